/**
 * → the languages that have code, not only words: their rules and sentence ends. Separate from
 * `registry.ts`, since the English rules load more slowly than everything that articles, pages and
 * feeds need.
 */
import { ENGLISH_RULES } from './en/rules/table.ts';
import { ENGLISH_SENTENCES } from './en/sentences/sentences.ts';
import type { RuleTable } from './rules/rule.ts';
import type { SentenceLanguage } from './sentences/sentence-language.ts';

/** The languages that have rules. */
export const RULE_TABLES: readonly RuleTable[] = [ENGLISH_RULES];

/** The languages whose sentence ends need more than word lists. */
export const SENTENCE_LANGUAGES: readonly SentenceLanguage[] = [ENGLISH_SENTENCES];
