/** a skipped paragraph in context → its features by name, for the trees that say how probably it is the story's. */
import { remember } from '../../../../_internal/indexes/remember.ts';
import { anyIn, caseless } from '../../../../_internal/any-of.ts';
import { isBio } from '../ending.ts';
import type { Piece } from '../measure.ts';
import { ANY_ITEM, type SkipPlace } from './skip-places.ts';

type Feature = (place: SkipPlace) => number | boolean;

/** Bounds of log-odds, of counts of neighbours, and words from which the share of a vocabulary says all it can. */
const [MOST_ODDS, MOST_STEPS, ENOUGH_WORDS] = [8, 20, 6] as const;

/** How many neighbours on each side are compared with a paragraph, and how far up a section's opening is sought. */
const [NEIGHBOURS, NEAR, SECTION] = [4, 3, 12] as const;

/** How much of a paragraph is searched for digits, and for commas. */
const [DIGITS_IN, COMMAS_IN] = [400, 600] as const;

/** Below a line of these, what follows is on the house or the author. */
const ABOUT = caseless(
  `^${anyIn('about über à\\spropos acerca sobre informazioni over om 关于 について')}`,
);

/** What asks something of the reader. */
const REQUEST = new RegExp(
  `\\b${anyIn('subscribe sign\\sup newsletter follow download contact e-?mail visit comment thank share read click')}\\b`,
  'i',
);

/** "P.S.", after which a letter goes on. */
const POSTSCRIPT = /^P\.?\s?[SD]\.?(?:[\s:]|$)/u;

function logOdds(probability: number): number {
  const [yes, no] = [probability + 1e-5, 1 - probability + 1e-5];
  return Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.log(yes / no)));
}

function count(pieces: readonly Piece[], test: (piece: Piece) => boolean): number {
  return Math.log1p(pieces.filter(test).length);
}

function words(pieces: readonly Piece[]): number {
  return Math.log1p(pieces.reduce((sum, piece) => sum + piece.words, 0));
}

const isProse = (piece: Piece | undefined): boolean => piece?.shape === 'prose';
const isLine = (piece: Piece | undefined): boolean => piece?.shape === 'line';
const isPart = (piece: Piece | undefined): boolean => piece?.shape === 'clutter';
const opens = (piece: Piece | undefined): boolean => piece?.clutter?.reach === 'section';
const isDated = (piece: Piece | undefined): boolean => piece?.dateline !== undefined;
const ends = (piece: Piece): boolean => piece.ends;

function formOf({ shape, ends: isEnded, words: size }: Piece): string {
  return `${shape}${isEnded}${Math.min(NEIGHBOURS, Math.floor(Math.log2(size + 1)))}`;
}

/** How many of the neighbours on both sides pass a test. */
function around({ at }: SkipPlace, test: (piece: Piece, offset: number) => boolean): number {
  let found = 0;
  for (let offset = -NEIGHBOURS; offset <= NEIGHBOURS; offset++) {
    const piece = at(offset);
    if (offset !== 0 && piece !== undefined && test(piece, offset)) found++;
  }
  return found;
}

/** The share of a paragraph's content words that are in a vocabulary. */
function shareIn({ content }: SkipPlace, vocabulary: ReadonlySet<string>): number {
  let known = 0;
  for (const word of content) if (vocabulary.has(word)) known++;
  return known / Math.max(1, content.size);
}

function shareOf(given: readonly string[], test: (word: string) => boolean): number {
  return given.filter(test).length / Math.max(1, given.length);
}

const longWords: (text: string) => readonly string[] = remember(
  (text) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [],
);

/** Share of the content words of a paragraph and its neighbours that the story has. */
function sharedNear({ at, page }: SkipPlace): number {
  let [known, all] = [0, 0];
  for (let offset = -NEAR; offset <= NEAR; offset++) {
    for (const word of longWords(at(offset)?.text ?? '')) {
      all++;
      if (page.spoken.has(word)) known++;
    }
  }
  return known / Math.max(1, all);
}

function smallWords(text: string): number {
  return shareOf(text.slice(0, COMMAS_IN).split(' '), (word) => /^["“(‘']?\p{Ll}/u.test(word));
}

const isName = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word);

/** Whether one of its first three words is in a set of words in lower case. */
function beginsIn(given: readonly string[], known: ReadonlySet<string>): boolean {
  return given.slice(0, 3).some((word) => isName(word) && known.has(word.toLowerCase()));
}

/** How near above it a section was opened: 1 directly above, 0 for none. */
function sectionAbove({ at }: SkipPlace): number {
  for (let offset = 1; offset <= SECTION; offset++) if (opens(at(-offset))) return 1 / offset;
  return 0;
}

/** Rules of lines that often are the story's. */
const RULES = [
  'menu',
  'page-furniture',
  'aside',
  'before-article',
  'after-article',
  'repeated',
  'photo-caption',
  'related',
  'call-to-action',
  'read-more',
] as const;

const OF_RULES: Readonly<Record<string, Feature>> = Object.fromEntries(
  RULES.map((name) => [`rule: ${name}`, ({ rule }: SkipPlace) => rule === name]),
);

const FEATURES: Readonly<Record<string, Feature>> = {
  story: ({ probable }) => logOdds(probable(0)),
  before: ({ marginals }) => marginals[0]!,
  aside: ({ marginals }) => marginals[2]!,
  after: ({ marginals }) => marginals[3]!,
  'story above': ({ probable }) => probable(-1),
  'story below': ({ probable }) => probable(1),
  'story near': ({ probable }) => Math.max(...[-3, -2, -1, 1, 2, 3].map(probable)),
  'story in the gap': ({ gapProbable }) => Math.max(...gapProbable),

  inside: ({ zone }) => zone === 'inside',
  behind: ({ zone }) => zone === 'behind',
  'below headline': ({ zone }) => zone === 'below headline',
  distance: ({ distance }) => Math.log1p(distance),
  'from headline': ({ index, page }) =>
    Math.max(-10, Math.min(10, index - (page.headline ?? page.first - 1))),
  'share of the page above': ({ index, page }) => index / page.count,
  'parts between': ({ between }) => count(between, isPart),
  'sections between': ({ between }) => count(between, opens),
  'prose between': ({ between }) => count(between, isProse),
  'lines between': ({ between }) => count(between, isLine),
  'dates between': ({ between }) => count(between, isDated),
  'words between': ({ between }) => words(between),

  prose: ({ piece }) => isProse(piece),
  line: ({ piece }) => isLine(piece),
  words: ({ piece }) => Math.log1p(piece.words),
  ends: ({ piece }) => piece.ends,
  'full stop': ({ piece }) => /[.。]["”’)\]]*$/u.test(piece.text),
  question: ({ piece }) => /[?？]$/u.test(piece.text),
  cry: ({ piece }) => /[!！]$/u.test(piece.text),
  dots: ({ piece }) => /(?:…|\.\.\.)[\])]?$/u.test(piece.text),
  comma: ({ piece }) => /[,，]$/u.test(piece.text),
  item: ({ piece }) => ANY_ITEM.test(piece.text),
  row: ({ piece }) => piece.row,
  quote: ({ piece }) => /^["“«‘'„]/u.test(piece.text),
  postscript: ({ piece }) => POSTSCRIPT.test(piece.text),
  'small words': ({ piece }) => smallWords(piece.text),
  'begins small': ({ piece }) => /^\p{Ll}/u.test(piece.text),
  digits: ({ piece }) =>
    (piece.text.slice(0, DIGITS_IN).match(/\d/g)?.length ?? 0) /
    Math.min(DIGITS_IN, piece.text.length),
  commas: ({ piece }) =>
    (piece.text.slice(0, COMMAS_IN).match(/[,;，、]/gu)?.length ?? 0) /
    Math.max(4, Math.min(100, piece.words)),
  bar: ({ piece }) => /[|»›→]/u.test(piece.text),
  address: ({ piece }) => /https?:|www\.|@\w/u.test(piece.text),
  'glued words': ({ piece }) => /\p{Ll}\p{Lu}/u.test(piece.text),
  you: ({ piece }) => /\b(?:you|your)\b/i.test(piece.text),
  we: ({ piece }) => /\b(?:we|our|us)\b/i.test(piece.text),
  I: ({ piece }) => /\b(?:I|I[’']m|my)\b/u.test(piece.text),
  request: ({ piece }) => REQUEST.test(piece.text),
  repeated: ({ piece }) => piece.repeated,
  copies: ({ piece, page }) => Math.min(3, page.counts.get(piece.text) ?? 1),
  'is read elsewhere': ({ piece, page }) => page.texts.has(piece.text),

  'shared words': (place) => shareIn(place, place.page.story),
  'many shared words': (place) =>
    shareIn(place, place.page.story) * Math.min(1, place.content.size / ENOUGH_WORDS),
  'many foreign words': (place) =>
    (1 - shareIn(place, place.page.story)) * Math.min(1, place.content.size / ENOUGH_WORDS),
  'words of the title': (place) => shareIn(place, place.page.title),
  'spoken words': ({ words: own, page }) =>
    shareOf(own, (word) => page.spoken.has(word.toLowerCase())),
  'shared near': sharedNear,
  names: ({ words: own }) => shareOf(own, isName),
  'new names': ({ words: own, page }) =>
    own.filter((word) => isName(word) && !page.spoken.has(word.toLowerCase())).length,
  bio: ({ piece }) => isBio(piece),
  'begins with the author': ({ words: own, page }) => beginsIn(own, page.authors),
  'begins with a label': ({ words: own, page, piece }) =>
    isProse(piece) && beginsIn(own, page.labels),
  'below about': ({ at }) => ABOUT.test(at(-1)?.text ?? ''),

  gap: ({ gap }) => Math.log1p(gap.length),
  'gap: prose': ({ gap }) => count(gap, isProse),
  'gap: words': ({ gap }) => words(gap),
  'gap: parts': ({ gap }) => gap.filter(isPart).length / gap.length,
  'gap: sections': ({ gap }) => count(gap, opens),
  'gap: ends': ({ gap }) => gap.filter(ends).length / gap.length,
  'skipped alike': (place) =>
    around(
      place,
      (piece, offset) => !place.isRead(offset) && formOf(piece) === formOf(place.piece),
    ),
  'read alike': (place) =>
    around(place, (piece, offset) => place.isRead(offset) && piece.shape === place.piece.shape),
  'like the story': ({ piece, page }) =>
    isProse(piece) ? -Math.abs(Math.log(piece.words) - page.meanSize) : -3,

  'above: read': ({ isRead }) => isRead(-1),
  'below: read': ({ isRead }) => isRead(1),
  'above: prose': ({ at }) => isProse(at(-1)),
  'below: prose': ({ at }) => isProse(at(1)),
  'above: part': ({ at }) => isPart(at(-1)),
  'below: part': ({ at }) => isPart(at(1)),
  'above: date': ({ at }) => isDated(at(-1)),
  'below: date': ({ at }) => isDated(at(1)),
  'above: colon': ({ at }) => /[:：]$/u.test(at(-1)?.text ?? ''),
  'above: section': ({ at }) => opens(at(-1)),
  'above: words': ({ at }) => Math.log1p(at(-1)?.words ?? 0),
  'below: words': ({ at }) => Math.log1p(at(1)?.words ?? 0),
  'below: credit': ({ at }) => ['photo-credit', 'copyright'].includes(at(1)?.clutter?.rule ?? ''),
  'section above': sectionAbove,

  'page: lines': ({ page }) => page.lineShare,
  'page: items': ({ page }) => page.itemShare,
  'page: size': ({ page }) => Math.log1p(page.count),
  'page: words': ({ page }) => Math.log1p(page.readWords),
  'page: share': ({ page }) => page.readShare,
  'page: agreement': ({ page }) => page.agreement,
  'page: rival': ({ page }) => Math.min(1, page.rival),
  'page: ends': ({ page }) => page.lastRead.ends,

  foreign: ({ isForeign }) => isForeign,
  date: ({ piece }) => isDated(piece),
  'part by its words': ({ piece, rule }) => piece.clutter?.rule === rule,
  ...OF_RULES,
};

/** The names of the features, in order. */
export const SKIP_FEATURES: readonly string[] = Object.keys(FEATURES);

const FEATURE_LIST = Object.values(FEATURES);

/** Most steps that a feature counts. */
const bound = (value: number): number => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, value));

/** The values of a skipped paragraph's features, in the order of their names. */
export function describeSkip(place: SkipPlace): Float32Array {
  return Float32Array.from(FEATURE_LIST, (valueOf) => bound(Number(valueOf(place))));
}
