/** a passage as printed and what is said instead → the ranges that differ, each with its words; never an empty one. Pure. */

/** Words that are said instead of a range; offsets in UTF-16 units, end exclusive. */
export type ChangedWords = { readonly start: number; readonly end: number; readonly say: string };

/** Most cells of the table of the comparison: above, all that lies between the first and last difference is one range. */
const MOST_CELLS = 4_000_000;

type Word = { readonly start: number; readonly end: number; readonly text: string };

/** Indexes of a word that both have, in the order of both. */
type Pair = readonly [written: number, said: number];

/**
 * Compares by words between spaces, so that what stays keeps its rules, its sentences and its times. A word that is added
 * or left out takes a neighbour with it.
 */
export function changedWords(written: string, said: string): readonly ChangedWords[] {
  const [one, other] = [wordsOf(written), wordsOf(said)];
  if (one.length === 0 || other.length === 0) return [];
  const pairs = withNeighbours(pairWords(one, other), { one, other });
  return gapsBetween(pairs, { one, other }).map(({ from, to, saidFrom, saidTo }) => ({
    start: one[from]!.start,
    end: one[to - 1]!.end,
    say: said.slice(other[saidFrom]!.start, other[saidTo - 1]!.end).replace(/\s+/g, ' '),
  }));
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
}

/** The longest common subsequence of words. */
function pairWords(one: readonly Word[], other: readonly Word[]): readonly Pair[] {
  const isSame = (i: number, j: number): boolean => one[i]?.text === other[j]?.text;
  let head = 0;
  while (head < one.length && head < other.length && isSame(head, head)) head++;
  let tail = 0;
  const shorter = Math.min(one.length, other.length) - head;
  while (tail < shorter && isSame(one.length - 1 - tail, other.length - 1 - tail)) tail++;
  const pairs: Pair[] = Array.from({ length: head }, (_, i) => [i, i]);
  const [rows, columns] = [one.length - head - tail, other.length - head - tail];
  if (rows * columns <= MOST_CELLS)
    for (const [i, j] of longestCommon({
      rows,
      columns,
      isSame: (i, j) => isSame(head + i, head + j),
    }))
      pairs.push([head + i, head + j]);
  for (let i = tail; i > 0; i--) pairs.push([one.length - i, other.length - i]);
  return pairs;
}

type Table = {
  readonly rows: number;
  readonly columns: number;
  readonly isSame: (row: number, column: number) => boolean;
};

function longestCommon({ rows, columns, isSame }: Table): readonly Pair[] {
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] = isSame(i, j)
        ? lengths[(i + 1) * width + j + 1]! + 1
        : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const pairs: Pair[] = [];
  for (let [i, j] = [0, 0]; i < rows && j < columns;)
    if (isSame(i, j)) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  return pairs;
}

type Texts = { readonly one: readonly Word[]; readonly other: readonly Word[] };

type Gap = {
  readonly from: number;
  readonly to: number;
  readonly saidFrom: number;
  readonly saidTo: number;
};

/** What lies between pairs, where there is anything. */
function gapsBetween(pairs: readonly Pair[], { one, other }: Texts): readonly Gap[] {
  const ends: readonly Pair[] = [...pairs, [one.length, other.length]];
  let [from, saidFrom] = [0, 0];
  const gaps: Gap[] = [];
  for (const [to, saidTo] of ends) {
    if (to > from || saidTo > saidFrom) gaps.push({ from, to, saidFrom, saidTo });
    [from, saidFrom] = [to + 1, saidTo + 1];
  }
  return gaps;
}

/** The pairs without those beside a word that only one text has: it is said together with that neighbour. */
function withNeighbours(pairs: readonly Pair[], texts: Texts): readonly Pair[] {
  const taken = new Set<Pair>();
  for (const { from, to, saidFrom, saidTo } of gapsBetween(pairs, texts)) {
    if (to > from && saidTo > saidFrom) continue;
    const before = pairs.find(([written, said]) => written === from - 1 && said === saidFrom - 1);
    const neighbour = before ?? pairs.find(([written]) => written === to);
    if (neighbour) taken.add(neighbour);
  }
  return pairs.filter((pair) => !taken.has(pair));
}
