/** text, language → how many of its words are the small ones that nearly every sentence of that language has. */
import { isEnglishSmallWord } from '../../languages/en/english-words.ts';
import { wordsOf } from '../../languages/language.ts';
import { LANGUAGES } from '../../languages/registry.ts';

const TABLES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  LANGUAGES.flatMap(({ code, smallWords }) =>
    smallWords === undefined ? [] : [[code, new Set(wordsOf(smallWords))] as const],
  ),
);

/** Words as they are counted; what French and Italian elide is a word of its own. */
const WORD = /[\p{L}\p{M}]+/gu;

/** What the small words of a text say of English against another language. */
export type SmallWords = { readonly english: number; readonly other: number };

/** Small words of English and of one other language; `undefined` where that one has no table. */
export function countSmallWords(text: string, language: string): SmallWords | undefined {
  const table = TABLES.get(language);
  if (table === undefined) return undefined;
  const words = countedWords(text);
  return {
    english: words.filter(isEnglishSmallWord).length,
    other: words.filter((word) => table.has(word)).length,
  };
}

/** Whether some other language has more small words in a text than English has. */
export function hasMoreThanEnglish(text: string): boolean {
  const words = countedWords(text);
  const english = words.filter(isEnglishSmallWord).length;
  return [...TABLES.values()].some(
    (table) => words.filter((word) => table.has(word)).length > english,
  );
}

function countedWords(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}
