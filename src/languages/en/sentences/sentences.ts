/**
 * English: a stop in context → whether the sentence ends there. Languages without their own file
 * use it.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { SMALL_NUMBERS } from '../rules/numbers/number-words.ts';
import { ANYWHERE, BEFORE_NAME, BEFORE_NUMBER, ENDABLE } from './abbreviations.ts';
import { BEHIND_WORD_OF_TIME, CALENDAR_CUT_SHORT, DATE_OR_ZONE, isDayOfMonth } from './calendar.ts';
import { LOOSE_STARTERS, STARTERS } from './starters.ts';
import { COOKS, DEGREES_OR_INITIALS, SPOONS, UNITS_CUT_SHORT } from './units-and-degrees.ts';
import type { SentenceLanguage } from '../../sentences/sentence-language.ts';
import { lastWord, LOOK_AROUND, type Surroundings } from '../../sentences/around-stop.ts';

/** English. */
export const ENGLISH_SENTENCES: SentenceLanguage = {
  language: 'en',
  isAbbreviation,
  breaksAtPoint,
  // The pronoun is a capital in the middle of a sentence too.
  breaksAtEllipsis: ({ next }) => !/^I(?:$|['’])/.test(next),
  // `“Why?” he asked` continues.
  breaksAtQuestion: ({ after }) => !GOES_ON.test(after),
};

/** What continues the sentence around a quotation. */
const GOES_ON =
  /^(?:said|says|asked|asks|he|she|they|and|or|but|of|in|is|was|are|were|has|had|with|by)\b/;

function isAbbreviation(written: string): boolean {
  const word = abbreviationAt(written);
  return (
    UNITS_CUT_SHORT.has(word) ||
    BEFORE_NAME.has(word) ||
    BEFORE_NUMBER.has(word) ||
    ANYWHERE.has(word) ||
    /^(?:\p{L}\.)*\p{L}$/u.test(word)
  );
}

/** Whether a sentence ends at a single full stop, possibly after an abbreviation. */
function breaksAtPoint(stop: Surroundings): boolean {
  const { before, stops, after, next } = stop;
  const word = abbreviationAt(before);
  const capital = /^\p{Lu}/u.test(next);
  const starts = capital && isStarter(stop);
  if (stops.length > 1 && !/^.\s{0,2}\[/.test(stops)) return true;
  if (BEFORE_NAME.has(word)) return (starts && isStreet(before)) || isRankAlone(stop);
  if (/(?:^|[\s(])(?:e\. g|i\. e)$/i.test(before)) return false;
  // `1 c. + 2 T. flour`
  if ('+&='.includes(after[0] ?? ' ') && after[1] === ' ') return !isAbbreviation(before);
  if ((word === 'd' || word === 'def') && isVictory(stop)) return false;
  if ((word === 'Pat' || /^\d/.test(after)) && isCitation(stop)) return false;
  if (BEFORE_NUMBER.has(word) && isNumberBehind(word, after)) return false;
  if (isYearOfLife(before, after)) return false;
  if (/(?:^|\s)[Nn][°º]$/.test(before) && /^\d/.test(after)) return false;
  // `the 5th c. B.C.`
  if (/\d(?:st|nd|rd|th) c$/.test(before)) return starts;
  if (CALENDAR_CUT_SHORT.has(word) && BEHIND_WORD_OF_TIME.test(before)) return opensSentence(stop);
  if (/^\p{Lu}$/u.test(word)) return breaksAtLetter(stop, starts);
  if (isSmallBracketBehind(word, stop)) return false;
  const isOfFood = SPOONS.has(word) || /[½¼¾⅓⅔] ?(?:lbs?|oz)$/.test(before);
  if (isOfFood && isBehindNumber(before)) return starts || COOKS.has(next);
  if (isDayOfMonth(word, before)) return opensSentence(stop);
  if (UNITS_CUT_SHORT.has(word) && isBehindNumber(before))
    return isUnitInside(stop) ? starts : capital && !isOpeningPhrase(stop);
  if (isFirstNames(word, before)) return starts;
  if (ENDABLE.has(word) && !isBritishColumbia(word, before))
    return !after.startsWith('(') && opensSentence(stop);
  if (COMPANY_END.test(before) && TELLS.test(after)) return true;
  if (mayEnd(before) && QUOTED_SENTENCE.test(after)) return true;
  if (ANYWHERE.has(word) || /^(?:\p{L}\.-?)+\p{L}$/u.test(word)) return starts;
  return true;
}

/** Whether a capital follows that can open a sentence: no date or zone, not inside an opening phrase. */
function opensSentence(stop: Surroundings): boolean {
  const { after, next } = stop;
  return /^\p{Lu}/u.test(next) && !DATE_OR_ZONE.test(after) && !isOpeningPhrase(stop);
}

/** The abbreviation before a stop; of `Mon.-Fri`, `30-Jan` and `10-yr` the part after the hyphen. */
function abbreviationAt(before: string): string {
  const word = lastWord(before);
  return /[.\d½¼¾]-(\p{Lu}?\p{Ll}{1,5})$/u.exec(word)?.[1] ?? word;
}

/** Whether the next word begins sentences. */
function isStarter({ next, after }: Surroundings): boolean {
  const word = next.toLowerCase();
  return STARTERS.has(word) || (LOOSE_STARTERS.has(word) && /^\S+ \p{Ll}/u.test(after));
}

/** `Downing St` and `42nd St`: after a name it is not a saint, and `Ocean Dr` is not a doctor. */
function isStreet(before: string): boolean {
  return /(?:\p{Lu}\p{Ll}+|\d(?:st|nd|rd|th)) (?:St|Dr)$/u.test(before);
}

const RANKS = [
  'Drs?',
  'Govs?',
  'Sens?',
  'Reps?',
  'Gen',
  'Lt',
  'Col',
  'Maj',
  'Capt',
  'Cpt',
  'Cmdr',
  'Sgt',
  'Cpl',
  'Pvt',
  'Adm',
  'Brig',
  'Pres',
  'Prof',
  'Det',
  'Insp',
  'Supt',
  'Amb',
  'Atty',
];

/** A rank without a name: `he is a Sgt`. */
const RANK = new RegExp(`\\b(?:an?|the|his|her|their|our|my) ${anyOf(RANKS)}$`);

/**
 * No name begins with these words, so a letter (`Henry V`, `Malcolm X`) ends the sentence before
 * them.
 */
const SURE_START = /^(?:The|It|They|She|He|This|These|There|We|But)\b(?!\.)/;

/** Whether no name follows a rank; `He` is a name in Chinese. */
function isRankAlone({ before, after }: Surroundings): boolean {
  return RANK.test(before) && SURE_START.test(after) && !/^He\b/.test(after);
}

function isNumberBehind(word: string, after: string): boolean {
  const number = CALENDAR_CUT_SHORT.has(word) ? /^\d/ : /^(?:[\d#≥≤<>~]|[IVX]+(?!\p{L}))/u;
  return number.test(after);
}

/** `Pegula d. Rybakina 6-2`: a verb between two names, of which the second has a score. */
function isVictory({ before, after }: Surroundings): boolean {
  return (
    /[\p{Lu}\p{Ll})] (?:d|def)$/u.test(before) &&
    /^\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{1,20}){0,2}(?: \(\d{1,2}\))?,? \d{1,3}[-–.]\d/u.test(
      after,
    )
  );
}

/** `312 So. 3d 88`, `under s. 34`, `U.S. Pat. No.`: a law report, a law or a patent goes on. */
function isCitation({ before, after }: Surroundings): boolean {
  if (/^[2-5](?:d|th)\b/.test(after))
    return /\d (?:F|P|A|So|(?:N|S)\.[EW]|F\. ?Supp)$/.test(before);
  return /\bU\.S\. Pat$/.test(before) || /(?:^|[^\d\s][\s(])ss?$/.test(before);
}

/** `b. 1950`, `d. c. 1519`, `fl. 1200`: born, died and flourished before a year. */
function isYearOfLife(before: string, after: string): boolean {
  return (
    /(?:^|[\s(])(?:b|d|fl|r)$/.test(before) &&
    /^(?:(?:c\. ?|ca\. ?)?\d{3,4}s?\b|aged \d)/.test(after)
  );
}

/** `1 pkg. (2 tsp.) yeast`: an abbreviation, and a bracket that adds to it. */
function isSmallBracketBehind(word: string, { before, after }: Surroundings): boolean {
  if (!/^\((?:\d|[½¼¾⅓⅔⅛]|\p{Ll})/u.test(after)) return false;
  return UNITS_CUT_SHORT.has(word) ? isBehindNumber(before) : isAbbreviation(word);
}

/** `a 10-yr. Treasury`, `200 mi. N of Rome`: the unit describes, or a direction follows. */
function isUnitInside({ before, after }: Surroundings): boolean {
  return /[\d½¼¾]-\p{L}{1,4}$/u.test(before) || /^[NSEW]{1,3} of\b/.test(after);
}

/** `J.D. Howard`, `A.M. Moran`: not after a time, an article or a list of titles. */
function isFirstNames(word: string, before: string): boolean {
  if (word === 'A.M' || word === 'P.M') return !/\d ?[AP]\.M$/.test(before);
  if (!DEGREES_OR_INITIALS.has(word)) return false;
  return !/\b(?:an?|his|her|their|my|the|with|and|or|both|earned) \p{Lu}\.\p{Lu}$/u.test(before);
}

/** `B.C. Place`: an era follows a year or a century. */
function isBritishColumbia(word: string, before: string): boolean {
  return word === 'B.C' && !/(?:\d\S{0,4}|\bc\.|centur\p{L}+|millenni\p{L}+) B\.C$/u.test(before);
}

/** A unit that counts something, `5 ft` and `12 sq. ft`. */
function isBehindNumber(before: string): boolean {
  return /[\d½¼¾⅓⅔⅛][ -]?\p{L}{1,4}$|\d \p{L}{2}\. \p{L}{2}$/u.test(before);
}

/**
 * After the legal form of a company or the end of a name, a noun and a verb begin a new sentence.
 */
const COMPANY_END = /\b(?:Inc|Corp|Co|Ltd|Bros|Jr|Sr)$/;
const TELLS =
  /^\p{Lu}\p{Ll}+ (?:grew|rose|fell|was|were|is|are|has|have|had|will|did|came|went)\b/u;

/**
 * Direct speech: a quote that closes after punctuation, if it closes in sight. A title does not.
 */
const QUOTED_SENTENCE = /^["“](?=\p{Lu}[\p{L}'’]*,? \p{Ll})(?![^"”]*[^,.!?…"”]["”])/u;

/** Whether it may end a sentence: the legal form of a company, or letters with stops. */
function mayEnd(before: string): boolean {
  return COMPANY_END.test(before) || /(?:^|[^\p{L}.])(?:\p{Lu}\.){1,3}\p{Lu}$/u.test(before);
}

const OPENERS = [
  'In',
  'On',
  'At',
  'By',
  'Around',
  'From',
  'Within',
  'Before',
  'After',
  'Since',
  'Until',
  'About',
];
const OPENING_PHRASE = new RegExp(
  `(?:^|[:;]\\s)\\s*["“]?${anyOf(OPENERS)}\\s(?:[^:;]|:\\d){0,40}$`,
);

/** Whether only a phrase of place or time precedes, as in `At 6 a.m. Mr. Ray left`. */
function isOpeningPhrase(stop: Surroundings): boolean {
  const cut = stop.length > LOOK_AROUND ? '…' : '';
  if (!OPENING_PHRASE.test(cut + stop.before)) return false;
  return !/^(?:The|He|She|It|They|We)\b/.test(stop.next);
}

/**
 * Whether a sentence ends at a capital letter: unless it is an initial, and even then before a sure
 * start.
 */
function breaksAtLetter(stop: Surroundings, starts: boolean): boolean {
  if (!isInitial(stop) || SURE_START.test(stop.after)) return true;
  return starts && /\b(?:an?|the) \p{Lu}$/u.test(stop.before);
}

const FIGURES = [
  // Zero to twelve; the others end in these.
  ...SMALL_NUMBERS.slice(0, 13),
  'teen',
  'ty',
  'hundred',
  'thousand',
  'million',
  'billion',
  'trillion',
];

/** A number in words before a letter, the spoken form of `3B`: then the letter belongs to it. */
const SPOKEN_FIGURE = new RegExp(`${anyOf(FIGURES)} \\p{Lu}$`, 'u');

/** After a digit, without a space or as a unit. */
const UNIT_LETTER =
  /(?:\d|\d ?° ?)\p{Lu}$|\bdegrees [CF]$|(?<![\d,])\d{1,3}(?:\.\d{1,3})? ?°? [CFKVW]$/u;

const LETTERED = [
  'vitamin',
  'plan',
  'team',
  'group',
  'grade',
  'section',
  'part',
  'class',
  'type',
  'hepatitis',
  'figure',
  'exhibit',
  'appendix',
  'dot',
  'slash',
  'dash',
];

/** A letter used as a name. */
const LETTER_NAME = new RegExp(`\\b${anyOf(LETTERED)} [A-Z]$`, 'i');

/** The pronoun at the end of a sentence. */
const PRONOUN = /\b(?:and|or|than|as|but|am|do|did) I$/;

/**
 * Whether a capital before a full stop is an initial: unless it is the pronoun, a unit or a letter
 * used as a name.
 */
function isInitial({ before, after, touches }: Surroundings): boolean {
  // `960 F. Supp.` is a volume of law reports.
  const unit = UNIT_LETTER.test(before) && touches && !/^(?:\p{Lu}\.|Supp|App)/u.test(after);
  if (unit || PRONOUN.test(before) || LETTER_NAME.test(before)) return false;
  return !SPOKEN_FIGURE.test(before) || /^\p{Lu}\./u.test(after);
}
