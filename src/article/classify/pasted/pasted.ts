/**
 * measured paragraphs → whether they are a page copied from a browser or the text alone: a weighted
 * sum of features.
 */
import type { Piece } from './measure.ts';

/**
 * How much each kind of furniture speaks for a copied page. One kind says little, because an author
 * too may write "Share the bread" or give a chapter the name "Contents"; so each kind counts once,
 * and only kinds together come to enough.
 */
const KIND_WEIGHTS: Readonly<Record<string, number>> = {
  'skip-link': 2,
  'cookie-notice': 2,
  form: 2,
  copyright: 2,
  'legal-links': 2,
  newsletter: 2,
  comments: 2,
  'audio-player': 2,
  advertisement: 2,
  'reading-time': 2,
  'photo-credit': 2,
  related: 2,
  'ai-notice': 2,
  menu: 1,
  'share-bar': 1,
  'read-more': 1,
  'tag-list': 1,
  'author-bio': 1,
  'time-stamp': 1,
  'call-to-action': 1,
  disclaimer: 1,
  'photo-caption': 1,
  credits: 1,
  references: 1,
  boilerplate: 1,
};

/** What several lines of a menu, or of a bar of buttons, add: no author writes three. */
const SEVERAL = 1;
const SEVERAL_LINES = 3;

/** A headline below short lines, with names or dates under it. */
const HEADED = 2;

/**
 * How many short lines stand above such a headline at least, and how far under it its names and
 * dates, in paragraphs.
 */
const LINES_ABOVE = 2;
const NAMES_BELOW = 4;

/** A sum that is enough: two strong kinds, or four weak ones. */
const ENOUGH = 4;

/**
 * Least share of paragraphs that are furniture: a book holds, among thousands, some that look like
 * it by chance.
 */
const LEAST_SHARE = 0.01;

/**
 * Whether a text is a page pasted with its surroundings. When it is not, nothing of it may be left
 * out.
 */
export function isPastedPage(pieces: readonly Piece[]): boolean {
  const furniture = pieces.filter(isFurniture);
  return furniture.length >= pieces.length * LEAST_SHARE && scoreOf(pieces) >= ENOUGH;
}

/** The sum of the weights, 0 for a text without any furniture. */
function scoreOf(pieces: readonly Piece[]): number {
  const textsOfKinds = new Map<string, Set<string>>();
  for (const piece of pieces.filter(isFurniture)) {
    const { rule } = piece.clutter;
    textsOfKinds.set(rule, (textsOfKinds.get(rule) ?? new Set()).add(piece.text));
  }
  let sum = isHeaded(pieces) ? HEADED : 0;
  for (const [rule, texts] of textsOfKinds) {
    sum += KIND_WEIGHTS[rule] ?? 0;
    if (BARS.has(rule) && texts.size >= SEVERAL_LINES) sum += SEVERAL;
  }
  return sum;
}

/** Kinds of which a page has several lines in a row. */
const BARS: ReadonlySet<string> = new Set(['menu', 'share-bar']);

/** A piece that is known to be clutter. */
type ClutterPiece = Piece & { readonly clutter: NonNullable<Piece['clutter']> };

/**
 * Furniture that has a weight and does not end as a sentence: "No." and "Yesterday!" are answers.
 */
function isFurniture(piece: Piece): piece is ClutterPiece {
  if (piece.clutter === undefined || KIND_WEIGHTS[piece.clutter.rule] === undefined) return false;
  return piece.words > 3 || !/[.!?,]["'”’]?$/.test(piece.text);
}

/**
 * Short lines, then a longer one with names and a date under it, all before any running text but for
 * its standfirst.
 */
function isHeaded(pieces: readonly Piece[]): boolean {
  const dated = pieces.findIndex(
    ({ dateline }) => dateline?.byline !== undefined || dateline?.publishedAt !== undefined,
  );
  if (dated < LINES_ABOVE + 1) return false;
  const above = pieces.slice(0, dated);
  if (above.filter((piece) => piece.shape === 'prose').length > 1) return false;
  const headline = above.findIndex(({ words, shape }) => words >= 4 && shape === 'line');
  if (headline < LINES_ABOVE || dated - headline > NAMES_BELOW) return false;
  return above.slice(0, headline).every((piece) => piece.words <= 3);
}
