/** the name of a month in any known language → its number. */
import { anyOf } from '../../_internal/any-of.ts';
import { LANGUAGES } from '../../languages/registry.ts';
import { wordsOf } from '../../languages/language.ts';

/** No name means two months, in any two languages. */
const NUMBERS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap(({ months }) => months?.split('|') ?? []).flatMap((names, index) =>
    wordsOf(names).map((name) => [name, (index % 12) + 1] as const),
  ),
);

/** Source of a pattern that matches any of the names, longest first. */
export const MONTH_NAME: string = String.raw`${anyOf(longestFirst())}(?!\p{L})`;

function longestFirst(): readonly string[] {
  return [...NUMBERS.keys()].sort((a, b) => b.length - a.length);
}

/** 1 to 12, or undefined for a word that is not a month. */
export function monthNumber(name: string): number | undefined {
  return NUMBERS.get(name.toLowerCase().replace(/\.$/, ''));
}
