/** a language's abbreviations and its words that begin sentences → how its sentences end. */
import { wordsOf } from '../../languages/language.ts';
import { lastWord, type Surroundings } from '../../languages/sentences/around-stop.ts';
import type { SentenceLanguage } from '../../languages/sentences/sentence-language.ts';
import type { SentenceWords } from '../../languages/sentences/sentence-words.ts';

/** The first word after a stop, past opening quotes; of `l’eau` the article with its apostrophe. */
const FIRST_WORD = /^["'“”‘’„‚«»([¿¡–—-]*\s?([\p{L}\d]+['’]?)/u;

/** The number of an ordinal written with a stop; a year is not one, but a round thousand is. */
const ORDINAL = /(?<![\p{L}\p{N}.,])(?:\d{1,3}|\d{1,3}\.?000)$/u;

/** A date in figures, whose last stop may be that of the sentence too. */
const DAY_AND_MONTH = /(?<![\p{L}\p{N}.,])\d{1,2}\. ?(?:0?[1-9]|1[0-2])$/u;

/** The number of a king: at least two letters, since a single one is an initial. */
const ROMAN_ORDINAL = /^[IVX]{2,6}$/;

/** The spaces inside an abbreviation of several short words, `z. B` and `EE. UU`. */
const INNER_SPACES = /(?<=(?<!\p{L})\p{L}{1,4}\.)\s(?=\p{L})/gu;

/** One letter, or several with stops between: `J`, `J.-C`, `U.S.A`. */
const INITIALS = /^(?:\p{L}\.-?)*\p{L}$/u;

/** An article that lost its vowel, before its word: `l’Ing`. */
const ELIDED = /^\p{L}{1,5}['’]/u;

/** The second half of an abbreviation whose first letter is before the stop. */
const REST_OF_ABBREVIATION = /^\p{L}{1,4}\./u;

/** The initial of a name, which may look like a word: `I. Rossi` in Italian. */
const INITIAL_BEHIND = /^\p{Lu}\./u;

/** A number in digits or Roman numerals. */
const NUMBER_BEHIND = /^(?:[(+]?\d|[IVXLC]+(?!\p{L}))/u;

/** A unit, not an initial: `20 °C`, `50 km/h`. */
const UNIT = /[°º]\p{Lu}$|\p{L}\/\p{L}$|\d h$/u;

/** A title before an initial, of which no sentence ends: `dott.ssa M. Lo Presti`. */
const TITLE_BEFORE = /([\p{L}.]+)\. ?(?:\p{Lu}\. ?)?\p{Lu}$/u;

/** The sentence rules of a language (BCP 47 primary tag) that need only its word lists. */
export function bySentenceWords(language: string, words: SentenceWords): SentenceLanguage {
  const beforeName = new Set(wordsOf(words.beforeName));
  const beforeNumber = new Set(wordsOf(words.beforeNumber));
  const anywhere = new Set(wordsOf(words.anywhere));
  const starters = new Set(wordsOf(words.starters));
  const compounds = words.compoundsBeforeNumber ?? [];
  const behind = new Set(wordsOf(words.ordinals?.behind ?? ''));
  const counted = new Set(wordsOf(words.ordinals?.before ?? ''));

  const isBehindFigure = behindFigure(words);

  const isAbbreviation = (word: string): boolean =>
    [beforeName, beforeNumber, anywhere].some((list) => list.has(word)) || INITIALS.test(word);

  const breaksAtPoint = (stop: Surroundings): boolean => {
    const { before, after, stops } = stop;
    // Several marks, or a stop with a closing quote, end the sentence.
    if (stops.length > 1 && !/^.\s{0,2}\[/.test(stops)) return true;
    const next = FIRST_WORD.exec(after)?.[1] ?? '';
    const starts =
      /^\p{Lu}/u.test(next) &&
      !INITIAL_BEHIND.test(after) &&
      starters.has(next.toLowerCase().replace('’', "'"));
    if (words.ordinals !== undefined && DAY_AND_MONTH.test(before)) return starts;
    if (words.ordinals !== undefined && ORDINAL.test(before))
      return !counted.has(next) && (starts || !isOrdinal(before, { after, behind }));
    const whole = lastWord(before.replace(INNER_SPACES, ''));
    const last = lastWord(before);
    const bare = last.replace(ELIDED, '');
    const isOf = (list: ReadonlySet<string>): boolean =>
      [whole, last, bare].some((word) => list.has(word));
    if (isBehindFigure(stop)) return true;
    if (isOf(beforeName)) return false;
    const counts =
      isOf(beforeNumber) ||
      beforeNumber.has(last.toLowerCase()) ||
      compounds.some((end) => last.endsWith(end));
    if (counts && NUMBER_BEHIND.test(after)) return false;
    if (/^\p{Ll}$/u.test(last) && REST_OF_ABBREVIATION.test(after)) return false;
    if (isOf(anywhere) || (INITIALS.test(last) && !UNIT.test(before)))
      return starts && !beforeName.has(TITLE_BEFORE.exec(before)?.[1] ?? '');
    if (words.ordinals !== undefined && ROMAN_ORDINAL.test(last)) return starts;
    return true;
  };

  return {
    language,
    ...(words.closingQuotes !== undefined && { closingQuotes: words.closingQuotes }),
    ...(words.spacedQuotes !== undefined && { spacedQuotes: words.spacedQuotes }),
    isAbbreviation,
    breaksAtPoint,
    breaksAtEllipsis: () => true,
    breaksAtQuestion: () => false,
  };
}

/**
 * Whether a number with a stop is an ordinal: after words such as `am`, or before the next number
 * of a date.
 */
function isOrdinal(
  before: string,
  around: { readonly after: string; readonly behind: ReadonlySet<string> },
): boolean {
  if (/^(?:\d{1,2}\.|\d{4}(?!\d))/.test(around.after)) return true;
  // The second of two: `2. und 3.`
  if (/(?<!\d)\d{1,3}\.\s\p{Ll}{2,5}\s\d{1,3}$/u.test(before)) return true;
  return around.behind.has(lastWord(before.replace(/\s*[\d.]{1,7}$/, '')).toLowerCase());
}

/** A figure and its unit have no more characters. */
const UNIT_REACH = 20;

/** A sentence of so many characters has its verb, even if it is out of sight. */
const LONG = 100;

/** Whether a sentence ends at a unit or a year behind its figure, and before a capital letter. */
function behindFigure({ units = '', countedNames, years }: SentenceWords): Test {
  const anyUnit = wordsOf(units).filter(Boolean).join('|');
  const unit = new RegExp(
    `\\d(?:-\\p{Ll}{1,3})?(?:[ \\u202f]\\p{L}{2,4}\\.?){0,2} ?(?:${anyUnit})$`,
    'u',
  );
  const named = new RegExp(`^["«„(]?(?:${countedNames ?? '(?!)'})`, 'u');
  const year = years && new RegExp(`(?:\\d{2,4}|[IVXІХ]{1,6}) ?(?:${years.short})$`, 'u');
  const verb = years && new RegExp(`(?<!\\p{L})(?:${years.verb})(?!\\p{L})`, 'u');
  return ({ before, after, opening, length }) => {
    if (!/^["«„“(–—-]{0,2}\s?\p{Lu}/u.test(after)) return false;
    const tail = before.slice(-UNIT_REACH);
    if (anyUnit !== '' && unit.test(tail)) return !named.test(after);
    if (year?.test(tail) !== true) return false;
    return length > LONG || verb!.test(`${opening.slice(0, length)} ${before}`);
  };
}

type Test = (stop: Surroundings) => boolean;
