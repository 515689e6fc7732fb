/** a paragraph in context → its features by name, 0 to 1. */
import { anyOf } from '../../../_internal/any-of.ts';
import { readNames } from '../../dates/dateline.ts';
import { isBio } from './ending.ts';
import type { Piece } from './measure.ts';
import type { Place } from './surroundings.ts';
import { BREAKS_OFF } from './score-pieces.ts';

/** A feature of a piece; its value is 0 to 1. */
type Feature = (place: Place) => number | boolean;

/**
 * How much of a long piece to read, in characters, for counting digits, and for words and commas.
 */
const [DIGITS_IN, WORDS_IN] = [400, 600] as const;

/** Most commas that count. */
const MANY_COMMAS = 6;

/**
 * Most words of a short piece: of a question that may be a heading, and of a line in a table of
 * contents.
 */
const [MOST_QUESTION_WORDS, MOST_LABEL_WORDS] = [20, 25] as const;

/** Fewest words of a piece whose topic is known: of running text, and of a line. */
const [PROSE_TOPIC, LINE_TOPIC] = [6, 2] as const;

/** The logarithm of the words of a piece that counts as 1: some 400. */
const LONGEST = 6;

const [BULLET, NUMBER] = [/^[•‣▪●◦○∙·*–—-]\s/, /^#?\d{1,3}[.):]?\s/] as const;

const ADDRESS = /https?:|www\.|@\w/;

const THANKS = /\b(?:thanks|thank you|great (?:post|article|read)|love this)\b/i;

/** Requests of a page to its readers. */
const CLICK = new RegExp(
  '\\b' +
    anyOf([
      'click',
      'subscribe',
      'sign up',
      'newsletter',
      'follow us',
      'download',
      'contact us',
      'e-?mail',
      'call us',
      'visit',
    ]) +
    '\\b',
  'i',
);

/** Words of a page about itself. */
const SITE = new RegExp(
  '\\b' +
    anyOf([
      'this (?:site|website|article|post|story|content)',
      'our (?:site|website|team|services)',
    ]) +
    '\\b',
  'i',
);

function isProse(piece: Piece | undefined): boolean {
  return piece?.shape === 'prose';
}

function isLine(piece: Piece | undefined): boolean {
  return piece?.shape === 'line';
}

function isPagePart(piece: Piece | undefined): boolean {
  return piece?.shape === 'clutter';
}

function isItem(piece: Piece | undefined): boolean {
  const text = piece?.text ?? '';
  return BULLET.test(text) || NUMBER.test(text);
}

/** "Price: nine euros". */
function isLabelled(piece: Piece | undefined): boolean {
  return /^[^.:!?]{2,40}: \S/.test(piece?.text ?? '');
}

/** "Ada Holm", and nothing else. */
function isName(piece: Piece): boolean {
  if (!isLine(piece) || piece.ends || piece.words < 2 || piece.words > 4) return false;
  return readNames(piece.text) !== undefined;
}

function sizeOf(words: number): number {
  return Math.min(1, Math.log1p(words) / LONGEST);
}

/** Share of lower-case words. */
function smallWords(text: string): number {
  const words = text.slice(0, WORDS_IN).split(' ');
  return words.filter((word) => /^["“(‘']?\p{Ll}/u.test(word)).length / words.length;
}

function digits(text: string): number {
  const count = text.slice(0, DIGITS_IN).match(/\d/g)?.length ?? 0;
  return count / Math.min(DIGITS_IN, text.length);
}

function commas(text: string): number {
  const count = text.slice(0, WORDS_IN).match(/[,;]/g)?.length ?? 0;
  return Math.min(1, count / MANY_COMMAS);
}

/** Features that every piece has, by the names that a model refers to. */
const FEATURES: Readonly<Record<string, Feature>> = {
  size: ({ piece }) => sizeOf(piece.words),
  'one word': ({ piece }) => piece.words === 1,
  'two words': ({ piece }) => piece.words === 2,
  'three to five words': ({ piece }) => piece.words >= 3 && piece.words <= 5,
  'six to twelve words': ({ piece }) => piece.words >= 6 && piece.words <= 12,
  'over 25 words': ({ piece }) => piece.words > 25,
  'over 60 words': ({ piece }) => piece.words > 60,
  prose: ({ piece }) => isProse(piece),
  'short prose': ({ piece }) => isProse(piece) && piece.words <= 20,
  line: ({ piece }) => isLine(piece),
  ends: ({ piece }) => piece.ends,
  'ends: full stop': ({ piece }) => /\.["”’)\]]*$/.test(piece.text),
  'ends: question': ({ piece }) => piece.text.endsWith('?'),
  'ends: cry': ({ piece }) => piece.text.endsWith('!'),
  'ends: colon': ({ piece }) => piece.text.endsWith(':'),
  'ends: dots': ({ piece }) => BREAKS_OFF.test(piece.text),
  'begins small': ({ piece }) => /^\p{Ll}/u.test(piece.text),
  'begins with a number': ({ piece }) => NUMBER.test(piece.text),
  'begins with a bullet': ({ piece }) => BULLET.test(piece.text),
  'begins with a quote': ({ piece }) => /^["“«‘]/.test(piece.text),
  'begins with a label': ({ piece }) => isLabelled(piece),
  capitals: ({ piece }) => piece.words > 1 && !/\p{Ll}/u.test(piece.text),
  'small words': ({ piece }) => smallWords(piece.text),
  'small words of a line': ({ piece }) => (isLine(piece) ? smallWords(piece.text) : 0),
  digits: ({ piece }) => digits(piece.text),
  commas: ({ piece }) => commas(piece.text),
  quotes: ({ piece }) => /["“”«»]/.test(piece.text),
  bar: ({ piece }) => /[|»›→•·]/.test(piece.text),
  price: ({ piece }) => /[$€£]\s?\d/.test(piece.text),
  address: ({ piece }) => ADDRESS.test(piece.text),

  'row of a table': ({ piece }) => piece.row,
  'line comes again': ({ piece, comesAgain }) =>
    comesAgain && piece.words <= MOST_LABEL_WORDS && !isPagePart(piece),
  'line came before': ({ piece, cameBefore }) => cameBefore && !isPagePart(piece),
  'came before over prose': ({ piece, cameBefore, at }) =>
    cameBefore && isLine(piece) && isProse(at(1)),
  'comes again, as the next': ({ piece, at, comesAgain }) =>
    comesAgain && isLine(piece) && isLine(at(1)),
  'begins as before': (place) => place.beginsAsBefore,
  'names the author': (place) => place.namesAuthor,
  'prose names the author': (place) => place.namesAuthor && isProse(place.piece),
  'names the owner': (place) => place.namesOwner,
  'prose names the owner': (place) => place.namesOwner && isProse(place.piece),
  'share of the page above': (place) => place.index / place.count,
  'lines together': (place) => sizeOf(place.together),
  'many lines together': (place) => place.together > 8,
  'very many lines together': (place) => place.together > 20,
  alike: (place) => place.alike,
  'prose alike': (place) => (isProse(place.piece) ? place.alike : 0),
  'line alike': (place) => (isLine(place.piece) ? place.alike : 0),
  name: ({ piece }) => isName(piece),
  'question over prose': ({ piece, at }) =>
    piece.text.endsWith('?') && piece.words <= MOST_QUESTION_WORDS && isProse(at(1)),
  'item over an item': ({ piece, at }) => isItem(piece) && isItem(at(1)),
  'labels alike': ({ piece, at }) => isLabelled(piece) && (isLabelled(at(1)) || isLabelled(at(-1))),
  'no small word': ({ piece }) => isLine(piece) && piece.words >= 3 && smallWords(piece.text) === 0,
  'glued words': ({ piece }) => /\p{Ll}\p{Lu}/u.test(piece.text),
  date: ({ piece }) => /\b(?:19|20)\d\d\b/.test(piece.text),
  'speaks to the reader': ({ piece }) => /\b(?:you|your)\b/i.test(piece.text),
  'speaks of us': ({ piece }) => /\b(?:we|our|us)\b/i.test(piece.text),
  'speaks of me': ({ piece }) => /\b(?:I|I’m|I'm|my)\b/.test(piece.text),
  thanks: ({ piece }) => THANKS.test(piece.text),
  click: ({ piece }) => CLICK.test(piece.text),
  site: ({ piece }) => SITE.test(piece.text),
  bio: ({ piece }) => isBio(piece),
  repeated: ({ piece }) => piece.repeated,
  'repeated prose': ({ piece }) => piece.repeated && isProse(piece),
  dateline: ({ piece }) => piece.dateline !== undefined,
  byline: ({ piece }) => piece.dateline?.byline !== undefined,
  clutter: ({ piece }) => piece.clutter !== undefined,
  opener: ({ piece }) => piece.clutter?.reach === 'section',
  'long clutter': ({ piece }) => piece.clutter !== undefined && piece.words > 12,

  'above: prose': ({ at }) => isProse(at(-1)),
  'above: line': ({ at }) => isLine(at(-1)),
  'above: furniture': ({ at }) => isPagePart(at(-1)),
  'above: dateline': ({ at }) => at(-1)?.dateline !== undefined,
  'above: opener': ({ at }) => at(-1)?.clutter?.reach === 'section',
  'above: colon': ({ at }) => at(-1)?.text.endsWith(':') ?? false,
  'above: size': ({ at }) => sizeOf(at(-1)?.words ?? 0),
  'second above: prose': ({ at }) => isProse(at(-2)),
  'second above: furniture': ({ at }) => isPagePart(at(-2)),
  'second above: dateline': ({ at }) => at(-2)?.dateline !== undefined,
  'below: prose': ({ at }) => isProse(at(1)),
  'below: line': ({ at }) => isLine(at(1)),
  'below: furniture': ({ at }) => isPagePart(at(1)),
  'below: dateline': ({ at }) => at(1)?.dateline !== undefined,
  'below: opener': ({ at }) => at(1)?.clutter?.reach === 'section',
  'below: more': ({ at }) => at(1)?.clutter?.rule === 'read-more',
  'below: size': ({ at }) => sizeOf(at(1)?.words ?? 0),
  'second below: prose': ({ at }) => isProse(at(2)),
  'second below: furniture': ({ at }) => isPagePart(at(2)),
  'second below: dateline': ({ at }) => at(2)?.dateline !== undefined,
  'between prose': ({ at }) => isProse(at(-1)) && isProse(at(1)),
  'line over prose': ({ piece, at }) => isLine(piece) && isProse(at(1)),
  'line over a line': ({ piece, at }) => isLine(piece) && isLine(at(1)),
  'line among lines': ({ piece, at }) => isLine(piece) && isLine(at(-1)) && isLine(at(1)),
  'line below prose over prose': ({ piece, at }) =>
    isLine(piece) && isProse(at(-1)) && isProse(at(1)),
  'line in furniture': ({ piece, at }) => isLine(piece) && isPagePart(at(-1)) && isPagePart(at(1)),
  'prose in lines': ({ piece, at }) => isProse(piece) && isLine(at(-1)) && isLine(at(1)),
  'prose below a line, over a line, below prose': ({ piece, at }) =>
    isProse(piece) && isLine(at(-1)) && isLine(at(1)) && isProse(at(-2)) && isProse(at(2)),
  'prose in furniture': ({ piece, at }) =>
    isProse(piece) && isPagePart(at(-1)) && isPagePart(at(1)),
  'prose near above': ({ proseAbove }) => sizeOf(proseAbove[0]),
  'prose far above': ({ proseAbove }) => sizeOf(proseAbove[1]),
  'prose near below': ({ proseBelow }) => sizeOf(proseBelow[0]),
  'prose far below': ({ proseBelow }) => sizeOf(proseBelow[1]),
  'no prose far above': ({ proseAbove }) => proseAbove[1] === 0,
  'no prose far below': ({ proseBelow }) => proseBelow[1] === 0,
  'furniture above': (place) => place.partsAbove,
  'furniture below': (place) => place.partsBelow,
  'lines above': (place) => place.linesAbove,
  'lines below': (place) => place.linesBelow,
  'share above': (place) => place.shareAbove,
  'share below': (place) => place.shareBelow,
  'almost all above': (place) => place.shareAbove > 0.9,
  'almost all below': (place) => place.shareBelow > 0.9,
  'before the run': (place) => place.fromRun < 0,
  'far before the run': (place) => place.fromRun < -8,
  'behind the run': (place) => place.fromRun > 0,
  'far behind the run': (place) => place.fromRun > 8,
  'in the run': (place) => place.fromRun === 0,
  'prose in the run': ({ piece, fromRun }) => isProse(piece) && fromRun === 0,
  'line in the run': ({ piece, fromRun }) => isLine(piece) && fromRun === 0,
  'furniture in the run': ({ piece, fromRun }) => isPagePart(piece) && fromRun === 0,
  story: (place) => place.story,
  'story with many words': (place) => place.story * Math.min(1, place.distinct / PROSE_TOPIC),
  'foreign prose': ({ piece, story, distinct }) =>
    isProse(piece) && distinct >= PROSE_TOPIC ? 1 - story : 0,
  'foreign line': ({ piece, story, distinct }) =>
    isLine(piece) && distinct >= LINE_TOPIC ? 1 - story : 0,
  'below a section’s opening': ({ section, sectionAge }) =>
    section !== undefined && sectionAge <= 6,
};

/** How far below its opening a section is near, in pieces. */
const NEAR_SECTION = 8;

/** The names of the features that every piece has, in order. */
export const PIECE_FEATURES: readonly string[] = Object.keys(FEATURES);

const FEATURE_LIST = Object.entries(FEATURES);

/** The features of a piece whose values are not 0, by name. */
export function describePlace(place: Place): [name: string, value: number][] {
  const found: [string, number][] = [];
  for (const [name, valueOf] of FEATURE_LIST) {
    const value = Number(valueOf(place));
    if (value !== 0) found.push([name, value]);
  }
  for (const name of indicatorsOf(place)) found.push([name, 1]);
  return found;
}

/** The names of the binary features of a piece: its kind of clutter, and of its section. */
function indicatorsOf({ piece, section, sectionAge }: Place): string[] {
  const names: string[] = [];
  if (piece.clutter) names.push(`clutter: ${piece.clutter.rule}`);
  if (section !== undefined) names.push(`section: ${section}`);
  if (section !== undefined && sectionAge <= NEAR_SECTION) names.push(`near section: ${section}`);
  return names;
}
