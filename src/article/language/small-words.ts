/** text, language → how many of its words are function words of that language. */
import { isEnglishSmallWord } from '../../languages/en/english-words.ts';
import { wordsOf } from '../../languages/language.ts';
import { LANGUAGES } from '../../languages/registry.ts';

const TABLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  LANGUAGES.flatMap(({ code, smallWords }) =>
    smallWords === undefined ? [] : [[code, new Set(wordsOf(smallWords))] as const],
  ),
);

/** A counted word; what French and Italian elide is a separate word. */
const WORD = /[\p{L}\p{M}]+/gu;

/** Function words of a text in English and in another language. */
export type SmallWords = { readonly english: number; readonly other: number };

/** Counts of function words of English and another language; `undefined` if that has no table. */
export function countSmallWords(text: string, language: string): SmallWords | undefined {
  const table = TABLES.get(language);
  if (table === undefined) return undefined;
  const words = countedWords(text);
  return {
    english: words.filter(isEnglishSmallWord).length,
    other: words.filter((word) => table.has(word)).length,
  };
}

/** Whether another language has more function words in a text than English. */
export function hasMoreThanEnglish(text: string): boolean {
  const words = countedWords(text);
  const english = words.filter(isEnglishSmallWord).length;
  return [...TABLES.values()].some(
    (table) => words.filter((word) => table.has(word)).length > english,
  );
}

/** Whether a word, in small letters, is a function word of any language. */
export function isSmallWord(word: string): boolean {
  return isEnglishSmallWord(word) || [...TABLES.values()].some((table) => table.has(word));
}

function countedWords(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
