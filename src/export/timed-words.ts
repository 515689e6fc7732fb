/** a cue → its text cut into the words whose times are known, each with the seconds at which it is heard. Pure. */
import type { EditionCue } from '../edition/edition.ts';
import { parseWords } from '../edition/shared/printed-words.ts';

/** A printed word; offsets in the cue's text, seconds in the audio file. */
export type TimedWord = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
};

/**
 * The words of a cue, without the white space between them. Each is heard until the next begins, the
 * first from the start of the cue and the last to its end, so that the times of a sentence are those
 * of its words. Empty if no word has a time.
 */
export function timedWords(cue: EditionCue): readonly TimedWord[] {
  if (cue.words === undefined) return [];
  const begins = parseWords(cue.words).filter(
    ({ offset }) => offset < cue.text.length && !isWithinWord(cue.text, offset),
  );
  const timeOf = (seconds: number): number => Math.min(cue.start + seconds, cue.end);
  const words = begins.map(({ offset, seconds }, index): TimedWord => {
    const next = begins[index + 1];
    const from = index === 0 ? 0 : offset;
    const text = cue.text.slice(from, next?.offset);
    return {
      from,
      to: from + text.trimEnd().length,
      start: index === 0 ? cue.start : timeOf(seconds),
      end: next ? timeOf(next.seconds) : cue.end,
    };
  });
  return words.filter(({ from, to, start, end }) => to > from && end > start);
}

/** Whether letters or digits stand on both sides: of “B17”, which has two times, one part is not a word. */
function isWithinWord(text: string, offset: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(0, offset)) && /^[\p{L}\p{N}]/u.test(text.slice(offset));
}
