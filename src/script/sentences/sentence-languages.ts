/** a language tag → how sentences end in that language. */
import { FALLBACK_LANGUAGE } from '../../languages/fallback.ts';
import { languageOf } from '../../languages/registry.ts';
import { SENTENCE_LANGUAGES } from '../../languages/rule-tables.ts';
import type { SentenceLanguage } from '../../languages/sentences/sentence-language.ts';
import { bySentenceWords } from './by-word-lists.ts';

/** By code; those that are told by their words alone are made when they are first asked for. */
const made = new Map(SENTENCE_LANGUAGES.map((language) => [language.language, language]));

/** The language of a BCP 47 tag; one of which nothing is known is cut as English is. */
export function sentenceLanguage(tag: string): SentenceLanguage {
  const { code, sentences } = languageOf(tag);
  const known = made.get(code);
  if (known !== undefined) return known;
  if (sentences === undefined) return made.get(FALLBACK_LANGUAGE)!;
  const language = bySentenceWords(code, sentences);
  made.set(code, language);
  return language;
}
