/** paragraphs of a page → the same, measured: how much each looks like a piece of an article and how much like clutter. */
import { findClutter } from './clutter.ts';
import type { ClutterMatch } from './clutter.ts';
import { findDateline } from './dateline.ts';
import type { Dateline } from './dateline.ts';
import type { DateOptions } from './dates.ts';
import type { Paragraph } from './paragraphs.ts';

/** What a paragraph looks like: running text, a line that could be a heading or an item, or known clutter. */
export type Shape = 'prose' | 'line' | 'clutter';

/** A paragraph with what was measured of it. */
export type Piece = Paragraph & {
  readonly words: number;
  readonly shape: Shape;
  /** The kind of clutter that it is, for shape `clutter`. */
  readonly clutter?: ClutterMatch;
  /** Names and dates, when it is a byline or a dateline. */
  readonly dateline?: Dateline;
  /** Whether it ends as a sentence does. */
  readonly ends: boolean;
  /** Whether the same short line stands elsewhere too, as items of menus do. */
  readonly repeated: boolean;
  /** How much the article gains from it: about its number of words for running text, below zero for clutter. */
  readonly weight: number;
};

/** The end of a sentence, with the quotes, brackets and note marks that may close after it. */
const SENTENCE_END = /[.!?:;。！？：]["'”’»›)\]*]*(?:\s?\[\d{1,3}\])?$/;

/** A sentence that ends inside the paragraph and another that begins. */
const INNER_END = /[\p{Ll}\p{N})”"’][.!?]["”’)]?\s+["“‘(]?[\p{Lu}\p{N}]|[。！？]./u;

/** Scripts that put no space between words; about two characters make a word. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g;

/** Weights, in words of running text that one such paragraph outweighs; found by measurement on labelled pages. */
const WEIGHTS = {
  /** More words than this say no more: one endless paragraph must not bridge a menu. */
  mostProse: 60,
  line: -3,
  longLine: 4,
  repeated: -8,
  clutter: -6,
  section: -150,
} as const;

/** The measured paragraphs, in order. */
export function weighParagraphs(paragraphs: readonly Paragraph[], options: DateOptions): Piece[] {
  const counts = countLines(paragraphs);
  return paragraphs.map((paragraph) => weigh(paragraph, { repeated: (counts.get(paragraph.text) ?? 0) > 1, dates: options }));
}

function countLines(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function weigh(paragraph: Paragraph, context: { repeated: boolean; dates: DateOptions }): Piece {
  const { text } = paragraph;
  const words = countWords(text);
  const ends = SENTENCE_END.test(text.slice(-12));
  const dateline = findDateline(text, { words, ...context.dates });
  const clutter = dateline === undefined ? findClutter(text, { words }) : undefined;
  const shape = clutter || dateline ? 'clutter' : isProse(text, { words, ends }) ? 'prose' : 'line';
  const measured = { ...paragraph, words, ends, shape, repeated: context.repeated, ...(clutter && { clutter }), ...(dateline && { dateline }) } as const;
  return { ...measured, weight: weightOf(measured) };
}

/** Words of a text, also where a script writes none apart. */
export function countWords(text: string): number {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return words + Math.floor(unspaced / 2);
}

/** Six words that end as a sentence, or a dozen with a sentence among them, or more than any heading has. */
function isProse(text: string, size: { words: number; ends: boolean }): boolean {
  if (size.ends && size.words >= 6) return true;
  return (size.words >= 12 && INNER_END.test(text.slice(0, 2000))) || size.words >= 30;
}

function weightOf(piece: Omit<Piece, 'weight'>): number {
  if (piece.dateline) return WEIGHTS.line;
  if (piece.clutter) return piece.clutter.reach === 'section' ? WEIGHTS.section : WEIGHTS.clutter;
  if (piece.repeated) return WEIGHTS.repeated;
  if (piece.shape === 'prose') return Math.min(piece.words, WEIGHTS.mostProse);
  if (piece.ends) return piece.words;
  return piece.words >= 14 ? WEIGHTS.longLine : WEIGHTS.line;
}
