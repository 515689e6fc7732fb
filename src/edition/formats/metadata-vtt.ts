/**
 * cues → a WebVTT metadata file that says which
 * words of the edition's page are heard when. Pure.
 */
import type { EditionCue } from '../edition.ts';
import { parseWords } from '../shared/printed-words.ts';
import { formatVttCue } from './webvtt.ts';

/** A stretch of a block's text that is heard in one go: the cue itself, or a word of it. */
type HeardStretch = EditionCue & { readonly group: 'sentence' | 'word' };

/**
 * A metadata track as the W3C's SyncMediaLite draft has it
 * (https://w3c.github.io/sync-media-pub/sync-media-lite): the block by its id, the sentence, and
 * each word whose time is known, by its place in the block's text.
 */
export function formatMetadataVtt(
  cues: readonly EditionCue[],
  options: { readonly language: string },
): string {
  const stretches = cues
    .filter((cue) => cue.blockId !== undefined)
    .flatMap((cue): readonly HeardStretch[] => [{ ...cue, group: 'sentence' }, ...wordsIn(cue)]);
  const lines = stretches.map((stretch, i) =>
    formatVttCue({
      number: i + 1,
      start: stretch.start,
      end: stretch.end,
      payload: JSON.stringify({ selector: selectorOf(stretch), group: stretch.group }),
    }),
  );
  const header = `WEBVTT\nKind: metadata\nLanguage: ${options.language}\n`;
  return [header, ...lines].join('\n');
}

/** The words of a cue as stretches of its block. */
function wordsIn(cue: EditionCue): readonly HeardStretch[] {
  const { textStart } = cue;
  if (cue.words === undefined || textStart === undefined) return [];
  // A text that the page folds otherwise than the cue has no places of words that would hold.
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

/** Where a stretch stands, as a selector of https://www.w3.org/TR/annotation-model/#selectors. */
function selectorOf(cue: EditionCue): object {
  const refinedBy = { type: 'TextPositionSelector', start: cue.textStart, end: cue.textEnd };
  return {
    type: 'FragmentSelector',
    value: cue.blockId,
    ...(cue.textStart !== undefined && { refinedBy }),
  };
}
