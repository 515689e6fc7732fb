/**
 * rules → which of them can match at a place of a text, found in one walk over the characters there
 * for all rules at once. It may name a rule too many, never one too few.
 *
 * If rules were tried by their first character alone, 30 kB of articles would take 53 ms instead of 16
 * once its states are known, and hostile text twice as long; the first text of a process may lose 0.1 s.
 */
import type { Rule, RuleStart } from '../../../languages/rules/rule.ts';
import { TEXT_EDGE } from './condition.ts';
import { ruleStates, type RuleState } from './rule-states.ts';

/** The rules that can match at an offset where something of a kind begins, in order. */
export type PossibleRules = (view: string, at: number, start: RuleStart) => readonly Rule[];

/** Characters that a walk reads at most; what is possible by then is tried. */
const MAX_WALK = 64;

/** Steps that are kept, some MB; then all are worked out again. */
const MAX_STEPS = 100_000;

/** An automaton over the patterns of rules, which grows with the texts that it meets. */
export function ruleAutomaton(rules: readonly Rule[]): PossibleRules {
  let { states, firsts } = newStates(rules);
  let steps = 0;
  const firstState = (start: RuleStart, code: number): RuleState => {
    const known = firsts[start].get(code);
    if (known !== undefined) return known;
    steps++;
    const character = String.fromCodePoint(code);
    const state = states.first(
      (rule) => rule.starts.includes(start) && rule.first?.includes(character) !== false,
    );
    firsts[start].set(code, state);
    return state;
  };
  const stepFrom = (state: RuleState, code: number): RuleState => {
    const known = code >= 0 && code < 0x80 ? state.ascii[code] : state.others.get(code);
    if (known !== undefined) return known;
    steps++;
    const next = states.behind(state, code);
    if (code >= 0 && code < 0x80) state.ascii[code] = next;
    else state.others.set(code, next);
    return next;
  };
  return (view, at, start) => {
    if (steps > MAX_STEPS) {
      ({ states, firsts } = newStates(rules));
      steps = 0;
    }
    let state = stepFrom(firstState(start, codeAt(view, at)), codeBefore(view, at));
    const end = Math.min(view.length, at + MAX_WALK);
    for (let offset = at; !state.isSettled && offset < end;) {
      const code = codeAt(view, offset);
      state = stepFrom(state, code);
      offset += code > 0xffff ? 2 : 1;
    }
    return state.isSettled || end < view.length ? state.rules : stepFrom(state, TEXT_EDGE).rules;
  };
}

type Firsts = Readonly<Record<RuleStart, Map<number, RuleState>>>;

function newStates(rules: readonly Rule[]): {
  states: ReturnType<typeof ruleStates>;
  firsts: Firsts;
} {
  return {
    states: ruleStates(rules),
    firsts: { digit: new Map(), word: new Map(), sign: new Map() },
  };
}

function codeAt(view: string, at: number): number {
  const code = view.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 ? view.codePointAt(at)! : code;
}

function codeBefore(view: string, at: number): number {
  if (at === 0) return TEXT_EDGE;
  const code = view.charCodeAt(at - 1);
  const isPair = code >= 0xdc00 && code < 0xe000 && at > 1;
  return isPair && codeAt(view, at - 2) > 0xffff ? codeAt(view, at - 2) : code;
}
