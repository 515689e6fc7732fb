/** measured paragraphs and the article's run → every line that may be its headline, with what is known of its place. */
import { contentWords, overlap } from '../../../clutter/vocabulary.ts';
import type { Run } from '../best-run.ts';
import type { Piece } from '../measure.ts';
import { isAmount } from '../parts/goods.ts';
import type { HeadlinePlace } from './headline-place.ts';
import { isPageLine } from './headline-lines.ts';
import { houseNames } from './house-names.ts';
import { againstPage, wordsOfMenu, wordsOfStory, type PageWords } from './page-relations.ts';

/**
 * How far above the run to look for a headline, in paragraphs, past a byline, a standfirst,
 * captions and a share bar.
 */
const REACH_ABOVE = 60;

/**
 * Most running text of the run above its headline, in words: notices and promotions that read like
 * prose.
 */
const WORDS_ABOVE = 250;

/** Longest headline in words; longer lines are standfirsts. */
const MOST_WORDS = 30;

/** How many paragraphs of the story are its beginning. */
const OPENING = 6;

/** A candidate by its index, and what is scored. */
export type HeadlineCandidate = { readonly index: number; readonly place: HeadlinePlace };

/**
 * Every candidate near the top of a run. Running text above the headline is dropped, so it must
 * follow something that shows this is a page, not a clean text.
 */
export function* headlineCandidates(
  pieces: readonly Piece[],
  run: Run,
): Generator<HeadlineCandidate> {
  const body = pieces.slice(run.first, run.last + 1).filter((piece) => piece.shape === 'prose');
  const texts = body.map((piece) => piece.text);
  const story = contentWords(texts.join(' '));
  const page = {
    house: houseNames(pieces),
    ...wordsOfStory(texts),
    menu: wordsOfMenu(pieces, run.first),
  };
  const opening = contentWords(texts.slice(0, OPENING).join(' '));
  let above = 0;
  let isPage = false;
  let index = Math.max(0, run.first - REACH_ABOVE);
  for (; index <= run.last && above <= WORDS_ABOVE; index++) {
    const piece = pieces[index]!;
    isPage ||= piece.clutter !== undefined;
    const isItem = isInList(pieces, index) || (index > run.first && isCounted(pieces, index));
    const isNext = follows(piece, pieces[index - 1]) || isItem;
    const isText = index >= run.first && isSeveral(piece);
    const isLine = isPossible(piece) || isBelowContents(pieces, index);
    if (isLine && !isNext && !isText && (above === 0 || isPage))
      yield { index, place: placeOf(pieces, { index, run, story, opening, above, ...page }) };
    if (piece.shape === 'prose' && index >= run.first) above += piece.words;
  }
}

function isPossible({ shape, words, text, verse }: Piece): boolean {
  if (shape === 'clutter' || verse || words > MOST_WORDS || !/\p{L}/u.test(text)) return false;
  return !isPageLine(text);
}

/** "40 g butter" beside "250 ml milk": an item of a list. */
function isInList(pieces: readonly Piece[], index: number): boolean {
  if (!isAmount(pieces[index]!)) return false;
  return [pieces[index - 1], pieces[index + 1]].some((beside) => beside && isAmount(beside));
}

/** How far from a line others that begin with a number are, and how many of them make a list. */
const [BESIDE, FEWEST_COUNTED] = [2, 2] as const;

/** “1 spoon of salt” among lines that begin with a number too: an item of a list, in any language. */
function isCounted(pieces: readonly Piece[], index: number): boolean {
  if (!COUNTED.test(pieces[index]!.text)) return false;
  const near = pieces.slice(Math.max(0, index - BESIDE), index + BESIDE + 1);
  const others = near.filter((piece) => piece.shape === 'line' && COUNTED.test(piece.text));
  return others.length > FEWEST_COUNTED;
}

/** A number in front of a word. */
const COUNTED = /^[\d¼½¾][\d.,/–-]*\s\p{L}/u;

/** Several sentences of the story. */
function isSeveral({ shape, ends, text }: Piece): boolean {
  return shape === 'prose' && ends && /[\p{Ll}\p{N}][.!?]["”’»]? ["“‘«]?\p{Lu}\p{Ll}/u.test(text);
}

/** Fewest words of a headline below a list of contents. */
const FEWEST_BELOW_CONTENTS = 4;

/** Whether it was taken for the last entry of a list of contents, but leads nowhere, and the text is right below. */
function isBelowContents(pieces: readonly Piece[], index: number): boolean {
  const { clutter, text, words } = pieces[index]!;
  if (clutter?.rule !== 'table-of-contents' || pieces[index + 1]?.shape !== 'prose') return false;
  return (
    words >= FEWEST_BELOW_CONTENTS && !pieces.slice(index + 1).some((piece) => piece.text === text)
  );
}

/** "3. Ferries" below "2. Islands >": an item of a list, such as breadcrumbs. */
function follows({ text }: Piece, before: Piece | undefined): boolean {
  const number = Number(ITEM.exec(text)?.[1]);
  return number > 1 && Number(ITEM.exec(before?.text ?? '')?.[1]) === number - 1;
}

/** The number of an item. */
const ITEM = /^(\d{1,2})[.)] /;

/** The place of a line, and the vocabularies of the story and of its beginning. */
type Spot = {
  readonly index: number;
  readonly run: Run;
  readonly story: ReadonlySet<string>;
  readonly opening: ReadonlySet<string>;
  readonly above: number;
} & PageWords;

/** How many paragraphs below a line to check. */
const BELOW = 4;

/** Enough words for reliable shares. */
const ENOUGH_WORDS = 6;

function placeOf(pieces: readonly Piece[], spot: Spot): HeadlinePlace {
  const { index, run, above } = spot;
  const piece = pieces[index]!;
  const { text, words } = piece;
  const linesAbove = pieces.slice(Math.max(0, index - REACH_ABOVE), index);
  return {
    piece,
    above,
    before: pieces[index - 1],
    below: pieces.slice(index + 1, index + 1 + BELOW),
    distance: Math.max(0, run.first - index),
    inside: index >= run.first,
    shortAbove: linesAbove.slice(-SHORT_REACH).filter(isShort).length / SHORT_REACH,
    linesBelow: pieces.slice(index + 1, run.first).filter(isLongLine).length,
    linesAbove: linesAbove.filter(isLongLine).length,
    proseBelow:
      pieces.slice(index + 1, index + 1 + PROSE_REACH).filter(isProse).length / PROSE_REACH,
    within: words >= 3 && isWithin(linesAbove, text.toLowerCase()),
    story: overlap(text, spot.story),
    opening: overlap(text, spot.opening),
    basis: Math.min(ENOUGH_WORDS, contentWords(text).size) / ENOUGH_WORDS,
    index,
    datedFar: isDatedFar(pieces, spot),
    ...againstPage(pieces, index, spot),
  };
}

/** How far below a headline with a long standfirst its names and dates may be, in paragraphs. */
const FAR_BELOW = 9;

function isDatedFar(pieces: readonly Piece[], { index, run }: Spot): boolean {
  const end = Math.min(run.first, index + 1 + FAR_BELOW);
  return pieces.slice(index + 1 + BELOW, end).some(({ dateline }) => dateline !== undefined);
}

/** How many lines above to check for menu items, and below for running text. */
const [SHORT_REACH, PROSE_REACH] = [5, 6] as const;

function isShort({ words, shape }: Piece): boolean {
  return words <= 3 && shape !== 'prose';
}

/** A line that could be a headline too. */
function isLongLine({ words, shape }: Piece): boolean {
  return shape === 'line' && words >= 4;
}

function isProse({ shape }: Piece): boolean {
  return shape === 'prose';
}

function isWithin(above: readonly Piece[], line: string): boolean {
  return above.some(({ text }) => text.length > line.length && text.toLowerCase().includes(line));
}
