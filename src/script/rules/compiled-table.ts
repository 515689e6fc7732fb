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
  /** By the code of a lower-case ASCII letter: the lengths of its openers, as bits. */
  readonly openerLengths: Int32Array;
};

const compiled = new Map<string, CompiledTable>();

/** No initialism and no opener is longer. */
const LONGEST_WORD = 12;

/** Whether the language has rules of its own. */
export function hasRules(language: string): boolean {
  return RULE_TABLES.some((table) => table.language === primaryLanguage(language));
}

/** The module of a rule, relative to `src` without extension; `undefined` for an unknown name. */
export function ruleModule(name: string): string | undefined {
  const modules = RULE_TABLES.flatMap((table) => Object.entries(table.modules));
  return modules.find(([, rules]) => rules.some((rule) => rule.name === name))?.[0];
}

/** Whether the rule of this name reads a figure whose value nothing decides. */
export function isUncertain(name: string | null): boolean {
  return name !== null && UNCERTAIN.has(name);
}

const UNCERTAIN: ReadonlySet<string> = new Set(
  RULE_TABLES.flatMap(({ rules }) => rules.filter((rule) => rule.uncertain === true)).map(
    ({ name }) => name,
  ),
);

/** The table of a language; for one without rules, only the rules that leave out decoration. */
export function ruleTable(language: string): CompiledTable {
  const primary = primaryLanguage(language);
  const known = compiled.get(primary);
  if (known !== undefined) return known;
  const table =
    RULE_TABLES.find((candidate) => candidate.language === primary) ?? neutralTable(primary);
  const made = compile(table);
  compiled.set(primary, made);
  return made;
}

function compile(table: RuleTable): CompiledTable {
  const openerLengths = new Int32Array(0x80);
  for (const word of table.openers) {
    if (word.length <= LONGEST_WORD) openerLengths[word.charCodeAt(0)]! |= 1 << word.length;
  }
  return {
    ...table,
    possibleRules: ruleAutomaton(table.rules),
    longestOpener: LONGEST_WORD,
    openerLengths,
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
