/**
 * the `words` of a cue in `edition.json` → where each begins in its text and in time. Pure.
 */

/**
 * A printed word, or several that were rewritten as one; offset in the cue's text, seconds from the
 * cue's start.
 */
export type PrintedWord = { readonly offset: number; readonly seconds: number };

/**
 * Units of word times in a second: finer than a screen's frame, and short to print.
 */
export const WORD_PRECISION = 100;

/**
 * Parses `0@0 4@23`: offset in the cue's text, and hundredths of a second after the cue's start.
 */
export function parseWords(text: string): readonly PrintedWord[] {
  return text.split(' ').map((entry) => {
    const [offset, time] = entry.split('@').map(Number);
    return { offset: offset!, seconds: time! / WORD_PRECISION };
  });
}
