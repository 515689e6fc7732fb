/** what is read of a page → for each skipped paragraph, the probability that it is the story's. */
import { score } from '../../page/features/forest.ts';
import { LOST_TREES } from './lost-model.ts';
import { describeSkip } from './skip-features.ts';
import { skipPlaces, type SelectedPage } from './skip-places.ts';

/** The doubt about a skip. */
export type Doubt = {
  /** The rule that skips it. */
  readonly rule: string;
  /** How probably it is the story's, 0 to 1. */
  readonly probability: number;
};

/** The doubts about the skipped paragraphs of a page, by index. */
export type Doubts = ReadonlyMap<number, Doubt>;

/** Fewest words of the headline of another story, and how far below its paragraph a list of others begins. */
const [HEADLINE_WORDS, LIST_BELOW] = [4, 3] as const;

/** Longest page whose skips are judged, in paragraphs: an article has fewer. */
const MOST_PIECES = 3000;

/** The doubts about the skips of a page. */
export function doubtSkips(page: SelectedPage): Doubts {
  if (page.pieces.length > MOST_PIECES) return new Map();
  const others = otherStories(page);
  const places = skipPlaces(page).filter(({ index }) => index < others);
  return new Map(
    places.map((place) => {
      const logOdds = score(describeSkip(place), LOST_TREES);
      const probability = 1 / (1 + Math.exp(-logOdds));
      return [place.index, { rule: place.rule, probability }] as const;
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
