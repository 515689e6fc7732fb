/**
 * a track → transcript, captions, metadata and chapters, in each format that players, podcast apps and
 * caption tools read. Pure.
 */
import type { Track } from '../track/track.ts';
import { buildCues, roundTime } from './cues.ts';
import type { EditionChapter, EditionFile } from './edition.ts';
import { formatChaptersJson, formatTranscriptJson } from './formats/podcast-json.ts';
import { formatMetadataVtt } from './formats/metadata-vtt.ts';
import { formatSubRip } from './formats/subrip.ts';
import { formatTranscriptHtml, type TranscriptOptions } from './formats/transcript-html.ts';
import { formatWebVtt } from './formats/webvtt.ts';
import { languagePart, partLanguage } from '../languages/registry.ts';

/** A text to be written as `<stem>.<hash>.<extension>`. */
export type TextFile = {
  readonly role: EditionFile['role'];
  readonly stem: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly text: string;
};

/**
 * The texts of a track in the order in which `edition.json` lists them; chapters only if there are any.
 */
export function buildTextFiles(track: Track): readonly TextFile[] {
  const { title, language } = track.recording.script.article;
  const cues = buildCues(track);
  const chapters = chaptersOf(track);
  return [
    {
      role: 'transcript',
      stem: 'transcript',
      extension: 'vtt',
      mediaType: 'text/vtt',
      text: formatWebVtt(cues, { language }),
    },
    {
      role: 'captions',
      stem: 'captions',
      extension: 'srt',
      mediaType: 'application/x-subrip',
      text: formatSubRip(cues),
    },
    {
      role: 'transcript',
      stem: 'transcript',
      extension: 'json',
      mediaType: 'application/json',
      text: formatTranscriptJson(cues),
    },
    {
      role: 'transcript',
      stem: 'transcript',
      extension: 'html',
      mediaType: 'text/html',
      text: formatTranscriptHtml(cues, { title, language, links: linksBack(language) }),
    },
    {
      role: 'metadata',
      stem: 'metadata',
      extension: 'vtt',
      mediaType: 'text/vtt',
      text: formatMetadataVtt(cues, { language }),
    },
    ...(chapters.length > 0 ? [chaptersFile(chapters)] : []),
  ];
}

/** Links from a transcript to the edition's page, and to the list of all editions. */
export function linksBack(language: string): NonNullable<TranscriptOptions['links']> {
  return [
    {
      href: 'index.html',
      text: languagePart(language, 'player').listen,
      language: partLanguage(language, 'player'),
    },
    {
      href: '../index.html',
      text: languagePart(language, 'pages').editions,
      language: partLanguage(language, 'pages'),
    },
  ];
}

/** The chapters of a track as an edition lists them. */
export function chaptersOf(track: Track): readonly EditionChapter[] {
  return track.chapters.map(({ title, start }) => ({ title, start: roundTime(start) }));
}

function chaptersFile(chapters: readonly EditionChapter[]): TextFile {
  return {
    role: 'chapters',
    stem: 'chapters',
    extension: 'json',
    mediaType: 'application/json+chapters',
    text: formatChaptersJson(chapters),
  };
}
