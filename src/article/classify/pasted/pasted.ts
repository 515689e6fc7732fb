/**
 * measured paragraphs → whether they are a page copied from a browser or only a text, by a weighted
 * sum of features.
 */
import type { Piece } from './measure.ts';
import { endsOf, signsOfPage } from './page-signs.ts';

/**
 * Weight of each kind of page part as evidence of a copied page. One kind is weak, because an
 * author may also write "Share the bread" or "Contents"; so each kind counts once, and only several
 * are enough.
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
  'subscribers-only': 2,
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

/** Weight of several lines of a menu or button bar: no author writes three. */
const SEVERAL = 1;
const SEVERAL_LINES = 3;

/** A headline below short lines, with names or dates under it. */
const HEADED = 2;

/**
 * Fewest short lines above such a headline, and how far below it its names and dates may be, in
 * paragraphs.
 */
const LINES_ABOVE = 2;
const NAMES_BELOW = 4;

/** Most words of a topic. */
const MOST_TOPIC_WORDS = 3;

/** Many short lines above the first running text, and many below the last: menus and footers, in any language. */
const FRAMED = 2;

/** Fewest such lines, most words of one, and the share of them among all that stand there. */
const [FEWEST_FRAMING, MOST_FRAMING_WORDS, FRAMING_SHARE] = [5, 4, 0.6] as const;

/** Fewest words of running text between them: a list or a few verses are not a page. */
const FEWEST_FRAMED_WORDS = 60;

/** Weight of page parts with which verses between them are. */
const ENOUGH_BESIDE = 2;

/** Least sum of a page: two strong kinds, or four weak ones. */
const ENOUGH = 4;

/**
 * Least share of page parts: a book has, among thousands of paragraphs, some that look like them by
 * chance.
 */
const LEAST_SHARE = 0.01;

/** Signs with which fewer are enough: chance has none at both ends of a text. */
const ENOUGH_SIGNS = 3;

/** How much of either end of a long text is looked at by itself, in paragraphs: hundreds of comments hide a menu. */
const END_OF_LONG = 150;

/** Whether a text is a page pasted with its surroundings. If not, nothing of it may be left out. */
export function isPastedPage(pieces: readonly Piece[]): boolean {
  if (isPage(pieces)) return true;
  return pieces.length > 2 * END_OF_LONG && isPage(endsOf(pieces, END_OF_LONG));
}

function isPage(pieces: readonly Piece[]): boolean {
  const parts = pieces.filter(isPagePart);
  const signs = signsOfPage(pieces);
  const isFew = parts.length < pieces.length * LEAST_SHARE && signs < ENOUGH_SIGNS;
  const isFramed = (): boolean => framesOf(pieces) >= (isHeaded(pieces) ? 1 : 2);
  return scoreOf(pieces, { parts, signs }) >= ENOUGH && (!isFew || isFramed());
}

/** What speaks for a page: its known parts, and the sum of its signs. */
type Evidence = { readonly parts: readonly ClutterPiece[]; readonly signs: number };

/** The sum of the weights, 0 for a text without page parts. */
function scoreOf(pieces: readonly Piece[], { parts, signs }: Evidence): number {
  const textsOfKinds = new Map<string, Set<string>>();
  for (const piece of parts) {
    const { rule } = piece.clutter;
    textsOfKinds.set(rule, (textsOfKinds.get(rule) ?? new Set()).add(piece.text));
  }
  let sum = signs + (isHeaded(pieces) ? HEADED : 0);
  for (const [rule, texts] of textsOfKinds) {
    sum += KIND_WEIGHTS[rule] ?? 0;
    if (BARS.has(rule) && texts.size >= SEVERAL_LINES) sum += SEVERAL;
  }
  return sum + framesOf(pieces, sum >= ENOUGH_BESIDE) * FRAMED;
}

/**
 * How many of the two ends of a text, outside its running text, are bars of short lines.
 * `isPart`: whether its page parts speak for a page too, so that the lines between count as well, such as verses.
 */
function framesOf(pieces: readonly Piece[], isPart: boolean = false): number {
  const [first, last] = [pieces.findIndex(isProse), pieces.findLastIndex(isProse)];
  if (first < 0) return 0;
  const framed = isPart ? pieces.slice(first, last + 1) : pieces.filter(isProse);
  const words = framed.reduce((sum, piece) => sum + piece.words, 0);
  if (words < FEWEST_FRAMED_WORDS) return 0;
  return [pieces.slice(0, first), pieces.slice(last + 1)].filter(isFrame).length;
}

function isProse({ shape }: Piece): boolean {
  return shape === 'prose';
}

/** Ingredients, names with years and items of lists are an author's. */
function isFrame(pieces: readonly Piece[]): boolean {
  const short = pieces.filter(
    ({ text, words, ends }) =>
      words <= MOST_FRAMING_WORDS && !ends && !/\p{N}|^[^\p{L}]/u.test(text),
  );
  const lines = new Set(short.map(({ text }) => text)).size;
  return lines >= FEWEST_FRAMING && short.length >= pieces.length * FRAMING_SHARE;
}

/** Kinds of which a page has several lines in a row. */
const BARS: ReadonlySet<string> = new Set(['menu', 'share-bar']);

/** A piece that is known to be clutter. */
type ClutterPiece = Piece & { readonly clutter: NonNullable<Piece['clutter']> };

/**
 * Whether it is a weighted page part that does not end like a sentence: "No." and "Yesterday!" are
 * answers.
 */
function isPagePart(piece: Piece): piece is ClutterPiece {
  if (piece.clutter === undefined || KIND_WEIGHTS[piece.clutter.rule] === undefined) return false;
  return piece.words > 3 || !/[.!?,]["'”’]?$/.test(piece.text);
}

/**
 * Whether short lines precede a longer one with names and a date below, all before any running text
 * except its standfirst.
 */
function isHeaded(pieces: readonly Piece[]): boolean {
  const dated = pieces.findIndex(
    ({ dateline }) => dateline?.byline !== undefined || dateline?.publishedAt !== undefined,
  );
  if (dated < LINES_ABOVE + 1) return false;
  const above = pieces.slice(0, dated);
  if (above.filter((piece) => piece.shape === 'prose').length > 1) return false;
  const headline = above.findIndex(({ words, shape }) => words >= 4 && shape === 'line');
  if (headline < LINES_ABOVE) return false;
  // Topics may stand between them, one a line.
  const between = above.slice(headline + 1);
  const isNear =
    between.length < NAMES_BELOW || between.every(({ words }) => words <= MOST_TOPIC_WORDS);
  if (!isNear) return false;
  return above.slice(0, headline).every((piece) => piece.words <= 3);
}
