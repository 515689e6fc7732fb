/**
 * the words of a cue, as `edition.json` carries them
 * → where each begins, in its text and in time. Pure.
 */

/**
 * A printed word, or several that one rewriting made one of;
 * offset in the cue's text, seconds from the cue's start.
 */
export type PrintedWord = { readonly offset: number; readonly seconds: number };

/**
 * Parts of a second in which times of words are counted:
 * finer than a screen's frame, and short to print.
 */
export const WORD_PRECISION = 100;

/**
 * Reads `0@0 4@23`: offset in the cue's text, and
 * hundredths of a second after the cue's start.
 */
export function parseWords(text: string): readonly PrintedWord[] {
  return text.split(' ').map((entry) => {
    const [offset, time] = entry.split('@').map(Number);
    return { offset: offset!, seconds: time! / WORD_PRECISION };
  });
}
