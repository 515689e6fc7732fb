/**
 * a row of features → the log-odds that its line is the article's: the sum of the trees' leaves.
 */

/**
 * A tree as parallel arrays, one entry a node. A node with feature -1 is a leaf, and its bound is
 * the value.
 */
type Tree = {
  readonly features: Int16Array;
  readonly bounds: Float64Array;
  readonly lower: Int16Array;
  readonly higher: Int16Array;
};

/** Trees whose values add up. */
export type Forest = readonly Tree[];

/** Natural log-odds; above 0 the line is more likely the article's than not. */
export function score(row: Float32Array, forest: Forest): number {
  let sum = 0;
  for (const tree of forest) sum += leafOf(tree, row);
  return sum;
}

function leafOf({ features, bounds, lower, higher }: Tree, row: Float32Array): number {
  let node = 0;
  let feature = features[0]!;
  while (feature >= 0) {
    node = row[feature]! <= bounds[node]! ? lower[node]! : higher[node]!;
    feature = features[node]!;
  }
  return bounds[node]!;
}

/** The probability, 0 to 1, that natural log-odds stand for. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Parses the trees of a model. */
export function parseForest(texts: readonly string[]): Forest {
  return texts.map(parseTree);
}

/**
 * A tree is written from its root, each branch whole before the next:
 * `12:0.5` asks whether feature 12 is at most 0.5, `=0.1` is a leaf.
 */
function parseTree(text: string): Tree {
  const words = text.split(' ');
  const tree: Tree = {
    features: new Int16Array(words.length),
    bounds: new Float64Array(words.length),
    lower: new Int16Array(words.length),
    higher: new Int16Array(words.length),
  };

  /** Parses the branch that begins at a word; returns the index of the next word. */
  const parseBranch = (at: number): number => {
    const word = words[at]!;
    const colon = word.indexOf(':');
    const isLeaf = colon < 0;
    tree.features[at] = isLeaf ? -1 : Number(word.slice(0, colon));
    tree.bounds[at] = Number(word.slice(isLeaf ? 1 : colon + 1));
    if (isLeaf) return at + 1;
    tree.lower[at] = at + 1;
    tree.higher[at] = parseBranch(at + 1);
    return parseBranch(tree.higher[at]!);
  };
  parseBranch(0);
  return tree;
}
