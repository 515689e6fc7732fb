/**
 * → the languages that have code, not only words: their rules and sentence ends. Separate from
 * `registry.ts`, since the English rules load more slowly than everything that articles, pages and
 * feeds need.
 */
import { createRequire } from 'node:module';
import { ENGLISH_RULES } from './en/rules/table.ts';
import { ENGLISH_SENTENCES } from './en/sentences/sentences.ts';
import type { RuleTable } from './rules/rule.ts';
import type { SentenceLanguage } from './sentences/sentence-language.ts';

/** Synchronous, as the wording of a text is; Node.js requires modules since 20.19 and 22.12. */
const require = createRequire(import.meta.url);

/** The table of a language other than English, whose files are loaded when it is first asked for. */
function load(path: string): RuleTable {
  return (require(path) as { readonly RULES: RuleTable }).RULES;
}

/**
 * The languages that have rules, by BCP 47 primary tag; each table is loaded when it is asked for,
 * so that a start does not wait for languages that it does not need.
 */
export const RULE_TABLES: Readonly<Record<string, () => RuleTable>> = {
  en: () => ENGLISH_RULES,
  de: () => load('./de/rules/table.js'),
  fr: () => load('./fr/rules/table.js'),
  it: () => load('./it/rules/table.js'),
  es: () => load('./es/rules/table.js'),
  pt: () => load('./pt/rules/table.js'),
  pl: () => load('./pl/rules/table.js'),
  uk: () => load('./uk/rules/table.js'),
};

/** The languages whose sentence ends need more than word lists. */
export const SENTENCE_LANGUAGES: readonly SentenceLanguage[] = [ENGLISH_SENTENCES];
