/** the tree of a pattern → a matcher whose time grows with text times pattern, whatever both hold. */
import { parsePattern, type PatternPart, type Repeat } from '../rules/automaton/parse-pattern.ts';

/** A pattern ready to be matched. */
export type ContextMatcher = {
  /**
   * Whether it matches from one of some places to one of some others; places count characters, of
   * which surrogate pairs are one.
   */
  readonly matches: (characters: readonly string[], range: MatchRange) => boolean;
};

/** Where a match may begin and end. */
export type MatchRange = {
  readonly mayBegin: (at: number) => boolean;
  readonly mayEnd: (at: number) => boolean;
};

/** Steps that a pattern may have once its repetitions are written out. */
const MOST_STEPS = 1000;

/** Options of `compileMatcher`. */
export type MatcherOptions = {
  /** Characters of the longest text, beyond which repetitions need not count. */
  readonly longest: number;
  /** @default false */
  readonly isCaseSensitive?: boolean;
};

/**
 * A pattern in JavaScript's syntax, with the flag `u`, and `i` unless letter case matters.
 * @throws SyntaxError for an invalid source, one that refers to its groups, or whose repetitions
 * multiply.
 */
export function compileMatcher(source: string, options: MatcherOptions): ContextMatcher {
  // Nothing is matched with the engine's own expression: it only says what is wrong with a source.
  const flags = options.isCaseSensitive === true ? 'u' : 'iu';
  void RegExp(source, flags);
  const tree = parsePattern(source, refusePart);
  const limits = { most: options.longest + 1, flags };
  const count = countSteps(tree, limits);
  if (count > MOST_STEPS)
    throw new SyntaxError(`multiplies its repetitions beyond ${MOST_STEPS} characters`);
  let program: Program | undefined;
  return {
    matches(characters, range) {
      program ??= openProgram(tree, limits);
      return runProgram(program, { characters, looks: new Map() }, range);
    },
  };
}

/** Refuses what cannot be matched in bounded time, or has no meaning here. */
function refusePart(token: string): never {
  throw new SyntaxError(
    token.startsWith('(')
      ? 'changes flags within the pattern'
      : `refers to what a group matched (${token}), which can take forever`,
  );
}

type Limits = { readonly most: number; readonly flags: string };

/** How often a part is written out; a repetition without end takes one more, which loops. */
function copiesOf({ min, max }: Repeat, { most }: Limits): number {
  return Math.min(max === Infinity ? min + 1 : max, most);
}

function countSteps(node: PatternPart, limits: Limits): number {
  switch (node.kind) {
    case 'character':
    case 'edge':
      return 1;
    case 'look':
      return 1 + countSteps(node.body, limits);
    case 'text':
      // As if each letter were a part.
      return 2 * node.text.length - 1;
    case 'sequence':
      return countAll(node.parts, limits);
    case 'choice':
      return countAll(node.options, limits);
    case 'repeat':
      return 1 + copiesOf(node, limits) * (1 + countSteps(node.body, limits));
  }
}

function countAll(parts: readonly PatternPart[], limits: Limits): number {
  return parts.reduce((sum, each) => sum + 1 + countSteps(each, limits), 1);
}

/** What a step asks for; without a test it is passed at once. Step 0 is the end of the pattern. */
type Step = {
  readonly character?: CharacterTest;
  /** `^`, `$`, `\b` or `\B`. */
  readonly edge?: string;
  readonly look?: Program & { readonly behind: boolean; readonly refuses: boolean };
  readonly next: readonly number[];
};

type CharacterTest = (character: string) => boolean;

/** The tests of a program by their source, and the flags of all. */
type Tests = { readonly known: Map<string, CharacterTest>; readonly flags: string };

/** One test for all steps with one source; it knows the last verdict, which they all ask for. */
function testOf(source: string, { known, flags }: Tests): CharacterTest {
  const found = known.get(source);
  if (found) return found;
  const expression = new RegExp(`^(?:${source})$`, flags);
  let last: string | undefined;
  let verdict = false;
  const test = (character: string): boolean => {
    if (character !== last) verdict = expression.test(character);
    last = character;
    return verdict;
  };
  known.set(source, test);
  return test;
}

type Program = { readonly steps: readonly Step[]; readonly start: number };

function openProgram(tree: PatternPart, limits: Limits): Program {
  const steps: Step[] = [{ next: [] }];
  const tests: Tests = { known: new Map(), flags: limits.flags };
  const add = (step: Step): number => steps.push(step) - 1;
  const writeCharacter = (source: string, next: number): number =>
    add({ character: testOf(source, tests), next: [next] });
  const write = (node: PatternPart, next: number): number => {
    switch (node.kind) {
      case 'character':
        return writeCharacter(node.source, next);
      case 'text':
        return [...node.text].reduceRight((behind, each) => writeCharacter(each, behind), next);
      case 'edge':
        return add({ edge: node.source, next: [next] });
      case 'look': {
        const { behind, refuses, body } = node;
        return add({ look: { ...openProgram(body, limits), behind, refuses }, next: [next] });
      }
      case 'sequence':
        return node.parts.reduceRight((behind, each) => write(each, behind), next);
      case 'choice':
        return add({ next: node.options.map((each) => write(each, next)) });
      case 'repeat':
        return writeRepeat(node, next);
    }
  };
  const writeRepeat = (node: Repeat, next: number): number => {
    const least = Math.min(node.min, limits.most);
    let start = next;
    if (node.max === Infinity) {
      // The number of the loop is known before what it repeats is written.
      const loop = add({ next: [] });
      steps[loop] = { next: [write(node.body, loop), next] };
      start = loop;
    } else {
      for (let copies = copiesOf(node, limits) - least; copies > 0; copies--)
        start = add({ next: [write(node.body, start), next] });
    }
    for (let copies = least; copies > 0; copies--) start = write(node.body, start);
    return start;
  };
  const start = write(tree, 0);
  return { steps, start };
}

/** A text, and what is known of the places where something must stand before or after. */
type Matching = {
  readonly characters: readonly string[];
  readonly looks: Map<Program, Map<number, boolean>>;
};

/** The steps that may come next, each once, in the order in which they were reached. */
type Reached = { readonly steps: number[]; readonly has: Uint8Array };

function openReached({ steps }: Program): Reached {
  return { steps: [], has: new Uint8Array(steps.length) };
}

function reach({ steps, has }: Reached, step: number): void {
  if (has[step] === 1) return;
  has[step] = 1;
  steps.push(step);
}

/** All steps that may come next are kept together: no character is looked at twice by one step. */
function runProgram(program: Program, matching: Matching, range: MatchRange): boolean {
  const { characters } = matching;
  let reached = openReached(program);
  for (let at = 0; at <= characters.length; at++) {
    if (range.mayBegin(at)) reach(reached, program.start);
    passEdges(reached, { program, matching, at });
    if (reached.has[0] === 1 && range.mayEnd(at)) return true;
    const character = characters[at];
    if (character === undefined) break;
    const next = openReached(program);
    for (const index of reached.steps) {
      const step = program.steps[index]!;
      if (step.character?.(character)) reach(next, step.next[0]!);
    }
    reached = next;
  }
  return false;
}

/** Adds what is reached without a character; the list is walked while it grows. */
function passEdges(
  reached: Reached,
  place: { readonly program: Program; readonly matching: Matching; readonly at: number },
): void {
  const { program, matching, at } = place;
  for (const index of reached.steps) {
    const { character, edge, look, next } = program.steps[index]!;
    if (character) continue;
    if (edge !== undefined && !isEdge(edge, { ...matching, at })) continue;
    if (look && holdsAt(look, { matching, at }) === look.refuses) continue;
    for (const each of next) reach(reached, each);
  }
}

/** What JavaScript takes for a letter of a word with the flags `iu`. */
const WORD = /^\w$/iu;

function isEdge(
  edge: string,
  { characters, at }: Pick<Matching, 'characters'> & { readonly at: number },
): boolean {
  if (edge === '^') return at === 0;
  if (edge === '$') return at === characters.length;
  const isWord = (index: number): boolean => WORD.test(characters[index] ?? '');
  return (isWord(at - 1) !== isWord(at)) === (edge === '\\b');
}

function holdsAt(
  look: Program & { readonly behind: boolean },
  { matching, at }: { readonly matching: Matching; readonly at: number },
): boolean {
  const known = matching.looks.get(look) ?? new Map<number, boolean>();
  matching.looks.set(look, known);
  const before = known.get(at);
  if (before !== undefined) return before;
  const isHere = (place: number): boolean => place === at;
  const holds = runProgram(look, matching, {
    mayBegin: look.behind ? (place) => place <= at : isHere,
    mayEnd: look.behind ? isHere : () => true,
  });
  known.set(at, holds);
  return holds;
}
