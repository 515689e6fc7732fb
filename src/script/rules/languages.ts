/** a language → its rule table, sorted for the engine. */
import type { Rule, RuleStart, RuleTable } from '../rule.ts';
import { digitWords } from './any/digits.ts';
import { lastResortRules } from './any/last-resort.ts';
import { ENGLISH } from './en/table.ts';

/** A rule table with its rules under what they start with. */
export type CompiledTable = RuleTable & {
  readonly byStart: Readonly<Record<RuleStart, readonly Rule[]>>;
  /** Letters of the longest word that can open a rule; longer words are passed over at once. */
  readonly longestOpener: number;
};

const TABLES: readonly RuleTable[] = [ENGLISH];
const compiled = new Map<string, CompiledTable>();

/** No initialism and no opener is longer. */
const LONGEST_WORD = 12;

/** The primary tag of a BCP 47 tag, in lower case: `en-GB` → `en`. */
export function primaryLanguage(language: string): string {
  return language.split(/[-_]/)[0]!.toLowerCase();
}

/** Whether the language has rules of its own. */
export function hasRules(language: string): boolean {
  return TABLES.some((table) => table.language === primaryLanguage(language));
}

/** The table of a language; of a language without rules, the last resort alone. */
export function ruleTable(language: string): CompiledTable {
  const primary = primaryLanguage(language);
  const known = compiled.get(primary);
  if (known !== undefined) return known;
  const table = TABLES.find((candidate) => candidate.language === primary) ?? neutralTable(primary);
  const byStart = (start: RuleStart): readonly Rule[] => table.rules.filter((rule) => rule.starts.includes(start));
  const made = { ...table, byStart: { digit: byStart('digit'), word: byStart('word'), sign: byStart('sign') }, longestOpener: LONGEST_WORD };
  compiled.set(primary, made);
  return made;
}

function neutralTable(language: string): RuleTable {
  return { language, rules: lastResortRules(digitWords(language)), openers: new Set(), abbreviations: [] };
}
