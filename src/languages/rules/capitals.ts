/** words in capitals → their letters, and whether they stand among others. Pure. */
import { textBefore, textBehind } from './matches.ts';

const NEIGHBOUR_BEFORE = /(\p{Lu}{2,12}) $/u;
const NEIGHBOUR_BEHIND = /^ (\p{Lu}{1,12})(?![\p{L}\d])/u;

/** Characters to look at on either side. */
const REACH = 14;

/** Whether a word beside a match is in capitals too and is one of the language, as in a shouted line. */
export function isShouted(match: RegExpExecArray, isWord: (capitals: string) => boolean): boolean {
  const before = NEIGHBOUR_BEFORE.exec(textBefore(match, REACH))?.[1];
  const behind = NEIGHBOUR_BEHIND.exec(textBehind(match, REACH))?.[1];
  return [before, behind].some((word) => word !== undefined && isWord(word));
}

/** The capital letters of a word, each with its marks. */
export function capitalsOf(word: string): readonly string[] {
  return (
    word
      .toUpperCase()
      .normalize('NFC')
      .match(/\p{L}\p{M}*/gu) ?? []
  );
}
