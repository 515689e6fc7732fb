/** The automaton of rules never leaves out a rule whose own pattern matches, whatever the text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typewriterView } from '../../../../src/script/characters/typewriter.ts';
import { startAt } from '../../../../src/script/normalize/openings.ts';
import { ruleAutomaton } from '../../../../src/script/rules/automaton/rule-automaton.ts';
import { decorationRules } from '../../../../src/languages/rules/last-resort.ts';
import { RULE_TABLES } from '../../../../src/languages/rule-tables.ts';
import type { Rule, RuleStart } from '../../../../src/languages/rules/rule.ts';

type Tables = readonly { readonly language: string; readonly rules: readonly Rule[] }[];

const TABLES: Tables = [
  ...Object.values(RULE_TABLES).map((makeTable) => makeTable()),
  { language: 'und', rules: decorationRules() },
];

/** The rules whose patterns match at an offset, tried one by one. */
function matchingRules(rules: readonly Rule[], view: string, at: number): readonly string[] {
  const start = startAt(view, at);
  if (start === undefined) return [];
  return rules
    .filter((rule) => rule.starts.includes(start) && rule.first?.includes(view[at]!) !== false)
    .filter((rule) => matchesAt(rule.pattern, view, at))
    .map((rule) => rule.name);
}

function matchesAt(pattern: RegExp, view: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(view);
}

/** At every offset: the rules that match and were not named. */
function leftOut(rules: readonly Rule[], text: string): readonly string[] {
  const possible = possibleRulesOf(rules);
  const view = typewriterView(text);
  return Array.from({ length: view.length }, (_, at) => at).flatMap((at) => {
    const matching = matchingRules(rules, view, at);
    if (matching.length === 0) return [];
    const named = new Set(possible(view, at, startAt(view, at)!).map((rule) => rule.name));
    return matching.filter((name) => !named.has(name)).map((name) => `${name} at ${at}`);
  });
}

const automata = new Map<readonly Rule[], ReturnType<typeof ruleAutomaton>>();

function possibleRulesOf(rules: readonly Rule[]): ReturnType<typeof ruleAutomaton> {
  const known = automata.get(rules) ?? ruleAutomaton(rules);
  automata.set(rules, known);
  return known;
}

/** A rule of which only the pattern matters. */
function ruleOf(pattern: RegExp, starts: readonly RuleStart[] = ['word']): Rule {
  return { name: String(pattern), starts, pattern, rewrite: () => undefined, examples: [] };
}

const INSERTED = [
  ...'.,;:!?-–—/\\|()[]{}<>"\'’“”$€£%&+=@#*^~_`°№½² \n\t019aAiIxXvVsmkéßſK日',
  '𝒳',
  '🎉',
  '\ud800',
  '\u0301',
  '\u202f',
  ' St.',
  ' p.m.',
  ' km',
  'th',
];

for (const { language, rules } of TABLES) {
  const examples = rules.flatMap((rule) => rule.examples.flat());
  describe(`the automaton of “${language}”`, () => {
    it('names every rule that matches in the texts of the table', () => {
      for (const text of examples) expect(leftOut(rules, text)).toEqual([]);
    });

    it('names every rule that matches in texts cut, joined and with signs inserted', () => {
      const part = fc.oneof(
        fc
          .tuple(fc.constantFrom('', ...examples), fc.nat(80), fc.nat(80))
          .map(([text, from, length]) => text.slice(from, from + length)),
        fc.constantFrom(...INSERTED),
      );
      const text = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
      fc.assert(
        fc.property(text, (mangled) => {
          expect(leftOut(rules, mangled)).toEqual([]);
        }),
        { numRuns: 400 },
      );
    });
  });
}

describe('a walk', () => {
  const named = (pattern: RegExp, text: string, at = 0): boolean =>
    ruleAutomaton([ruleOf(pattern)])(text, at, 'word').length > 0;

  it.each([
    [/ab?c{2}d+/uy, 'accd', 'acd'],
    [/(?:one|two) (?<end>x|y)/uy, 'two y', 'two z'],
    [/[a-c]{2,3}!/uy, 'abc!', 'abd!'],
    [/\p{Lu}\p{Ll}\.?$/uy, 'Éa', 'Éaa'],
    [/a(?!\d|-)/uy, 'a', 'a1'],
    [/a(?= ?(?:km|cm))/uy, 'a cm', 'a dm'],
    [/a(?=\d)[\d.]{1,9}x/uy, 'a1.x', 'a.1x'],
    [/straße/iuy, 'STRAßE', 'STRASSE'],
    [/a\u{1f389}\ud83c\udf89/uy, 'a🎉🎉', 'a🎉🎈'],
  ])('keeps %s for “%s” and leaves it out for “%s”', (pattern, match, other) => {
    expect(named(pattern, match)).toBe(true);
    expect(named(pattern, other)).toBe(false);
  });

  it('looks at the character before the match', () => {
    expect(named(/(?<![\p{L}\d]|\d[.,])a/uy, '-a', 1)).toBe(true);
    expect(named(/(?<![\p{L}\d]|\d[.,])a/uy, '𝒳a', 2)).toBe(false);
    expect(named(/(?<=^|\s)a/uy, 'a')).toBe(true);
    expect(named(/(?<=^|\s)a/uy, '.a', 1)).toBe(false);
    expect(named(/(?<=x{2,3}y?)a/uy, 'za', 1)).toBe(false);
  });

  it('keeps what it cannot follow: repeated groups, other flags, long matches', () => {
    expect(named(/(?<sign>[a-z])-\k<sign>!/uy, 'a-a!')).toBe(true);
    expect(named(/a\b./y, 'a.')).toBe(true);
    expect(named(/a[^!]{0,400}!/uy, `a${'b'.repeat(300)}!`)).toBe(true);
    expect(named(/a(?:bc){2,30}d/uy, `a${'bc'.repeat(30)}d`)).toBe(true);
  });

  it('goes on when more steps were asked for than are kept', () => {
    const possible = ruleAutomaton([ruleOf(/\p{L}\p{L}!/uy)]);
    for (let code = 0x4e00; code < 0x4e00 + 40_000; code++)
      possible(String.fromCodePoint(code).repeat(2), 0, 'word');
    expect(possible('日本!', 0, 'word').length).toBe(1);
    expect(possible('日本?', 0, 'word').length).toBe(0);
  });
});
