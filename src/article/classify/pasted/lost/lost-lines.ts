/** what is read of a page → its skipped paragraphs with their features, and by trees, the probability of each that it is the story's. */
import { probabilityOf, score, type Forest } from '../../page/features/forest.ts';
import { LOST_TREES } from './lost-model.ts';
import { describeSkip } from './skip-features.ts';
import { skipPlaces, type SelectedPage, type SkipPlace } from './skip-places.ts';

/** The doubt about a skip. */
export type Doubt = {
  /** The rule that skips it. */
  readonly rule: string;
  /** How probably it is the story's, 0 to 1. */
  readonly probability: number;
};

/** The doubts about the skipped paragraphs of a page, by index. */
export type Doubts = ReadonlyMap<number, Doubt>;

/** The skipped paragraphs of a page that are judged, in order, and the features of each. */
export type DescribedSkips = {
  readonly places: readonly SkipPlace[];
  readonly rows: readonly Float32Array[];
};

/** Fewest words of the headline of another story, and how far below its paragraph a list of others begins. */
const [HEADLINE_WORDS, LIST_BELOW] = [4, 3] as const;

/** Longest page whose skips are judged, in paragraphs: an article has fewer. */
const MOST_PIECES = 3000;

/** The skips of a page that are judged, with their features; none of a page that is too long. */
export function describeSkips(page: SelectedPage): DescribedSkips {
  const places = judgedPlaces(page);
  return { places, rows: places.map(describeSkip) };
}

/** The skips of a page that are judged, in order. */
export function judgedPlaces(page: SelectedPage): SkipPlace[] {
  if (page.pieces.length > MOST_PIECES) return [];
  const others = otherStories(page);
  return skipPlaces(page).filter(({ index }) => index < others);
}

/** The doubts about skips. `trees`: by default those that ship. */
export function judgeSkips({ places, rows }: DescribedSkips, trees: Forest = LOST_TREES): Doubts {
  return new Map(
    places.map(({ index, rule }, at) => {
      const probability = probabilityOf(score(rows[at]!, trees));
      return [index, { rule, probability }] as const;
    }),
  );
}

/** Index of a headline with a paragraph behind what is read, above a list of other stories; otherwise the end of the page. */
function otherStories({ pieces, roles }: SelectedPage): number {
  const last = roles.findLastIndex(({ skip }) => skip === undefined);
  const found = pieces.findIndex(({ shape, ends, words }, index) => {
    const isHeadline = index > last && shape === 'line' && !ends && words >= HEADLINE_WORDS;
    if (!isHeadline || pieces[index + 1]?.shape !== 'prose') return false;
    const below = pieces.slice(index + 2, index + 2 + LIST_BELOW);
    return below.some(({ clutter }) => clutter?.rule === 'related');
  });
  return found < 0 ? pieces.length : found;
}
