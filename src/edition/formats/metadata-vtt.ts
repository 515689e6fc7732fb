/**
 * cues → a WebVTT metadata file that says when each word of the edition's page is heard. Pure.
 */
import type { EditionCue } from '../edition.ts';
import { parseWords } from '../shared/printed-words.ts';
import { formatVttCue } from './webvtt.ts';

/** A timed range of a block's text: the cue itself, or a word of it. */
type TimedRange = EditionCue & { readonly group: 'sentence' | 'word' };

/**
 * A metadata track as in the W3C's SyncMediaLite draft
 * (https://w3c.github.io/sync-media-pub/sync-media-lite): the block by its id, the sentence and each
 * word with a known time by their position in the block's text.
 */
export function formatMetadataVtt(
  cues: readonly EditionCue[],
  options: { readonly language: string },
): string {
  const ranges = cues
    .filter((cue) => cue.blockId !== undefined)
    .flatMap((cue): readonly TimedRange[] => [{ ...cue, group: 'sentence' }, ...wordsIn(cue)]);
  const lines = ranges.map((range, i) =>
    formatVttCue({
      number: i + 1,
      start: range.start,
      end: range.end,
      payload: JSON.stringify({ selector: selectorOf(range), group: range.group }),
    }),
  );
  const header = `WEBVTT\nKind: metadata\nLanguage: ${options.language}\n`;
  return [header, ...lines].join('\n');
}

/** The words of a cue as ranges of its block's text. */
function wordsIn(cue: EditionCue): readonly TimedRange[] {
  const { textStart } = cue;
  if (cue.words === undefined || textStart === undefined) return [];
  // Where white space differs between page and cue, offsets in the cue do not fit the page.
  if (cue.textEnd !== textStart + cue.text.length) return [];

  const words = parseWords(cue.words);
  const timeOf = (seconds: number): number => Math.min(cue.start + seconds, cue.end);
  return words.map(({ offset, seconds }, i) => {
    const next = words[i + 1];
    const start = timeOf(seconds);
    const text = cue.text.slice(offset, next?.offset).trimEnd();
    return {
      ...cue,
      start,
      end: next ? Math.max(start, timeOf(next.seconds)) : cue.end,
      textStart: textStart + offset,
      textEnd: textStart + offset + text.length,
      group: 'word',
    };
  });
}

/** The position of a range, as a selector of https://www.w3.org/TR/annotation-model/#selectors. */
function selectorOf(cue: EditionCue): object {
  const refinedBy = { type: 'TextPositionSelector', start: cue.textStart, end: cue.textEnd };
  return {
    type: 'FragmentSelector',
    value: cue.blockId,
    ...(cue.textStart !== undefined && { refinedBy }),
  };
}
