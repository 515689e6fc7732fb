/** a row of evidence → the log-odds of its line's being the article's: the sum of what the trees of a table say. */
import { TREES } from './trees.ts';

type Tree = {
  readonly figures: Int16Array;
  readonly bounds: Float64Array;
  readonly lower: Int16Array;
  readonly higher: Int16Array;
};

/** Log-odds; above 0 the line is more likely the article's than not. */
export function score(row: Float32Array): number {
  let sum = 0;
  for (const tree of FOREST) sum += leafOf(tree, row);
  return sum;
}

/** A node with figure -1 is a leaf, and its bound is what it says. */
function leafOf(tree: Tree, row: Float32Array): number {
  let node = 0;
  while (tree.figures[node]! >= 0)
    node = row[tree.figures[node]!]! <= tree.bounds[node]! ? tree.lower[node]! : tree.higher[node]!;
  return tree.bounds[node]!;
}

const FOREST: readonly Tree[] = TREES.map(parseTree);

/** A tree is written from its root, each branch whole before the next: `12:0.5` asks whether figure 12 is at most 0.5, `=0.1` is a leaf. */
function parseTree(text: string): Tree {
  const words = text.split(' ');
  const [figures, lower, higher] = [
    new Int16Array(words.length),
    new Int16Array(words.length),
    new Int16Array(words.length),
  ];
  const bounds = new Float64Array(words.length);
  /** Parses the branch that begins at a word; returns the word behind it. */
  const parse = (at: number): number => {
    const word = words[at]!;
    const colon = word.indexOf(':');
    figures[at] = colon < 0 ? -1 : Number(word.slice(0, colon));
    bounds[at] = Number(word.slice(colon < 0 ? 1 : colon + 1));
    if (colon < 0) return at + 1;
    lower[at] = at + 1;
    higher[at] = parse(at + 1);
    return parse(higher[at]!);
  };
  parse(0);
  return { figures, bounds, lower, higher };
}
