/**
 * a language → the lines Lectern adds: the disclosure that the audio is made with AI, and the
 * byline.
 */
import { languagePart, partLanguage } from '../languages/registry.ts';

/** The default disclosure in a language; in English where there is no translation yet. */
export function defaultDisclosure(language: string): string {
  return languagePart(language, 'disclosure');
}

/**
 * The language that a disclosure is written in: English for the default line of a language without
 * a translation, the article's for every other text.
 */
export function disclosureLanguage(text: string, language: string): string {
  const isDefault = text === defaultDisclosure(language);
  return isDefault ? partLanguage(language, 'disclosure') : language;
}

/** A byline as spoken: `By Jo Ray`. One that already starts so is unchanged. */
export function bylineText(byline: string, language: string): string {
  const opener = languagePart(language, 'byline');
  const names = joinNames(byline, partLanguage(language, 'byline'));
  return names.toLowerCase().startsWith(`${opener.toLowerCase()} `) ? names : `${opener} ${names}`;
}

/** Names that were joined with “and”, joined as in a language. */
function joinNames(byline: string, language: string): string {
  if (/^en\b/iu.test(language) || !byline.includes(AND)) return byline;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(byline.split(BETWEEN));
}

/** What bylines are joined with, and what separates their names. */
const AND = ' and ';
const BETWEEN = /, | and /;
