/** blocks and the lines of a page → the lines that hold the very words of a block, and no other. */
import type { ReadBlock } from '../../edition/shared/edition-blocks.ts';
import { type PageLine, readPageLines } from './page-lines.ts';
import { passageOf, type Passage, type SentenceSpot } from './passage.ts';
import { queryPage } from './query-page.ts';

/** Where a block stands: its sentences by cue, and the lines that hold them. */
export type BlockPlace = {
  /** The innermost element that holds them all. */
  readonly element: Element;
  readonly spots: ReadonlyMap<number, SentenceSpot>;
  readonly lines: ReadonlySet<number>;
  /** Whether its line holds its words and no other. */
  readonly isExact: boolean;
};

/** What is sought, where, and what stands there word for word. */
export type PageSearch = {
  readonly blocks: readonly ReadBlock[];
  /** Elements that name a block, in which alone it is sought. */
  readonly named: ReadonlyMap<ReadBlock, Element>;
  /** The lines outside of them. */
  readonly lines: readonly PageLine[];
  readonly places: ReadonlyMap<ReadBlock, BlockPlace>;
  /** The words of each line. */
  readonly said: ReadonlySet<string>;
};

/** Finds the blocks whose words are all there. */
export function findExact(root: Element, blocks: readonly ReadBlock[]): PageSearch {
  const named = namedElements(root, blocks);
  const elements = new Set(named.values());
  const lines = readPageLines(root, (element) => elements.has(element));
  const passages = lines.map(({ pieces }) => passageOf(pieces));
  const open = groupLines(passages);
  const places = new Map<ReadBlock, BlockPlace>();
  let last = -1;
  for (const block of blocks) {
    const element = named.get(block);
    const line = element ? undefined : takeLine(block, { open, lines, last });
    if (element) {
      const passage = passageOf(readPageLines(element).flatMap(({ pieces }) => pieces));
      if (passage.words === block.words) places.set(block, placeIn(element, { block, passage }));
    } else if (line !== undefined) {
      const passage = passages[line]!;
      places.set(block, placeIn(lines[line]!.element, { block, passage, line }));
      last = line;
    }
  }
  return { blocks, named, lines, places, said: new Set(open.keys()) };
}

/** Elements that name a block by its id, or by its hash. */
function namedElements(
  root: Element,
  blocks: readonly ReadBlock[],
): ReadonlyMap<ReadBlock, Element> {
  const byName = new Map<string, Element>();
  for (const element of root.querySelectorAll('[data-lectern-block]'))
    byName.set(element.getAttribute('data-lectern-block')!, element);
  const named = new Map<ReadBlock, Element>();
  for (const block of blocks) {
    const element = byName.get(block.id) ?? byName.get(block.hash);
    if (element) named.set(block, element);
  }
  return named;
}

function groupLines(passages: readonly Passage[]): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>();
  passages.forEach(({ words }, line) => {
    const same = groups.get(words);
    if (same) same.push(line);
    else groups.set(words, [line]);
  });
  return groups;
}

type Open = {
  /** By their words, the lines that no block has yet. */
  readonly open: ReadonlyMap<string, number[]>;
  readonly lines: readonly PageLine[];
  /** The line of the block before. */
  readonly last: number;
};

/** Of lines with the words of a block the one at its path, else the next. */
function takeLine(block: ReadBlock, { open, lines, last }: Open): number | undefined {
  const same = open.get(block.words) ?? [];
  const element = same.length > 1 && block.path !== undefined && queryPage(block.path);
  const at = same.findIndex((line) => lines[line]!.element === element);
  const next = same.findIndex((line) => line > last);
  return same.splice(at < 0 ? Math.max(0, next) : at, 1)[0];
}

/** The sentences of a passage that holds a block and no more. */
function placeIn(
  element: Element,
  at: { readonly block: ReadBlock; readonly passage: Passage; readonly line?: number },
): BlockPlace {
  const { block, passage, line } = at;
  let end = 0;
  const spots = new Map(
    block.sentences.map(({ cue, words }) => {
      const start = end;
      end += words.length;
      return [cue, { passage, start, end }];
    }),
  );
  return { element, spots, lines: new Set(line === undefined ? [] : [line]), isExact: true };
}
