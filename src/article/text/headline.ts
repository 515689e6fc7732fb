/** measured paragraphs and the article's run → which of them is the headline. */
import type { Run } from './choose-run.ts';
import type { Piece } from './measure.ts';
import { contentWords, overlap } from './vocabulary.ts';

/** How far above the run a headline is looked for, in paragraphs: a byline, a standfirst, captions and a share bar lie between. */
const REACH_ABOVE = 60;

/** How much running text of the run may stand above its headline, in words: notices and promotions that read like prose. */
const WORDS_ABOVE = 250;

/** Longest headline in words; longer lines are standfirsts. */
const MOST_WORDS = 30;

/** Least score of a headline: a sentence of the story scores about 2, a headline 4 to 9. */
const SURE_ENOUGH = 3;

/** A line in its surroundings. */
type Place = {
  readonly piece: Piece;
  readonly before: Piece | undefined;
  /** The four paragraphs that follow. */
  readonly below: readonly Piece[];
  /** Paragraphs between it and the run, 0 inside the run. */
  readonly distance: number;
  readonly inside: boolean;
  /** Words of running text of the run that stand above it. */
  readonly above: number;
  /** Whether a longer line above holds it: the page's title bar or a trail of links. */
  readonly within: boolean;
  /** 0 to 1: shares of its words that are in the whole story and in its first paragraphs. */
  readonly story: number;
  readonly opening: number;
  /** 0 to 1: how many words that is based on, six or more being 1. */
  readonly basis: number;
};

/** One thing that speaks for or against a line. Weights are a fit (conditional logit) on labelled pages, rounded. */
type Sign = {
  readonly sign: string;
  readonly weight: number;
  readonly of: (place: Place) => number | boolean | undefined;
};

const SIGNS: readonly Sign[] = [
  { sign: 'speaks of the story', weight: 1.2, of: ({ story }) => story },
  { sign: 'speaks of its beginning', weight: 1.7, of: ({ opening }) => opening },
  { sign: 'with many words', weight: 1.5, of: ({ story, basis }) => story * basis },
  {
    sign: 'with many words of the beginning',
    weight: 1.7,
    of: ({ opening, basis }) => opening * basis,
  },
  { sign: 'is one word', weight: -1.7, of: ({ piece }) => piece.words <= 1 },
  { sign: 'is two words', weight: -1.6, of: ({ piece }) => piece.words === 2 },
  { sign: 'is three words', weight: -0.5, of: ({ piece }) => piece.words === 3 },
  { sign: 'has a headline’s length', weight: 0.9, of: ({ piece }) => piece.words >= 6 },
  { sign: 'is long', weight: -1.6, of: ({ piece }) => piece.words > 16 },
  { sign: 'ends as a sentence', weight: -2.8, of: ({ piece }) => /[.:;,]["”’]?$/.test(piece.text) },
  { sign: 'asks', weight: 0.8, of: ({ piece }) => piece.text.endsWith('?') },
  { sign: 'reads like prose', weight: -1.2, of: ({ piece }) => piece.shape === 'prose' },
  {
    sign: 'names and dates below',
    weight: 2.5,
    of: ({ below }) => below.some((piece) => piece.dateline),
  },
  {
    sign: 'a share bar or reading time below',
    weight: 1,
    of: ({ below }) =>
      below.some(
        (piece) => piece.clutter?.rule === 'reading-time' || piece.clutter?.rule === 'share-bar',
      ),
  },
  { sign: 'the story follows', weight: 0.5, of: ({ below }) => below[0]?.shape === 'prose' },
  { sign: 'is far', weight: -0.04, of: ({ distance }) => distance },
  { sign: 'is near', weight: 0.4, of: ({ distance, inside }) => !inside && distance <= 4 },
  { sign: 'stands inside the story', weight: -1.2, of: ({ inside }) => inside },
  { sign: 'has some of the story above', weight: -0.016, of: ({ above }) => above },
  { sign: 'is in the title bar', weight: 1.7, of: ({ within }) => within },
  { sign: 'holds a figure', weight: 1.1, of: ({ piece }) => /\d/.test(piece.text) },
  { sign: 'has two parts', weight: 1.2, of: ({ piece }) => /.: ./.test(piece.text) },
  {
    sign: 'is an item of a list',
    weight: -0.8,
    of: ({ piece }) => /^(?:#?\d{1,2}[.):]|step \d)/i.test(piece.text),
  },
  {
    sign: 'is an item of a menu',
    weight: -0.5,
    of: ({ piece }) => piece.repeated && piece.words < 4,
  },
  {
    sign: 'begins with a capital',
    weight: 0.8,
    of: ({ piece }) => /^["“'‘(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(piece.text),
  },
  { sign: 'is a trail of links', weight: -1.3, of: ({ piece }) => /[|»›/]/.test(piece.text) },
  {
    sign: 'stands below a menu',
    weight: 0.9,
    of: ({ before }) => before?.shape === 'line' && before.words <= 3,
  },
  { sign: 'stands below clutter', weight: 0.9, of: ({ before }) => before?.clutter !== undefined },
  {
    sign: 'stands below names and dates',
    weight: 1.8,
    of: ({ before }) => before?.dateline !== undefined,
  },
  { sign: 'stands below prose', weight: -0.6, of: ({ before }) => before?.shape === 'prose' },
];

/** Index of the headline, or undefined when nothing looks like one. */
export function findHeadline(pieces: readonly Piece[], run: Run): number | undefined {
  let best: { index: number; score: number } | undefined;
  for (const { index, place } of candidates(pieces, run)) {
    const score = SIGNS.reduce((sum, { weight, of }) => sum + weight * Number(of(place) ?? 0), 0);
    if (score > (best?.score ?? SURE_ENOUGH)) best = { index, score };
  }
  return best?.index;
}

/**
 * Every line near the top of a run that may be its headline. Running text above it is given up for it, so that has to follow
 * something that shows that this is a page, not a clean text.
 */
function* candidates(
  pieces: readonly Piece[],
  run: Run,
): Generator<{ index: number; place: Place }> {
  const body = pieces.slice(run.first, run.last + 1).filter((piece) => piece.shape === 'prose');
  const story = contentWords(body.map((piece) => piece.text).join(' '));
  const opening = contentWords(
    body
      .slice(0, 6)
      .map((piece) => piece.text)
      .join(' '),
  );
  let above = 0;
  let page = false;
  for (
    let index = Math.max(0, run.first - REACH_ABOVE);
    index <= run.last && above <= WORDS_ABOVE;
    index++
  ) {
    const piece = pieces[index]!;
    page ||= piece.clutter !== undefined;
    const possible =
      piece.shape !== 'clutter' && piece.words <= MOST_WORDS && /\p{L}/u.test(piece.text);
    if (possible && (above === 0 || page))
      yield { index, place: placeOf(pieces, { index, run, story, opening, above }) };
    if (piece.shape === 'prose' && (index >= run.first || !page)) above += piece.words;
  }
}

type Spot = {
  index: number;
  run: Run;
  story: ReadonlySet<string>;
  opening: ReadonlySet<string>;
  above: number;
};

function placeOf(pieces: readonly Piece[], spot: Spot): Place {
  const { index, run, above } = spot;
  const piece = pieces[index]!;
  return {
    piece,
    above,
    before: pieces[index - 1],
    below: pieces.slice(index + 1, index + 5),
    distance: Math.max(0, run.first - index),
    inside: index >= run.first,
    within:
      piece.words >= 3 &&
      isWithin(pieces.slice(Math.max(0, index - REACH_ABOVE), index), piece.text.toLowerCase()),
    story: overlap(piece.text, spot.story),
    opening: overlap(piece.text, spot.opening),
    basis: Math.min(6, contentWords(piece.text).size) / 6,
  };
}

function isWithin(above: readonly Piece[], line: string): boolean {
  return above.some(({ text }) => text.length > line.length && text.toLowerCase().includes(line));
}
