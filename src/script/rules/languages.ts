/** a language → its rule table, sorted for the engine. */
import { primaryLanguage } from '../../_internal/primary-language.ts';
import type { Rule, RuleStart, RuleTable } from './rule.ts';
import { decorationRules } from './any/last-resort.ts';
import { ENGLISH } from './en/table.ts';

/** A rule table, ready for the engine. */
export type CompiledTable = RuleTable & {
  /** The rules that may begin with a character, in order, with the bits of what they need. */
  readonly candidates: (start: RuleStart, character: string) => readonly RuleCandidate[];
  /** Bit of a character that some rule needs; 0 for others. */
  readonly bitOf: (code: number) => number;
  /** Letters of the longest word that can open a rule; longer words are passed over at once. */
  readonly longestOpener: number;
};

/** A rule with what the engine may check before it tries the pattern. */
export type RuleCandidate = {
  readonly rule: Rule;
  /** The set of needed characters of which one must be near; 0 when it needs none. */
  readonly needs: number;
  /** Whether the pattern itself begins by refusing a letter or a figure to the left. */
  readonly free: boolean;
};

/** How such a pattern begins. */
const REFUSES_LEFT = '(?<![\\p{L}\\p{N}]';

/** The languages that have rules of their own. */
export const RULE_TABLES: readonly RuleTable[] = [ENGLISH];

const compiled = new Map<string, CompiledTable>();

/** No initialism and no opener is longer. */
const LONGEST_WORD = 12;

/** Whether the language has rules of its own. */
export function hasRules(language: string): boolean {
  return RULE_TABLES.some((table) => table.language === primaryLanguage(language));
}

/**
 * The module that holds a rule, from the folder of scripts and without ending; `undefined` for a
 * name that no table has.
 */
export function ruleModule(name: string): string | undefined {
  const modules = RULE_TABLES.flatMap((table) => Object.entries(table.modules));
  return modules.find(([, rules]) => rules.some((rule) => rule.name === name))?.[0];
}

/** The table of a language; of a language without rules, what leaves decoration out, alone. */
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

/**
 * Bits in a number that JavaScript keeps fast; characters past them share bits: that costs time,
 * changes nothing.
 */
const BITS = 30;

function compile(table: RuleTable): CompiledTable {
  const needed = [...new Set(table.rules.flatMap((rule) => [...(rule.needs ?? '')]))];
  const bits = new Map(
    needed.map((character, index) => [character.charCodeAt(0), 1 << (index % BITS)]),
  );
  // A table for ASCII: this is asked for every character around every figure.
  const ascii = Int32Array.from({ length: 0x80 }, (_, code) => bits.get(code) ?? 0);
  const bitOf = (code: number): number => (code < 0x80 ? ascii[code]! : (bits.get(code) ?? 0));
  const maskOf = (rule: Rule): number =>
    [...(rule.needs ?? '')].reduce((mask, character) => mask | bitOf(character.charCodeAt(0)), 0);
  const lists: Readonly<Record<RuleStart, Map<string, readonly RuleCandidate[]>>> = {
    digit: new Map(),
    word: new Map(),
    sign: new Map(),
  };
  const candidates = (start: RuleStart, character: string): readonly RuleCandidate[] => {
    const known = lists[start].get(character);
    if (known !== undefined) return known;
    const list = table.rules
      .filter((rule) => rule.starts.includes(start) && rule.first?.includes(character) !== false)
      .map((rule) => ({
        rule,
        needs: maskOf(rule),
        free: rule.pattern.source.startsWith(REFUSES_LEFT),
      }));
    // Letters beyond ASCII are too many to keep a list for each; they share one question, asked
    // anew.
    if (character < '\u2500') lists[start].set(character, list);
    return list;
  };
  return { ...table, candidates, bitOf, longestOpener: LONGEST_WORD };
}

function neutralTable(language: string): RuleTable {
  const rules = decorationRules();
  return {
    language,
    rules,
    modules: { 'rules/any/last-resort': rules },
    openers: new Set(),
    abbreviations: [],
  };
}
