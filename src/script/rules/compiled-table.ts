/** a language → its rule table, indexed for the engine. */
import { primaryLanguage } from '../../_internal/primary-language.ts';
import { RULE_TABLES } from '../../languages/rule-tables.ts';
import { decorationRules } from '../../languages/rules/last-resort.ts';
import type { RuleTable } from '../../languages/rules/rule.ts';
import { ruleAutomaton, type PossibleRules } from './automaton/rule-automaton.ts';

/** A rule table, indexed for the engine. */
export type CompiledTable = RuleTable & {
  readonly possibleRules: PossibleRules;
  /** Length of the longest word that can open a rule; longer words are skipped at once. */
  readonly longestOpener: number;
  /**
   * By the code of their first letter, small or capital, below `LETTER_CODES`: the lengths of the
   * openers, as bits.
   */
  readonly openerLengths: Int32Array;
  /** Names of rules that read a figure whose value nothing decides. */
  readonly uncertain: ReadonlySet<string>;
};

const compiled = new Map<string, CompiledTable>();

/** Codes of Latin, Greek and Cyrillic letters, whose kinds are kept in tables. */
export const LETTER_CODES = 0x530;

/** No initialism and no opener is longer. */
const LONGEST_WORD = 12;

/** Whether the language has rules of its own. */
export function hasRules(language: string): boolean {
  return Object.hasOwn(RULE_TABLES, primaryLanguage(language));
}

/**
 * The module of a rule of a language, relative to `src` without extension; `undefined` for an
 * unknown name.
 */
export function ruleModule(name: string, language: string): string | undefined {
  const modules = Object.entries(ruleTable(language).modules);
  return modules.find(([, rules]) => rules.some((rule) => rule.name === name))?.[0];
}

/** Whether the rule of a language reads a figure whose value nothing decides. */
export function isUncertain(name: string | null, language: string): boolean {
  return name !== null && ruleTable(language).uncertain.has(name);
}

/** The table of a language; for one without rules, only the rules that leave out decoration. */
export function ruleTable(language: string): CompiledTable {
  const primary = primaryLanguage(language);
  const known = compiled.get(primary);
  if (known !== undefined) return known;
  const table = hasRules(primary) ? RULE_TABLES[primary]!() : neutralTable(primary);
  const made = compile(table);
  compiled.set(primary, made);
  return made;
}

function compile(table: RuleTable): CompiledTable {
  const openerLengths = new Int32Array(LETTER_CODES);
  for (const word of table.openers) {
    if (word.length > LONGEST_WORD) continue;
    for (const first of [word[0]!, word[0]!.toUpperCase()])
      openerLengths[first.charCodeAt(0)]! |= 1 << word.length;
  }
  return {
    ...table,
    possibleRules: ruleAutomaton(table.rules),
    longestOpener: LONGEST_WORD,
    openerLengths,
    uncertain: new Set(table.rules.filter((rule) => rule.uncertain).map(({ name }) => name)),
  };
}

function neutralTable(language: string): RuleTable {
  const rules = decorationRules();
  return {
    language,
    rules,
    modules: { 'languages/rules/last-resort': rules },
    openers: new Set(),
    abbreviations: [],
  };
}
