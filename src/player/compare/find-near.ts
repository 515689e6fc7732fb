/**
 * blocks of which a page does not say every word, or more → where each of their sentences
 * stands: at the block's path, or between the lines of its neighbours.
 */
import type { ReadBlock } from '../../edition/shared/edition-blocks.ts';
import type { PageSearch, BlockPlace } from '../read-along/find-exact.ts';
import type { PageLine } from '../read-along/page-lines.ts';
import { passageOf, type Passage, type SentenceSpot } from '../read-along/passage.ts';
import { queryPage } from '../read-along/query-page.ts';
import { longestRise } from './order.ts';
import { pieceAt, seekWords } from './seek-words.ts';
import { piecesOfBlock } from './template-parts.ts';

/** Lines in which the next block is sought: usually the next one; a table is many. */
const REACH = [1, 4, 400] as const;

/** Blocks in a row of which nothing was found, after which the page is taken for another article. */
const MOST_FRUITLESS = 40;

/** Finds the blocks that are not there word for word; one that is nowhere has no place. */
export function findNearBlocks(search: PageSearch): ReadonlyMap<ReadBlock, BlockPlace> {
  const { lines, named } = search;
  const blocks = search.blocks.filter((block) => !named.has(block));
  const places = new Map(search.places);
  const anchors = anchorsOf(blocks, places);
  /** For each block, the line of the next one that is there word for word. */
  const next = [...anchors];
  for (let index = next.length - 2; index >= 0; index--) next[index] ??= next[index + 1];
  const claimed = new Set([...places.values()].flatMap((place) => [...place.lines]));
  let from = 0;
  let fruitless = 0;
  blocks.forEach((block, index) => {
    const anchor = anchors[index];
    if (anchor !== undefined) from = anchor + 1;
    if (places.has(block) || fruitless > MOST_FRUITLESS) return;
    const to = next[index] ?? lines.length;
    const place = findNear(block, { lines, claimed, from, to });
    fruitless = place ? 0 : fruitless + 1;
    if (!place) return;
    places.set(block, place);
    from = Math.max(from, ...place.lines);
  });
  return places;
}

/** The lines of blocks that stand in the order in which they were read. */
function anchorsOf(
  blocks: readonly ReadBlock[],
  exact: ReadonlyMap<ReadBlock, BlockPlace>,
): readonly (number | undefined)[] {
  const lineOf = (block: ReadBlock): number => [...exact.get(block)!.lines][0]!;
  const found = blocks.filter((block) => exact.has(block));
  const rise = longestRise(found.map(lineOf));
  const kept = new Set(found.filter((_, index) => rise.has(index)));
  return blocks.map((block) => (kept.has(block) ? lineOf(block) : undefined));
}

type Near = {
  readonly lines: readonly PageLine[];
  /** Lines of other blocks. */
  readonly claimed: ReadonlySet<number>;
  readonly from: number;
  readonly to: number;
};

function findNear(block: ReadBlock, near: Near): BlockPlace | undefined {
  let best: ReadonlyMap<number, SentenceSpot> = new Map();
  for (const lines of windowsOf(block, near)) {
    const spots = seekBlock(block, lines);
    if (spots.size > best.size) best = spots;
    if (best.size === block.sentences.length) break;
  }
  if (best.size === 0) return undefined;
  const lines = new Set([...best.values()].flatMap(linesOf));
  const element = holderOf([...lines].map((line) => near.lines[line]!.element));
  return { element, spots: best, lines, isExact: false };
}

/** Where a block may stand, the likeliest first. */
function* windowsOf(block: ReadBlock, near: Near): Generator<readonly PageLine[]> {
  const { lines, claimed, from, to } = near;
  const isOpen = ({ pieces }: PageLine): boolean => !claimed.has(pieces[0]!.line);
  const element = block.path === undefined ? undefined : queryPage(block.path);
  if (element) yield lines.filter((line) => element.contains(line.element) && isOpen(line));
  for (const reach of REACH) yield lines.slice(from, Math.min(to, from + reach)).filter(isOpen);
}

/**
 * Where the sentences of a block stand in some lines, as they are
 * printed or, without what a template has put in between.
 */
export function seekBlock(
  block: ReadBlock,
  lines: readonly PageLine[],
): ReadonlyMap<number, SentenceSpot> {
  const spots = new Map<number, SentenceSpot>();
  seekIn(passageOf(lines.flatMap(({ pieces }) => pieces)), { block, spots });
  if (spots.size < block.sentences.length)
    seekIn(passageOf(piecesOfBlock(lines, block)), { block, spots });
  return spots;
}

/** Looks for what was not found yet: behind the sentence before, else anywhere. */
function seekIn(
  passage: Passage,
  search: { readonly block: ReadBlock; readonly spots: Map<number, SentenceSpot> },
): void {
  const { block, spots } = search;
  const taken = new Set<number>();
  let from = 0;
  for (const { cue, words } of block.sentences) {
    if (spots.has(cue)) continue;
    let start = seekWords(words, { passage, from, taken });
    if (start < 0 && from > 0) start = seekWords(words, { passage, from: 0, taken });
    if (start < 0) continue;
    from = start + words.length;
    taken.add(start);
    spots.set(cue, { passage, start, end: from });
  }
}

/** The lines that a sentence stands in: the row of a table is many. */
function linesOf({ passage, start, end }: SentenceSpot): readonly number[] {
  const [first, last] = [start, end - 1].map((unit) => pieceAt(passage, unit).piece.line);
  return passage.pieces.map(({ line }) => line).filter((line) => line >= first! && line <= last!);
}

function holderOf(elements: readonly Element[]): Element {
  let holder = elements[0]!;
  while (!elements.every((each) => holder.contains(each))) holder = holder.parentElement!;
  return holder;
}
