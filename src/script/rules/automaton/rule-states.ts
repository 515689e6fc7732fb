/**
 * rules → the states of a walk over the characters of a text: which rules are still possible, and
 * where each character leads.
 *
 * A state is the set of nodes in the graphs of all patterns that the characters so far can have led
 * to; where a character leads is worked out once, when a text first asks for it. See Thompson,
 * “Regular expression search algorithm”, 1968.
 */
import type { Rule } from '../../../languages/rules/rule.ts';
import { nodeMaker, type PatternNode } from './pattern-nodes.ts';

/** What is known after some characters. */
export type RuleState = {
  readonly nodes: readonly PatternNode[];
  /** The rules that are still possible, in order. */
  readonly rules: readonly Rule[];
  /** Whether no character to come can change that. */
  readonly isSettled: boolean;
  /** Where ASCII characters lead, as far as it is known. */
  readonly ascii: (RuleState | undefined)[];
  /** Where other characters and the edge of the text lead. */
  readonly others: Map<number, RuleState>;
};

/** The states of a list of rules. */
export type RuleStates = {
  /** Before any character: those rules are possible for which `isAsked`. */
  readonly first: (isAsked: (rule: Rule) => boolean) => RuleState;
  /** Behind one more character, or the edge of the text. */
  readonly behind: (state: RuleState, code: number) => RuleState;
};

/** Makes the states of rules, each once. */
export function ruleStates(rules: readonly Rule[]): RuleStates {
  const nodeOf = nodeMaker();
  const entries: PatternNode[] = [];
  const known = new Map<string, RuleState>();
  const stateOf = (nodes: readonly PatternNode[]): RuleState => {
    const name = nodes.map(({ id }) => id).join(' ');
    const state = known.get(name) ?? makeState(nodes, rules);
    known.set(name, state);
    return state;
  };
  return {
    first: (isAsked) =>
      stateOf(
        rules.flatMap((rule, index) =>
          isAsked(rule) ? [(entries[index] ??= nodeOf(rule.pattern, index))] : [],
        ),
      ),
    behind: (state, code) => stateOf(nodesBehind(state.nodes, code)),
  };
}

function makeState(nodes: readonly PatternNode[], rules: readonly Rule[]): RuleState {
  const patterns = [...new Set(nodes.map(({ pattern }) => pattern))].sort((a, b) => a - b);
  return {
    nodes,
    rules: patterns.map((pattern) => rules[pattern]!),
    isSettled: nodes.every(({ kind }) => kind === 'end'),
    ascii: [],
    others: new Map(),
  };
}

/** The nodes that a character leads to, in order; of a pattern that has matched, its end alone. */
function nodesBehind(nodes: readonly PatternNode[], code: number): readonly PatternNode[] {
  const seen = new Set<PatternNode>();
  const reached = new Set<PatternNode>();
  const matched = new Set<number>();
  const visit = (node: PatternNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.condition?.(code) === false) return;
    if (node.kind === 'character') return void reached.add(node.next()[0]!);
    if (node.kind === 'end') {
      reached.add(node);
      matched.add(node.pattern);
    }
    node.next().forEach(visit);
  };
  nodes.forEach(visit);
  return [...reached]
    .filter(({ kind, pattern }) => kind === 'end' || !matched.has(pattern))
    .sort((a, b) => a.id - b.id);
}
