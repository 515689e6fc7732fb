/** a language tag → how sentences end in that language. */
import { FALLBACK_LANGUAGE } from '../../languages/fallback.ts';
import { languageOf } from '../../languages/registry.ts';
import { SENTENCE_LANGUAGES } from '../../languages/rule-tables.ts';
import type { SentenceLanguage } from '../../languages/sentences/sentence-language.ts';
import { bySentenceWords } from './by-word-lists.ts';

/** By code; those that need only word lists are made on first use. */
const made = new Map(SENTENCE_LANGUAGES.map((language) => [language.language, language]));

/** The sentence rules for a BCP 47 tag; English ones for an unknown language. */
export function sentenceLanguage(tag: string): SentenceLanguage {
  const { code, sentences } = languageOf(tag);
  const known = made.get(code);
  if (known !== undefined) return known;
  if (sentences === undefined) return made.get(FALLBACK_LANGUAGE)!;
  const language = bySentenceWords(code, sentences);
  made.set(code, language);
  return language;
}
