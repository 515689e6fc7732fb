/**
 * a pattern → a graph whose paths spell at least every text that it matches: what a path cannot
 * show, such as a text that a look-around refuses, is left out.
 */
import { conditionMaker } from './condition.ts';
import type { Condition } from './condition.ts';
import { accept, assertionOf } from './look-around.ts';
import type { LookAround } from './look-around.ts';
import { parsePattern } from './parse-pattern.ts';
import type { PatternPart } from './parse-pattern.ts';

/** A node of the graph of one pattern. */
export type PatternNode = {
  /** Counts up in the order of making, over all patterns of an automaton. */
  readonly id: number;
  /** The place of the pattern among those of the automaton. */
  readonly pattern: number;
  /**
   * `character` takes a character that fulfils the condition, `guard` only looks at it, `fork` goes
   * on in several ways, and `end` is where the pattern has matched.
   */
  readonly kind: 'character' | 'guard' | 'fork' | 'end';
  readonly condition: Condition | undefined;
  readonly next: readonly PatternNode[];
};

/** A repetition of more than this is taken for one without end, so that graphs stay small. */
const MAX_COPIES = 4;

/** Makes the graphs of patterns: the first node takes the character before the match. */
export function nodeMaker(): (pattern: RegExp, index: number) => PatternNode {
  let count = 0;
  const conditionFor = conditionMaker();
  return (pattern, index) => {
    const flags = pattern.flags.replace('y', '');
    const node = (
      kind: PatternNode['kind'],
      next: readonly PatternNode[],
      assertion?: string,
    ): PatternNode => {
      const condition = assertion === undefined ? undefined : conditionFor(assertion, flags);
      return { id: count++, pattern: index, kind, condition, next };
    };
    const end = node('end', []);
    // Other flags would change what the parts of the source mean.
    if (!/^i?s?uy?$/.test(pattern.flags)) return node('character', [end], '');

    const link = (part: PatternPart, next: PatternNode): PatternNode => {
      switch (part.kind) {
        case 'character':
          return node('character', [next], accept([part.source]));
        case 'sequence':
          return part.parts.reduceRight((behind, each) => link(each, behind), next);
        case 'choice':
          return node(
            'fork',
            part.options.map((option) => link(option, next)),
          );
        case 'repeat':
          return linkRepeat(part, next);
        case 'edge':
          return part.source === '$' ? node('guard', [next], accept(['$'])) : next;
        case 'look':
          return linkLook(part, next);
      }
    };
    const linkRepeat = (
      { body, min, max }: Extract<PatternPart, { kind: 'repeat' }>,
      next: PatternNode,
    ): PatternNode => {
      let first = next;
      if (max > MAX_COPIES) {
        const ways: PatternNode[] = [next];
        first = node('fork', ways);
        ways.push(link(body, first));
      } else {
        for (let copy = min; copy < max; copy++) first = node('fork', [link(body, first), next]);
      }
      for (let copy = 0; copy < Math.min(min, MAX_COPIES); copy++) first = link(body, first);
      return first;
    };
    const linkLook = (look: LookAround, next: PatternNode): PatternNode => {
      if (look.behind) return next;
      // At the end of a match nothing else looks at the characters that follow.
      if (next === end && !look.refuses) return link(look.body, end);
      const condition = assertionOf(look);
      return condition === '' ? next : node('guard', [next], condition);
    };

    const tree = parsePattern(pattern.source);
    return node('character', [link(tree, end)], looksBefore(tree));
  };
}

/** What the look-behinds at the head of a pattern ask of the character before the match. */
function looksBefore(tree: PatternPart): string {
  const parts = tree.kind === 'sequence' ? tree.parts : [tree];
  const body = parts.findIndex((part) => part.kind !== 'look');
  const looks = parts.slice(0, body < 0 ? undefined : body).filter((part) => part.kind === 'look');
  return looks
    .filter((look) => look.behind)
    .map(assertionOf)
    .join('');
}
