/** capitals → whether a Portuguese newsreader says their letters where a voice would read a word. */
import { wordsOf } from '../../language.ts';

/** Voices read the letters of all others that are not words. */
const LETTERS = new Set(wordsOf('USP IR ETF EAU IPO AIE'));

/** Whether capitals are said by their letters, and a voice would not know. */
export function isSpelled(capitals: string): boolean {
  return LETTERS.has(capitals);
}
