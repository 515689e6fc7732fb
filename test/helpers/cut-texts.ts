/** → texts that are hard to cut, and what must stay of them however they are cut. */
import fc from 'fast-check';

/** A text without its white space: what no cut may lose. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** Words of several scripts, a word without an end, and every place where a reader may breathe. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'word',
      'Ärger',
      'and',
      'x'.repeat(40),
      '橋',
      '😀',
      ';',
      ', ',
      ' ',
      ' — ',
      '. ',
      ': ',
    ),
  )
  .map((words) => words.join(''));
