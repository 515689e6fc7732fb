/**
 * a pattern → a graph whose paths spell at least every text that it matches: what a path cannot
 * show, such as a text that a look-around refuses, is left out.
 */
import { conditionMaker, type Condition, type ConditionMaker } from './condition.ts';
import { assertionOf } from './look-around.ts';
import { parsePattern, type LookAround, type PatternPart, type Repeat } from './parse-pattern.ts';

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
  /** Where it goes on. Made when it is first asked for: most of a pattern is never reached. */
  readonly next: () => readonly PatternNode[];
};

/** A node to come. */
type Later = () => PatternNode;

/** What the nodes of one pattern are made with. */
type Graph = {
  readonly node: (
    kind: PatternNode['kind'],
    about?: { readonly condition?: Condition; readonly next?: () => readonly PatternNode[] },
  ) => PatternNode;
  readonly conditions: ConditionMaker;
  readonly end: Later;
};

/** What a reference to a group may stand for: any text. */
const ANY_TEXT: PatternPart = {
  kind: 'repeat',
  body: { kind: 'character', source: '[^]' },
  min: 0,
  max: Infinity,
};

/** A repetition of more than this is taken for one without end, so that graphs stay small. */
const MAX_COPIES = 4;

/** Makes the graphs of patterns; the first node of each takes the character before the match. */
export function nodeMaker(): (pattern: RegExp, index: number) => PatternNode {
  let count = 0;
  const conditions = new Map<string, ConditionMaker>();
  return ({ source, flags }, index) => {
    // The start of a search says nothing about characters.
    const meaning = flags.replace('y', '');
    const known = conditions.get(meaning) ?? conditionMaker(meaning);
    conditions.set(meaning, known);
    const node: Graph['node'] = (kind, { condition, next = () => [] } = {}) => {
      return { id: count++, pattern: index, kind, condition, next: once(next) };
    };
    const end = node('end');
    // Without `u`, or with other flags, the parts of the source would mean something else.
    const isPlain = /^i?s?u$/.test(meaning);
    const tree = parsePattern(isPlain ? source : '', () => ANY_TEXT);
    const graph = { node, conditions: known, end: () => end };
    return node('character', {
      condition: known.ofAssertion(looksBefore(tree)),
      next: () => [link(graph, tree, graph.end)],
    });
  };
}

/** The first node of a part of a pattern, which leads to what is behind the part. */
function link(graph: Graph, part: PatternPart, behind: Later): PatternNode {
  switch (part.kind) {
    case 'character':
      return character(graph, part.source, behind);
    case 'text':
      return linkText(graph, part.text, behind);
    case 'sequence':
      return part.parts.reduceRight<Later>(
        (next, each) => once(() => link(graph, each, next)),
        behind,
      )();
    case 'choice':
      return graph.node('fork', {
        next: () => part.options.map((option) => link(graph, option, behind)),
      });
    case 'repeat':
      return linkRepeat(graph, part, behind);
    case 'edge':
      return part.source === '$' ? guard(graph, '(?=$)', behind) : behind();
    case 'look':
      return linkLook(graph, part, behind);
  }
}

function character(graph: Graph, source: string, behind: Later): PatternNode {
  const condition = graph.conditions.ofCharacter(source);
  return graph.node('character', { condition, next: () => [behind()] });
}

function linkText(graph: Graph, text: string, behind: Later): PatternNode {
  const rest = text.slice(1);
  return character(graph, text[0]!, rest === '' ? behind : () => linkText(graph, rest, behind));
}

function guard(graph: Graph, assertion: string, behind: Later): PatternNode {
  if (assertion === '') return behind();
  const condition = graph.conditions.ofAssertion(assertion);
  return graph.node('guard', { condition, next: () => [behind()] });
}

function linkLook(graph: Graph, look: LookAround, behind: Later): PatternNode {
  if (look.behind) return behind();
  // At the end of a match nothing else takes the characters that follow.
  const isLast = behind === graph.end && !look.refuses;
  return isLast ? link(graph, look.body, behind) : guard(graph, assertionOf(look), behind);
}

function linkRepeat(graph: Graph, part: Repeat, behind: Later): PatternNode {
  const { body, min, max } = part;
  let first = behind;
  if (max > MAX_COPIES) {
    const loop: Later = once(() => fork(() => [link(graph, body, loop), behind()]));
    first = loop;
  } else {
    for (let copy = min; copy < max; copy++) first = optional(first);
  }
  for (let copy = 0; copy < min && copy < MAX_COPIES; copy++) first = copyBefore(first);
  return first();

  function fork(next: () => readonly PatternNode[]): PatternNode {
    return graph.node('fork', { next });
  }
  function optional(next: Later): Later {
    return once(() => fork(() => [link(graph, body, next), behind()]));
  }
  function copyBefore(next: Later): Later {
    return once(() => link(graph, body, next));
  }
}

/** What the look-behinds at the head of a pattern ask of the character before the match. */
function looksBefore(tree: PatternPart): string {
  const parts = tree.kind === 'sequence' ? tree.parts : [];
  const body = parts.findIndex((part) => part.kind !== 'look');
  return parts
    .slice(0, body < 0 ? parts.length : body)
    .filter((part) => part.kind === 'look')
    .filter((look) => look.behind)
    .map(assertionOf)
    .join('');
}

/** The same, made when it is first asked for and kept. */
function once<T extends {}>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
