/** a text → only its letters and digits, to compare spellings. */
import { remember } from '../../_internal/indexes/remember.ts';
import { isAscii } from '../../_internal/charset.ts';

/** Letters and digits only, so that quotes, dashes and case make no difference. */
export const fold: (text: string) => string = remember(foldWords);

function foldWords(text: string): string {
  // The classes of all scripts take longer.
  if (isAscii(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two texts have the same letters and digits, at least one. */
export function foldsAlike(one: string, other: string): boolean {
  return fold(one) === fold(other) && fold(one) !== '';
}
