/**
 * a page + an edition → which element holds which block, where in it each
 * sentence stands, and how many sentences have changed since they were read.
 */
import type { Edition } from '../../edition/edition.ts';
import { blocksOf, type ReadBlock } from '../../edition/shared/edition-blocks.ts';
import { findExact, type PageSearch, type BlockPlace } from './find-exact.ts';
import { isHeadShown } from './shown-head.ts';
import { rangesAt, type Stretch } from './passage.ts';

/**
 * A paragraph of the page that is heard. `rangesOf`: where a cue stands
 * in it, or a stretch of one; several where something stands between.
 */
export type PageParagraph = {
  readonly element: Element;
  readonly cues: readonly number[];
  readonly rangesOf: (cue: number, stretch?: Stretch) => readonly Range[];
};

/**
 * What was found. `changed`: sentences that were read and are gone, altered
 * or moved, and stretches of new words among them; the headline and the byline count as one each.
 */
export type FoundParagraphs = {
  readonly paragraphs: readonly PageParagraph[];
  readonly changed: number;
  /** Whether so much is missing that the page may not be drawn yet. */
  readonly isPartial: boolean;
  /** Whether the page could be compared, where that was needed. */
  readonly isCompared: boolean;
};

/** Blocks that are nowhere, from which on the page may not be all there; an editor takes out fewer. */
const MANY_MISSING = 3;

/** Where the blocks of a search stand, without the sentences that were moved. */
export type Comparison = {
  readonly places: ReadonlyMap<ReadBlock, Pick<BlockPlace, 'element' | 'spots'>>;
  readonly changed: number;
};

/** What a file of its own does, which is loaded where a page does not say word for word what was read. */
export type Compare = (search: PageSearch, page: ComparedPage) => Comparison;

/** The page around a search. */
export type ComparedPage = {
  readonly root: Element;
  readonly edition: Edition;
  /** The language of which the page was when the player came to it. */
  readonly language: string;
};

const pageLanguage = document.documentElement.lang;

/**
 * Finds the blocks. An element that names one in `data-lectern-block` is trusted: whatever else it
 * holds, its sentences are sought in it and nowhere else. The others are found by their words.
 */
export async function findParagraphs(
  root: Element,
  options: {
    readonly edition: Edition;
    readonly load: () => Promise<{ readonly comparePage: Compare } | undefined>;
  },
): Promise<FoundParagraphs> {
  const { edition } = options;
  const { cues: all } = edition;
  const search = findExact(root, blocksOf(edition));
  const isSame = isInOrder(search) && isHeadShown(search, edition);
  const extras = isSame ? undefined : await options.load();
  // Where nothing can be compared, nothing is said of changes.
  const { places, changed } = extras?.comparePage(search, {
    root,
    edition,
    language: pageLanguage,
  }) ?? {
    places: search.places,
    changed: 0,
  };
  const paragraphs = [...places.values()].map(({ element, spots }): PageParagraph => {
    const rangesOf = (cue: number, stretch?: Stretch): readonly Range[] => {
      const spot = spots.get(cue);
      const ranges = spot ? rangesAt(spot, { text: all[cue]!.text, stretch }) : [];
      return spot?.start === 0 && !stretch?.start ? withoutDropCap(ranges, element) : ranges;
    };
    return { element, cues: [...spots.keys()], rangesOf };
  });
  const sought = search.blocks.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const shown = paragraphs.reduce((sum, { cues }) => sum + cues.length, 0);
  const missing = search.blocks.length - paragraphs.length;
  const isPartial = shown < sought / 2 || missing >= MANY_MISSING;
  return { paragraphs, changed, isPartial, isCompared: isSame || extras !== undefined };
}

/** Whether every block was found, one behind the other. */
function isInOrder({ blocks, named, places }: PageSearch): boolean {
  let last = -1;
  return blocks.every((block) => {
    const place = places.get(block);
    if (!place || named.has(block)) return place !== undefined;
    const [line] = place.lines;
    const isNext = line! > last;
    last = line!;
    return isNext;
  });
}

/** A letter so many times as large as the text is drawn to be looked at. */
const LARGE = 1.5;

/** A highlight behind a letter of three lines is a block of colour: the words after it are enough. */
function withoutDropCap(ranges: readonly Range[], block: Element): readonly Range[] {
  const [first] = ranges;
  const node = first?.startContainer as Text | undefined;
  if (!first || !node?.parentElement) return ranges;
  const size = sizeOf(block);
  const styles = [getComputedStyle(block, '::first-letter'), getComputedStyle(node.parentElement)];
  if (!styles.some(({ fontSize }) => parseFloat(fontSize) >= LARGE * size)) return ranges;
  const letter = node.data.slice(first.startOffset).search(/\p{L}/u);
  if (letter >= 0) first.setStart(node, first.startOffset + letter + 1);
  return ranges;
}

function sizeOf(element: Element): number {
  return parseFloat(getComputedStyle(element).fontSize);
}
