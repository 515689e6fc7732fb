/** an edition → the show notes of its item, as text and as HTML. Pure. */
import type { Edition } from '../edition/edition.ts';
import { writtenDate } from '../edition/shared/written-date.ts';
import { voiceCredits } from '../edition/voice-credits.ts';
import { languagePart } from '../languages/registry.ts';
import { LONGEST_DESCRIPTION_BYTES } from './feed-settings.ts';
import { escapeXml } from './write-xml.ts';

/** The notes of an item: summary, dated correction if there is one, disclosure, voice credits. */
export type ShowNotes = { readonly text: string; readonly html: string };

/**
 * Builds the notes. The summary is the article's own, otherwise its first sentence: nothing is
 * invented.
 */
export function describeItem(
  edition: Edition,
  options: { readonly correction: string | undefined },
): ShowNotes {
  const { correction } = options;
  const { language, disclosure } = edition;
  const ending = [
    correction === undefined ? '' : correctionLine(correction, language),
    disclosure.text ?? '',
    ...voiceCredits(edition.voices),
  ].filter((line) => line.trim() !== '');
  const room = LONGEST_DESCRIPTION_BYTES - Buffer.byteLength(ending.join(' ')) - 1;
  const lines = [cut(summaryOf(edition), room), ...ending];
  return {
    text: lines.join(' '),
    html: lines.map((line) => `<p>${escapeXml(line)}</p>`).join(''),
  };
}

function summaryOf(edition: Edition): string {
  const first = edition.cues.find((cue) => cue.role === 'paragraph')?.text;
  return edition.description?.trim() || first || edition.title;
}

function correctionLine(date: string, language: string): string {
  return languagePart(language, 'corrected').replace('{0}', writtenDate(date, language));
}

/** A text cut to a number of bytes between two characters. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  let size = Buffer.byteLength('…');
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    kept += character;
  }
  return `${kept}…`;
}
