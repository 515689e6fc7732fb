/** the key of some words → the words in the language of the page. */
import { ENGLISH_DECIDING } from '../../languages/en/studio-deciding-strings.ts';
import { ENGLISH_REASONS } from '../../languages/en/studio-reason-strings.ts';
import { ENGLISH_STUDIO } from '../../languages/en/studio-strings.ts';
import type {
  EnglishStudioWords,
  StudioWordKey,
  StudioWords,
} from '../../languages/en/studio-words.ts';

/** The key of some words. */
export type PhraseKey = StudioWordKey;

const ENGLISH_WORDS: EnglishStudioWords = {
  ...ENGLISH_STUDIO,
  ...ENGLISH_DECIDING,
  ...ENGLISH_REASONS,
};

const ENGLISH_ONLY: StudioWords = {};
let ownWords: StudioWords = ENGLISH_ONLY;

/** Has the page speak a language from now on, before anything is shown; for English no words are needed. */
export function speakLanguage(language: string, words: StudioWords = ENGLISH_ONLY): void {
  ownWords = words;
  document.documentElement.lang = language;
}

/** The words of a key, with values in their places. */
export function phrase(key: PhraseKey, ...values: readonly (string | number)[]): string {
  const text: string = ownWords[key] ?? ENGLISH_WORDS[key];
  return text.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ''));
}

/** Whether there are words of this key. */
export function hasPhrase(key: string): key is PhraseKey {
  return Object.hasOwn(ENGLISH_WORDS, key);
}

/** Whether the page speaks English, as the program itself does. */
export function isInEnglish(): boolean {
  return ownWords === ENGLISH_ONLY;
}

/** Keys of words that count: those with another key for one. */
type CountedKey = PhraseKey &
  (PhraseKey extends infer K ? (K extends `${infer Many}One` ? Many : never) : never);

/** `phraseCount('segments', 1)` says `segmentsOne`. */
export function phraseCount(key: CountedKey, count: number): string {
  return count === 1 ? phrase(`${key}One` as PhraseKey) : phrase(key, showNumber(count));
}

/** A number as the language writes it. */
export function showNumber(value: number): string {
  return value.toLocaleString(document.documentElement.lang);
}

/** A language (BCP 47) as the language of the page names it; the tag itself where it has no name. */
export function showLanguage(tag: string): string {
  try {
    return (
      new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(tag) ?? tag
    );
  } catch {
    return tag;
  }
}

/** The day of a moment (ISO 8601) as the language writes it; empty for another text. */
export function showDate(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  return date.toLocaleDateString(document.documentElement.lang, { dateStyle: 'medium' });
}

/** Seconds as `4:05`. */
export function showDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** A sum of money; small ones with the digits that they need. */
export function showMoney({
  amount,
  currency,
}: {
  readonly amount: number;
  readonly currency: string;
}): string {
  const digits = amount > 0 && amount < 0.1 ? 4 : 2;
  return amount.toLocaleString(document.documentElement.lang, {
    style: 'currency',
    currency,
    maximumFractionDigits: digits,
  });
}
