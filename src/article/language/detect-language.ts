/** text → the language it is written in, and whether that is certain. */
import { primaryLanguage } from '../../_internal/primary-language.ts';
import { languageOf } from '../../languages/registry.ts';
import { englishShare, perhapsEnglishShare } from '../../languages/en/english-words.ts';
import { countSmallWords, hasMoreThanEnglish } from './small-words.ts';

/** The language of a text, by its words. */
export type DetectedLanguage = {
  /** BCP 47 primary tag; `undefined` if the text has no words. */
  readonly language: string | undefined;
  /** Whether the text is long and clear enough to override a declared language. */
  readonly isClear: boolean;
};

/** The result for a text without words. */
const NOTHING: DetectedLanguage = { language: undefined, isClear: false };

/** Most letters that a language lacks, as a share: fewer may be in quoted names. */
const TOO_MANY = 0.01;

/** Matches nothing. */
const NEVER = /(?!)/g;

/** Characters to check: the detector reads only some 350 bytes. */
const LOOKED_AT = 600;

/**
 * Addresses, domains, account names, marks and everything with a digit: not words of a language.
 */
const NO_WORDS =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+|[@#]\S+|\S*\p{N}\S*|\p{L}[\p{L}-]*\.\p{L}{2,}\S*|\S*[_{}<>\\|=]\S*|\S+\(\)\S*/gu;

/** Characters of which each of these has one; another word is not looked at further. */
const PERHAPS_NO_WORD = /[@#.:_{}<>\\|=(\d]|[^\0-\x7f]/;

/** The text with a space for each of these. */
function withoutAddresses(text: string): string {
  return text.replace(/\S+/g, (word) =>
    PERHAPS_NO_WORD.test(word) ? word.replace(NO_WORDS, ' ') : word,
  );
}

/** Above this share of its words a text is English; other languages stay below a tenth of it. */
const SURELY_ENGLISH = 0.15;

/** Above this share English stays in question: names and quotes may hold such words. */
const PERHAPS_ENGLISH = 0.05;

/** Above this share of words that English has too, an unclear text counts as English. */
const MUCH_LIKE_ENGLISH = 0.3;

/** Fewest letters of lower-case words; with fewer, only names would decide. */
const LETTERS_NEEDED = 14;

/** Fewest letters in a script that few languages share, such as Greek. */
const OTHER_LETTERS_NEEDED = 12;

/** The same for related languages, such as Russian and Ukrainian. */
const SHARED_LETTERS_NEEDED = 24;

/** How far ahead of the next a language with its own script must be. */
const ALONE = 0.05;

/** How far ahead of English a language must be, in the detector's own scores from 0 to 1. */
const AHEAD_OF_ENGLISH = 0.12;

/** How far ahead of the next language; languages of one family are close. */
const AHEAD_OF_NEXT = 0.02;

/**
 * The language of a text. English is recognised by its function words, and the detector is loaded
 * only if there are too few. A result for another language in Latin letters is clear if the
 * lower-case words give the same one: names are often foreign, the words between them are not.
 */
export async function detectLanguage(text: string): Promise<DetectedLanguage> {
  const clean = withoutAddresses(text.slice(0, LOOKED_AT).normalize('NFC'));
  const letters = countLetters(clean);
  if (letters === 0) return NOTHING;
  const isLatin = countOf(clean, /\p{Script=Latin}/u) * 2 > letters;
  if (!isLatin) return detectByLetters(clean, letters);

  const ordinary = wordsBetweenNames(clean);
  const english = englishShare(ordinary);
  if (english >= SURELY_ENGLISH) return { language: 'en', isClear: true };
  const isPerhapsEnglish = english >= PERHAPS_ENGLISH;
  if (isPerhapsEnglish && !hasMoreThanEnglish(clean)) return { language: 'en', isClear: false };
  const whole = await scoresOf(clean);
  if (isPerhapsEnglish) return unclearOf(clean, { guess: whole.language, otherwise: 'en' });
  const between = await scoresOf(ordinary);
  const language = whole.language;
  const isAlike = language !== undefined && isSameLanguage(language, between.language ?? '');
  const isUnclear = !isAlike || between.aheadOfEnglish < AHEAD_OF_ENGLISH;
  if (isUnclear) {
    const isLikeEnglish = perhapsEnglishShare(ordinary) >= MUCH_LIKE_ENGLISH;
    return unclearOf(clean, { guess: language, otherwise: isLikeEnglish ? 'en' : language });
  }
  return {
    language,
    isClear: countLetters(ordinary) >= LETTERS_NEEDED && whole.aheadOfNext >= AHEAD_OF_NEXT,
  };
}

/** The candidates for an unclear text. */
type Guess = {
  /** The detector's result. */
  readonly guess: string | undefined;
  /** The result if function words do not decide. */
  readonly otherwise: string | undefined;
};

/**
 * The language of a text with names and words of several: the one with more function words, since
 * names and dishes bring few.
 */
function unclearOf(text: string, { guess, otherwise }: Guess): DetectedLanguage {
  const { english, other } = countSmallWords(text, guess ?? 'en') ?? { english: 0, other: 0 };
  const language = english === other ? otherwise : english > other ? 'en' : guess;
  return { language, isClear: false };
}

async function detectByLetters(text: string, letters: number): Promise<DetectedLanguage> {
  const { language, isReliable, aheadOfNext } = await scoresOf(text, (tag) =>
    isAllowedByLetters(text, tag, letters),
  );
  const needed = aheadOfNext >= ALONE ? OTHER_LETTERS_NEEDED : SHARED_LETTERS_NEEDED;
  const isClear = isReliable && letters >= needed && hasLettersOf(text, language ?? '');
  return { language, isClear };
}

/** Languages so similar in writing that they do not contradict each other. */
const ALIKE: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'bs', 'sr', 'sh', 'cnr'],
  ['ms', 'id', 'zsm'],
  ['zh', 'yue', 'cmn', 'wuu'],
  ['tl', 'fil'],
  ['fa', 'prs', 'tg'],
  ['cs', 'sk'],
  ['hi', 'mr', 'ne'],
  ['he', 'iw'],
];

/** Whether two tags name the same language, or two that are similar in writing. */
export function isSameLanguage(one: string, other: string): boolean {
  const [first, second] = [primaryLanguage(one), primaryLanguage(other)];
  if (first === second) return true;
  return ALIKE.some((group) => group.includes(first) && group.includes(second));
}

function countLetters(text: string): number {
  return countOf(text, /\p{L}/u);
}

/** Characters of one kind, which has all letters of ASCII and nothing else of it. */
function countOf(text: string, kind: RegExp): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80 ? isAsciiLetter(code) : kind.test(character)) count++;
  }
  return count;
}

/** A to Z, small or capital. */
function isAsciiLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** The words that do not begin with a capital; all words in a text in capitals. */
function wordsBetweenNames(text: string): string {
  if (!/\p{Ll}/u.test(text)) return text.toLowerCase();
  const words = text.split(/\s+/);
  return words.filter((word) => !/^[^\p{L}]*\p{Lu}/u.test(word)).join(' ');
}

/** The detector's scores of a text. */
type Scores = {
  readonly language: string | undefined;
  readonly isReliable: boolean;
  readonly aheadOfEnglish: number;
  readonly aheadOfNext: number;
};

/** Whether a language, by its BCP 47 tag, is among those that the detector knows. */
export async function canBeDetected(tag: string): Promise<boolean> {
  const primary = primaryLanguage(tag);
  if (primary === 'en') return true;
  const { eld } = await import('eld/extrasmall');
  return Object.values(eld.info().Languages).some((known) => isSameLanguage(known, primary));
}

/** Scores of a text in the allowed languages; a first place by exclusion is not reliable. */
async function scoresOf(text: string, isAllowed = (_tag: string) => true): Promise<Scores> {
  const { eld } = await import('eld/extrasmall');
  const result = eld.detect(text);
  const scores = Object.entries(result.getScores())
    .filter(([tag]) => isAllowed(tag))
    .sort(([, one], [, other]) => other - one);
  const [language, own = 0] = scores[0] ?? [];
  const others = scores.filter(([tag]) => !isSameLanguage(tag, language ?? ''));
  const english = scores.find(([tag]) => tag === 'en')?.[1] ?? 0;
  return {
    language,
    isReliable: result.isReliable() && result.language === language,
    aheadOfEnglish: own - english,
    aheadOfNext: own - Math.max(0, ...others.map(([, score]) => score)),
  };
}

/** Whether a text of this many letters may be in a language, by the letters that it lacks. */
function isAllowedByLetters(text: string, language: string, letters: number): boolean {
  const foreign = (text.match(languageOf(language).alphabet?.lacks ?? NEVER) ?? []).length;
  return foreign <= letters * TOO_MANY;
}

/** Whether a text has a letter that only this language has, if there is one. */
function hasLettersOf(text: string, language: string): boolean {
  return languageOf(language).alphabet?.needs?.test(text) ?? true;
}
