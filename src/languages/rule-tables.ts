/**
 * → the languages that have code of their own and not words alone: their rules, and how their
 * sentences end. Apart from `registry.ts`, since the rules of English take longer to load than all
 * that readers of articles, pages and feeds need.
 */
import { ENGLISH_RULES } from './en/rules/table.ts';
import { ENGLISH_SENTENCES } from './en/sentences/sentences.ts';
import type { RuleTable } from './rules/rule.ts';
import type { SentenceLanguage } from './sentences/sentence-language.ts';

/** The languages that have rules of their own. */
export const RULE_TABLES: readonly RuleTable[] = [ENGLISH_RULES];

/** The languages whose sentences words alone do not tell apart. */
export const SENTENCE_LANGUAGES: readonly SentenceLanguage[] = [ENGLISH_SENTENCES];
