/** a line → what it tells by itself: its form, its marks, how it speaks, what clutter it is. */
import { anyOf } from '../../../../_internal/any-of.ts';
import { readNames } from '../../../dates/dateline.ts';
import { eachLine } from '../../features/feature-extractor.ts';
import type { FeatureExtractor } from '../../features/feature-extractor.ts';
import { AROUND, CLUTTER_KINDS, oneOf, SIZE, test, WORDING } from '../../features/wording.ts';
import { NAME_FIRST, WRITER } from '../../writers.ts';
import type { Piece } from '../measure.ts';
import type { PastedLine } from '../pasted-lines.ts';

/** How much of a long line is looked at for its words, in characters. */
const WORDS_IN = 600;

/** How much of a line is searched for what a person is, in characters. */
const ROLE_IN = 250;

/** Longest note on a person, in words. */
const MOST_NOTE_WORDS = 130;

/** How a page speaks of itself. */
const SITE = new RegExp(
  '\\b' +
    anyOf([
      'this (?:site|website|article|post|story|content)',
      'our (?:site|website|team|services)',
    ]) +
    '\\b',
  'i',
);

const THANKS = /\b(?:thanks|thank you|great (?:post|article|read)|love this)\b/i;

/** "Price: nine euros". */
const LABELLED = /^[^.:!?]{2,40}: \S/;

/** What a line tells by itself, by name. */
const PIECE: Readonly<Record<string, (piece: Piece) => number>> = {
  isProse: ({ shape }) => Number(shape === 'prose'),
  isLine: ({ shape }) => Number(shape === 'line'),
  ends: ({ ends }) => Number(ends),
  endsColon: ({ text }) => Number(text.endsWith(':')),
  endsDots: ({ text }) => test(/(?:…|\.\.\.)[\])]?$/, text),
  endsCry: ({ text }) => Number(text.endsWith('!')),
  row: ({ row }) => Number(row),
  afterBlank: ({ afterBlank }) => Number(afterBlank),
  mark: ({ mark }) => Number(mark),
  numbered: ({ text }) => test(/^#?\d{1,3}[.):]?\s/, text),
  labelled: ({ text }) => test(LABELLED, text),
  startsSmall: ({ text }) => test(/^\p{Ll}/u, text),
  startsQuote: ({ text }) => test(/^["“«„‘]/, text),
  quotes: ({ text }) => test(/["“”«»„]/, text),
  smallWords: ({ text }) => smallWords(text),
  bars: ({ text }) => test(/[|»›→•·]/, text),
  price: ({ text }) => test(/[$€£¥]\s?\d/, text),
  link: ({ text }) => test(/https?:|www\.|@\w/, text),
  glued: ({ text }) => test(/\p{Ll}\p{Lu}/u, text),
  year: ({ text }) => test(/\b(?:19|20)\d\d\b/, text),
  speaksOfMe: ({ text }) => test(/\b(?:I|I[’']m|my)\b/, text),
  thanks: ({ text }) => test(THANKS, text),
  site: ({ text }) => test(SITE, text),
  note: (piece) => isNote(piece),
  name: (piece) => isName(piece),
  byline: ({ dateline }) => Number(dateline?.byline !== undefined),
  repeated: ({ repeated }) => Number(repeated),
};

const FUNCTIONS = Object.values(PIECE);
const SHARED = [...Object.values(SIZE), ...Object.values(WORDING), ...Object.values(AROUND)];

/** What a line is by itself. */
export const pieceFeatures: FeatureExtractor<PastedLine> = eachLine(
  [
    'kept',
    ...Object.keys(SIZE),
    ...Object.keys(WORDING),
    ...Object.keys(AROUND),
    ...Object.keys(PIECE),
    'clutterOpens',
    'clutter',
    ...CLUTTER_KINDS.map((rule) => `clutter:${rule}`),
  ],
  (line) => [
    line.kept,
    ...SHARED.map((feature) => feature(line)),
    ...FUNCTIONS.map((feature) => feature(line.piece)),
    Number(line.clutter?.reach === 'section'),
    Number(line.clutter !== undefined),
    ...oneOf(CLUTTER_KINDS, line.clutter?.rule),
  ],
);

/** Share of the words that begin with a small letter. */
function smallWords(text: string): number {
  const words = text.slice(0, WORDS_IN).split(' ');
  return words.filter((word) => /^["“(‘']?\p{Ll}/u.test(word)).length / words.length;
}

/** A note on a person who writes. */
function isNote({ text, words }: Piece): number {
  if (words > MOST_NOTE_WORDS || !NAME_FIRST.test(text)) return 0;
  return test(WRITER, text.slice(0, ROLE_IN));
}

/** "Ada Holm", and nothing else. */
function isName({ shape, ends, words, text }: Piece): number {
  if (shape !== 'line' || ends || words < 2 || words > 4) return 0;
  return Number(readNames(text) !== undefined);
}
