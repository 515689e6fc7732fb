/** a language tag → how sentences end in that language. */
import { primaryLanguage } from '../../../_internal/primary-language.ts';
import { GERMAN_SENTENCES } from './de.ts';
import { DUTCH_SENTENCES } from './nl.ts';
import { ENGLISH_SENTENCES } from './en.ts';
import { SPANISH_SENTENCES } from './es.ts';
import { FRENCH_SENTENCES } from './fr.ts';
import { ITALIAN_SENTENCES } from './it.ts';
import { POLISH_SENTENCES } from './pl.ts';
import { PORTUGUESE_SENTENCES } from './pt.ts';
import { RUSSIAN_SENTENCES } from './ru.ts';
import type { SentenceLanguage } from './sentence-language.ts';
import { SWEDISH_SENTENCES } from './sv.ts';
import { UKRAINIAN_SENTENCES } from './uk.ts';

const LANGUAGES: ReadonlyMap<string, SentenceLanguage> = new Map(
  [
    ENGLISH_SENTENCES,
    GERMAN_SENTENCES,
    FRENCH_SENTENCES,
    SPANISH_SENTENCES,
    ITALIAN_SENTENCES,
    PORTUGUESE_SENTENCES,
    POLISH_SENTENCES,
    UKRAINIAN_SENTENCES,
    DUTCH_SENTENCES,
    SWEDISH_SENTENCES,
    RUSSIAN_SENTENCES,
  ].map((language) => [language.language, language]),
);

/** The language of a BCP 47 tag; one without a file of its own is cut as English is. */
export function sentenceLanguage(tag: string): SentenceLanguage {
  return LANGUAGES.get(primaryLanguage(tag)) ?? ENGLISH_SENTENCES;
}
