/** a line and the words of its page's story, menus and house → how much it has of each. */
import { anyIn, caseless } from '../../../../_internal/any-of.ts';
import { contentWords, overlap } from '../../../clutter/vocabulary.ts';
import { fold } from '../../../dom/fold-text.ts';
import type { Piece } from '../measure.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { houseShare } from './house-names.ts';

/** What is known of a page's words. */
export type PageWords = {
  /** The names that the house gives itself, folded. */
  readonly house: ReadonlySet<string>;
  /** How many paragraphs of the story have each content word. */
  readonly counts: ReadonlyMap<string, number>;
  /** Its words, and its pairs of words, in lower case. */
  readonly spoken: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  /** Content words of short lines above the story. */
  readonly menu: ReadonlySet<string>;
};

/** So many paragraphs of a book say what it is about. */
const MOST_PARAGRAPHS = 400;

/** The words of a story's paragraphs. */
export function wordsOfStory(
  texts: readonly string[],
): Pick<PageWords, 'counts' | 'spoken' | 'pairs'> {
  const counts = new Map<string, number>();
  const spoken = new Set<string>();
  const pairs = new Set<string>();
  for (const text of texts.slice(0, MOST_PARAGRAPHS)) {
    for (const word of contentWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const words = wordsOf(text);
    words.forEach((word, at) => {
      spoken.add(word);
      if (at > 0) pairs.add(`${words[at - 1]} ${word}`);
    });
  }
  return { counts, spoken, pairs };
}

/** Longest item of a menu, in words. */
const MOST_ITEM_WORDS = 3;

/** The content words of the short lines above the story. */
export function wordsOfMenu(pieces: readonly Piece[], first: number): ReadonlySet<string> {
  const items = pieces.slice(0, first).filter(({ words }) => words <= MOST_ITEM_WORDS);
  return contentWords(items.map(({ text }) => text).join(' \n'));
}

/** How often a word must be said for the story to dwell on it, in paragraphs. */
const OFTEN = 8;

/** Lines above and below among which a line may be said again, and below among which its words may. */
const [BESIDE, NEXT] = [4, 3] as const;

/** Least share of a line that is the name of the house. */
const MOSTLY = 0.75;

/** A capital within a word. */
const INNER_CAPITAL = /\p{Ll}{2}\p{Lu}/u;

/** What of a place compares it with the rest of its page. */
type PageRelations = Pick<
  HeadlinePlace,
  | 'house'
  | 'belowHouse'
  | 'dwelt'
  | 'together'
  | 'menu'
  | 'beside'
  | 'echo'
  | 'saidAbove'
  | 'saidBelow'
  | 'series'
  | 'glued'
  | 'fullerAbove'
  | 'fullerBelow'
  | 'numbered'
  | 'again'
  | 'crowd'
  | 'trailEnd'
>;

/** How a line compares with the rest of its page. */
export function againstPage(
  pieces: readonly Piece[],
  index: number,
  { house, counts, spoken, pairs, menu }: PageWords,
): PageRelations {
  const { text } = pieces[index]!;
  const content = [...contentWords(text)];
  const words = wordsOf(text);
  const own = fold(text);
  const around = pieces.slice(Math.max(0, index - BESIDE), index + 1 + BESIDE);
  const next = pieces.slice(index + 1, index + 1 + NEXT);
  const said = content.map((word) => Math.min(OFTEN, counts.get(word) ?? 0) / OFTEN);
  const couples = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return {
    house: houseShare(text, house),
    belowHouse: index > 0 && houseShare(pieces[index - 1]!.text, house) > MOSTLY,
    dwelt: mean(said),
    together: mean(couples.map((couple) => Number(pairs.has(couple)))),
    menu: overlap(text, menu),
    beside: around.some((piece) => piece !== pieces[index] && fold(piece.text) === own),
    echo: overlap(
      text,
      contentWords(next.map((piece) => piece.text.slice(0, BEGINNING)).join(' ')),
    ),
    saidAbove: mostSaid(text, pieces.slice(Math.max(0, index - NEAR), index)),
    saidBelow: mostSaid(text, pieces.slice(index + 1, index + 1 + NEAR)),
    series: isOfSeries(pieces, index),
    fullerAbove: fullestOf(text, pieces.slice(Math.max(0, index - NEAR), index)),
    fullerBelow: fullestOf(text, pieces.slice(index + 1, index + 1 + NEAR)),
    numbered: isOfForm(pieces, index),
    again: pieces.slice(index + 1 + BESIDE).some((piece) => fold(piece.text) === own),
    crowd: crowdOf(pieces, index),
    trailEnd: hasTrail(pieces, index),
    glued: text
      .split(' ')
      .some((token) => INNER_CAPITAL.test(token) && !spoken.has(token.toLowerCase())),
  };
}

/** What a trail of links begins with. */
const HOME = caseless(
  `^${anyIn('home homepage start startseite accueil inicio início blog forside hem etusivu главная головна strona ana')}`,
);

/** Fewest words of a headline above its trail: an item of a menu stands there too. */
const FEWEST_ABOVE_TRAIL = 3;

/** Whether a trail near a line ends with it. */
function hasTrail(pieces: readonly Piece[], index: number): boolean {
  const { text, words } = pieces[index]!;
  const below = words < FEWEST_ABOVE_TRAIL ? 0 : BESIDE;
  const near = pieces.slice(Math.max(0, index - BESIDE), index + 1 + below);
  return near.some((piece) => isTrailTo(piece.text, text));
}

/** “Home » Islands » The ferry waits”, “HomeIslandsThe ferry waits”: a line that ends with another, behind the first page or a mark. */
function isTrailTo(trail: string, text: string): boolean {
  if (trail.length <= text.length || !trail.endsWith(text)) return false;
  const before = trail.slice(0, -text.length).trimEnd();
  return HOME.test(trail) || TRAIL_MARK.test(before);
}

/** A mark between the links of a trail, at its end. */
const TRAIL_MARK = /[»›>/→]$/u;

/** How far from a line others that speak of the same are, and their fewest words. */
const [NEAR, FEWEST_NEAR] = [12, 4] as const;

/** The largest share of a line's words that one of these lines has. */
function mostSaid(text: string, lines: readonly Piece[]): number {
  const own = fold(text);
  const others = lines.filter(
    ({ shape, words, text: other }) =>
      shape === 'line' && words >= FEWEST_NEAR && fold(other) !== own,
  );
  return Math.max(0, ...others.map((other) => overlap(text, contentWords(other.text))));
}

/** Fewest words of a line whose words a fuller one has too. */
const FEWEST_SHORTER = 2;

/** The largest share of a shorter line's words that this line has: it is the fuller one. */
function fullestOf(text: string, lines: readonly Piece[]): number {
  const own = contentWords(text);
  const shorter = lines.filter(
    ({ shape, words, text: other }) =>
      shape === 'line' &&
      words >= FEWEST_SHORTER &&
      contentWords(other).size < own.size &&
      !OF_PATH.test(other),
  );
  return Math.max(0, ...shorter.map((other) => overlap(other.text, own)));
}

/** Marks between the links of a trail. */
const OF_PATH = /[|»›/]/u;

/** How far from a line others of its form are, in paragraphs, and its first words up to a colon. */
const [OF_FORM, PREFIX] = [30, /^[^:]{2,24}:/u] as const;

/** Whether lines near it differ from it only by a number, or begin with the same words before a colon. */
function isOfForm(pieces: readonly Piece[], index: number): boolean {
  const { text } = pieces[index]!;
  const form = formOf(text);
  const prefix = PREFIX.exec(text)?.[0];
  const around = pieces.slice(Math.max(0, index - OF_FORM), index + 1 + OF_FORM);
  return around.some((other) => {
    if (other.shape !== 'line' || other.text === text) return false;
    const isAlike = form !== text && formOf(other.text) === form;
    return isAlike || (prefix !== undefined && PREFIX.exec(other.text)?.[0] === prefix);
  });
}

function formOf(text: string): string {
  return text.replace(/\d+/g, '#');
}

/** Fewest words of a line among others that are headlines of other texts, and most that are counted. */
const [FEWEST_CROWD, MOST_CROWD] = [5, 8] as const;

/** 0 to 1: how many lines of a headline's length stand right above and below, without anything between. */
function crowdOf(pieces: readonly Piece[], index: number): number {
  const isLong = (at: number): boolean => {
    const piece = pieces[at];
    return piece?.shape === 'line' && piece.words >= FEWEST_CROWD;
  };
  let count = 0;
  for (let at = index - 1; count < MOST_CROWD && isLong(at); at--) count++;
  for (let at = index + 1; count < MOST_CROWD && isLong(at); at++) count++;
  return count / MOST_CROWD;
}

/** Whether a line right above or below is another one that ends with the same word. */
function isOfSeries(pieces: readonly Piece[], index: number): boolean {
  const { text } = pieces[index]!;
  const end = lastWord(text);
  return [pieces[index - 1], pieces[index + 1]].some(
    (beside) =>
      beside?.shape === 'line' &&
      beside.text !== text &&
      end !== '' &&
      lastWord(beside.text) === end,
  );
}

/** How much of a line holds its last word, in characters. */
const LAST = 40;

function lastWord(text: string): string {
  return /[\p{L}\p{N}]+$/u.exec(text.slice(-LAST).toLowerCase())?.[0] ?? '';
}

/** How much of a paragraph is its beginning, in characters. */
const BEGINNING = 200;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
