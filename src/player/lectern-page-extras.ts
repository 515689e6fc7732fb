/** → the file of what few pages need of the read-along: leaves it where that finds it. */
import { comparePage } from './compare/compare-page.ts';
import { noteChanges } from './compare/note-changes.ts';
import { followVoice } from './page-signs/follow-voice.ts';
import { playParagraphs } from './page-signs/play-paragraphs.ts';
import type { PageExtras } from './read-along/load-page-extras.ts';

const extras: PageExtras = { comparePage, noteChanges, playParagraphs, followVoice };

(window as unknown as { lecternPageExtras?: PageExtras }).lecternPageExtras = extras;
