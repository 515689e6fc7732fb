/** a match of a number → the form it takes before the words around it. Pure. */
import { textBefore, textBehind } from '../../matches.ts';
import type { IberianWords, NumberForm } from '../iberian-words.ts';

/** How far to look for the noun, in characters. */
const REACH_BEHIND = 60;
const REACH_BEFORE = 24;

const NEXT_WORD = /^[ \u202f](?<word>\p{L}[\p{L}\p{M}-]*)/u;

/** Before an amount, and not a year. */
const OF_AMOUNT =
  /(?:^|[^\p{L}])(?:cerca|m[aá]s|mais|menos|perto|acima|encima|abaixo|debajo|alrededor|além|total|m[eé]dia|promedio) de $/iu;

/** The form of a whole number by its neighbours: its noun, or the article before it. */
export function formAt(digits: string, match: RegExpExecArray, words: IberianWords): NumberForm {
  const { agreement } = words;
  const left = textBefore(match, REACH_BEFORE);
  const isYear =
    /^[12]\d{3}$/.test(digits) &&
    !/\d[. \u202f]\d/.test(match[0]) &&
    agreement.beforeYear.test(left) &&
    !OF_AMOUNT.test(left);
  if (isYear) return 'alone';
  let rest = textBehind(match, REACH_BEHIND);
  const many = agreement.thousandBehind.exec(rest);
  if (many !== null) rest = rest.slice(many[0].length);
  if (agreement.ofFeminine.test(rest)) return 'feminine';
  if (agreement.feminineBefore.test(left)) return 'feminine';
  const noun = nounIn(rest, { isSingular: digits === '1' && many === null, words });
  if (noun === undefined) return many === null ? 'alone' : 'masculine';
  return agreement.isFeminine(noun) ? 'feminine' : 'masculine';
}

type NounOptions = { readonly isSingular: boolean; readonly words: IberianWords };

/** The noun that a number counts: the first word, or the one behind adjectives of either gender. */
function nounIn(rest: string, { isSingular, words }: NounOptions): string | undefined {
  const { agreement } = words;
  let text = rest;
  for (let skipped = 0; skipped < 3; skipped++) {
    const word = NEXT_WORD.exec(text)?.groups!.word;
    if (word === undefined || agreement.notNouns.has(word.toLowerCase())) return undefined;
    if (isSingular && !/^\p{Ll}/u.test(word)) return undefined;
    if (!isSingular && !/s$/iu.test(word)) return undefined;
    const small = word.toLowerCase();
    if (!agreement.eitherGender.test(small)) return small;
    const next = text.slice(word.length + 1);
    const follows = NEXT_WORD.exec(next)?.groups!.word;
    if (follows === undefined || agreement.notNouns.has(follows.toLowerCase())) return small;
    text = next;
  }
  return undefined;
}
