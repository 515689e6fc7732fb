/** measured paragraphs of a page and what is read of it → each skipped paragraph in its context. */
import { contentWords } from '../../../clutter/vocabulary.ts';
import { STATES, type Marginals } from '../marginals.ts';
import { wordsOfPieces, type Piece } from '../measure.ts';
import type { Role } from '../roles.ts';
import type { Selection } from '../select-story.ts';

/** What is known of a page once its story is selected. */
export type SelectedPage = {
  readonly pieces: readonly Piece[];
  readonly selection: Selection;
  readonly roles: readonly Role[];
  /** The probabilities of the places of each paragraph. */
  readonly marginals: readonly Marginals[];
};

/** A skipped paragraph in context; distances are in paragraphs, shares are 0 to 1. */
export type SkipPlace = {
  readonly piece: Piece;
  readonly index: number;
  /** The rule that skips it. */
  readonly rule: string;
  readonly page: SkipPageFacts;
  readonly marginals: Marginals;
  /** Where it stands by what is read. */
  readonly zone: 'above headline' | 'below headline' | 'inside' | 'behind';
  /** Distance to what is read, and what stands between. */
  readonly distance: number;
  readonly between: readonly Piece[];
  /** The skipped paragraphs without one that is read among them to which it belongs, and their story probabilities. */
  readonly gap: readonly Piece[];
  readonly gapProbable: readonly number[];
  /** The paragraph so many before (below 0) or behind it, the probability that it is the story's, and whether it is read. */
  readonly at: (offset: number) => Piece | undefined;
  readonly probable: (offset: number) => number;
  readonly isRead: (offset: number) => boolean;
  /** Whether the lines foreign to the story hold it. */
  readonly isForeign: boolean;
  /** Its content words and all of its words. */
  readonly content: ReadonlySet<string>;
  readonly words: readonly string[];
};

/** What all skipped paragraphs of a page share. */
export type SkipPageFacts = {
  readonly count: number;
  readonly headline: number | undefined;
  /** First and last paragraph that is read. */
  readonly first: number;
  readonly last: number;
  readonly lastRead: Piece;
  /** Words of what is read, and the share of the page that they are. */
  readonly readWords: number;
  readonly readShare: number;
  /** Shares of lines and of items among what is read, and the mean logarithm of the words of its running text. */
  readonly lineShare: number;
  readonly itemShare: number;
  readonly meanSize: number;
  readonly agreement: number;
  readonly rival: number;
  /** Content words of what is read and of the headline; all words that are read, in lower case. */
  readonly story: ReadonlySet<string>;
  readonly title: ReadonlySet<string>;
  readonly spoken: ReadonlySet<string>;
  /** What is read and how often each text stands on the page. */
  readonly texts: ReadonlySet<string>;
  readonly counts: ReadonlyMap<string, number>;
  /** Words of names in bylines, and of short lines that are skipped. */
  readonly authors: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
};

/** The mark of an item, of any list. */
export const ANY_ITEM: RegExp = /^(?:[•‣▪●◦○∙·・*–—-]|\d{1,3}[.)])\s?/;

const STORY = STATES.indexOf('story');

/** Most words of a byline, and of a short line with a name. */
const [MOST_BYLINE, MOST_LABEL] = [12, 4] as const;

/** How much of a paragraph to search for words, in characters. */
const SEARCHED = 800;

/** The skipped paragraphs of a page, in order; none of a page of which nothing is read. */
export function skipPlaces({ pieces, selection, roles, marginals }: SelectedPage): SkipPlace[] {
  const { headline, foreign } = selection;
  const read = pieces.map((_, index) => index !== headline && roles[index]!.skip === undefined);
  if (!read.includes(true)) return [];
  const page = pageFacts({ pieces, selection, roles, read });
  const gaps = gapsOf(read, headline);
  const probable = marginals.map((row) => row[STORY]!);
  return pieces.flatMap((piece, index) => {
    const rule = roles[index]!.skip;
    if (rule === undefined) return [];
    const zone = zoneOf(index, page);
    const [from, to] = gaps[index]!;
    return {
      piece,
      index,
      rule,
      page,
      marginals: marginals[index]!,
      zone,
      distance: distanceTo(index, { read, page, zone }),
      between: zone === 'inside' ? [] : betweenOf(pieces, { index, page }),
      gap: pieces.slice(from, to),
      gapProbable: probable.slice(from, to),
      at: (offset: number) => pieces[index + offset],
      probable: (offset: number) => probable[index + offset] ?? 0,
      isRead: (offset: number) => read[index + offset] ?? false,
      isForeign: foreign?.has(index) ?? false,
      content: contentWords(piece.text),
      words: [...new Set(piece.text.slice(0, SEARCHED).match(/[\p{L}\p{N}]+/gu))],
    };
  });
}

function zoneOf(
  index: number,
  { first, last, headline = first - 1 }: SkipPageFacts,
): SkipPlace['zone'] {
  if (index > last) return 'behind';
  if (index > first) return 'inside';
  return index > headline ? 'below headline' : 'above headline';
}

function distanceTo(
  index: number,
  place: { read: readonly boolean[]; page: SkipPageFacts; zone: SkipPlace['zone'] },
): number {
  const { read, page, zone } = place;
  if (zone === 'behind') return index - page.last;
  if (zone !== 'inside') return page.first - index;
  return Math.min(index - read.lastIndexOf(true, index), read.indexOf(true, index) - index);
}

function betweenOf(
  pieces: readonly Piece[],
  { index, page }: { index: number; page: SkipPageFacts },
): readonly Piece[] {
  return index > page.last
    ? pieces.slice(page.last + 1, index)
    : pieces.slice(index + 1, page.first);
}

/** For each paragraph the bounds of the skipped ones around it, the second exclusive. */
function gapsOf(
  read: readonly boolean[],
  headline: number | undefined,
): (readonly [number, number])[] {
  const isSkipped = (index: number): boolean =>
    index < read.length && !read[index] && index !== headline;
  const gaps: (readonly [number, number])[] = [];
  while (gaps.length < read.length) {
    const from = gaps.length;
    let to = from + 1;
    if (isSkipped(from)) while (isSkipped(to)) to++;
    for (let index = from; index < to; index++) gaps.push([from, to]);
  }
  return gaps;
}

function pageFacts(page: {
  readonly pieces: readonly Piece[];
  readonly selection: Selection;
  readonly roles: readonly Role[];
  readonly read: readonly boolean[];
}): SkipPageFacts {
  const { pieces, selection, roles, read } = page;
  const own = pieces.filter((_, index) => read[index]);
  const prose = own.filter(({ shape }) => shape === 'prose');
  const share = (count: number): number => count / own.length;
  const readWords = wordsOfPieces(own);
  const labels = pieces.filter(
    ({ words }, index) => words <= MOST_LABEL && roles[index]!.skip !== undefined,
  );
  const { headline } = selection;
  return {
    count: pieces.length,
    headline,
    first: read.indexOf(true),
    last: read.lastIndexOf(true),
    lastRead: own.at(-1)!,
    readWords,
    readShare: readWords / wordsOfPieces(pieces),
    lineShare: 1 - share(prose.length),
    itemShare: share(own.filter(({ text }) => ANY_ITEM.test(text)).length),
    meanSize:
      prose.reduce((sum, { words }) => sum + Math.log(words), 0) / Math.max(1, prose.length),
    agreement: selection.agreement ?? 1,
    rival: selection.rival ?? 0,
    story: contentWords(own.map(({ text }) => text).join(' ')),
    title: contentWords(headline === undefined ? '' : pieces[headline]!.text),
    spoken: allWords(own.map(({ text }) => text)),
    texts: new Set(own.map(({ text }) => text)),
    counts: countTexts(pieces),
    authors: authorsOf(pieces),
    labels: allWords(labels.map(({ text }) => text)),
  };
}

function allWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
}

function countTexts(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of pieces) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function authorsOf(pieces: readonly Piece[]): ReadonlySet<string> {
  const bylines = pieces.flatMap(({ dateline, words }) =>
    words <= MOST_BYLINE && dateline?.byline !== undefined ? [dateline.byline] : [],
  );
  return new Set(bylines.flatMap((name) => name.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
}
