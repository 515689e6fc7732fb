/** a language tag → how sentences end in that language. */
import { primaryLanguage } from '../../../_internal/primary-language.ts';
import { ENGLISH_SENTENCES } from './en.ts';
import type { SentenceLanguage } from './sentence-language.ts';

const LANGUAGES: ReadonlyMap<string, SentenceLanguage> = new Map(
  [ENGLISH_SENTENCES].map((language) => [language.language, language]),
);

/** The language of a BCP 47 tag; one without a file of its own is cut as English is. */
export function sentenceLanguage(tag: string): SentenceLanguage {
  return LANGUAGES.get(primaryLanguage(tag)) ?? ENGLISH_SENTENCES;
}
