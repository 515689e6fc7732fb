/** a language tag → what Lectern knows about its language. One line per language. */
import { primaryLanguage } from '../_internal/primary-language.ts';
import { GERMAN } from './de/words.ts';
import { ENGLISH } from './en/words.ts';
import { SPANISH } from './es/words.ts';
import { FEW_DATES } from './few-dates.ts';
import { FEW_WORDS } from './few-words.ts';
import { FRENCH } from './fr/words.ts';
import { ITALIAN } from './it/words.ts';
import type { Language } from './language.ts';
import { DUTCH } from './nl/words.ts';
import { POLISH } from './pl/words.ts';
import { PORTUGUESE } from './pt/words.ts';
import { RUSSIAN } from './ru/words.ts';
import { SWEDISH } from './sv/words.ts';
import { UKRAINIAN } from './uk/words.ts';

/** Those without a folder of their own: what they are recognised by, and their dates. */
const FEW: readonly Language[] = [
  ...FEW_WORDS,
  ...Object.keys(FEW_DATES)
    .filter((code) => FEW_WORDS.every((language) => language.code !== code))
    .map((code) => ({ code })),
].map((language) => ({ ...language, ...FEW_DATES[language.code] }));

/** Every known language. */
export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  GERMAN,
  FRENCH,
  SPANISH,
  ITALIAN,
  PORTUGUESE,
  POLISH,
  UKRAINIAN,
  DUTCH,
  SWEDISH,
  RUSSIAN,
  ...FEW,
];

const BY_CODE: ReadonlyMap<string, Language> = new Map(
  LANGUAGES.map((language) => [language.code, language]),
);

/** What is known about the language of a BCP 47 tag; for most, only its code. */
export function languageOf(tag: string): Language {
  const code = primaryLanguage(tag);
  return BY_CODE.get(code) ?? { code };
}

/**
 * The language that `languagePart` answers in, for the `lang` of what is shown: the tag itself, or
 * English where the language lacks the part.
 */
export function partLanguage(tag: string, part: keyof Language): string {
  return languageOf(tag)[part] === undefined ? ENGLISH.code : tag;
}

/** One part of the language of a BCP 47 tag, or the English one. */
export function languagePart<Part extends keyof Language>(
  tag: string,
  part: Part,
): NonNullable<Language[Part]> {
  return (languageOf(tag)[part] ?? ENGLISH[part])!;
}
