/** an article → what is to be said of it, piece by piece, before it is known how. */
import type { Article, Block, SayAs } from '../article/article.ts';
import { trimRange } from '../_internal/trim-range.ts';
import { bylineText } from './disclosure.ts';
import type { TextRange } from './sentences/split-sentences.ts';
import { cutLongText } from './sentences/cut-long-text.ts';
import type { SegmentRole } from './script.ts';

/** What is to be said, before it is known how. */
export type Part = {
  readonly role: SegmentRole;
  readonly text: string;
  readonly language: string;
  readonly blockId?: string;
  /** Where its text begins in its block; absent: with it. */
  readonly blockStart?: number;
  /** Who says it, where a dialogue tells. */
  readonly speaker?: string;
  /** Its own, where somebody gives it one. */
  readonly voice?: string | undefined;
  /** The number of an item of an ordered list, said before its words. */
  readonly number?: number;
  /** How places of its text are said, where the article says so. */
  readonly sayAs?: readonly SayAs[];
  /** Whether its block goes on in the next part. */
  readonly goesOn?: true;
  /** Seconds of silence after it, where the article asks for them: exact. */
  readonly pauseAfter?: number;
};

/** The parts of an article in order: disclosure, title, byline, then its blocks. */
export function partsOf(article: Article, disclosure: string | undefined): readonly Part[] {
  const { language, title, titleFrom, titleSayAs, byline } = article;
  const head: Part[] = [];
  if (disclosure !== undefined) head.push({ role: 'disclosure', text: disclosure, language });
  if (title.trim() !== '' && titleFrom === undefined)
    head.push({ role: 'title', text: title, language, ...(titleSayAs && { sayAs: titleSayAs }) });
  if (byline !== undefined && byline.trim() !== '')
    head.push({ role: 'byline', text: bylineText(byline, language), language });
  const parts = head.flatMap(cutPart);
  for (const block of article.blocks) {
    const { before, pieces } = cutBlock(block, language);
    const last = parts.at(-1);
    if (before !== undefined && last !== undefined)
      parts[parts.length - 1] = { ...last, pauseAfter: before };
    for (const each of pieces) parts.push(each);
  }
  return parts;
}

/** Longest silence of several pauses in one place, in seconds. */
const LONGEST_PAUSE = 10;

/**
 * Most characters of a block that are said in one piece, about nine minutes: a piece is a clip, held
 * in memory as a whole. No paragraph that was written to be read is longer; a book on one line is.
 */
const LONGEST_PIECE = 8000;

/** A title, a byline or a disclosure, cut where it is too long. */
function cutPart(part: Part): readonly Part[] {
  const { text, language, sayAs = [] } = part;
  const cuts = cutLongText(text, { language, longest: LONGEST_PIECE, whole: sayAs });
  if (cuts.length === 0) return [part];
  return [0, ...cuts].map((start, index): Part => {
    const range = trimRange(text, { start, end: cuts[index] ?? text.length });
    return {
      ...part,
      text: text.slice(range.start, range.end),
      sayAs: sayAsWithin(sayAs, range),
      ...(index < cuts.length && { goesOn: true }),
    };
  });
}

/** How places of a stretch of a text are said, from its own beginning. */
function sayAsWithin(sayAs: readonly SayAs[], { start, end }: TextRange): readonly SayAs[] {
  return sayAs
    .filter((each) => each.start >= start && each.end <= end)
    .map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
}

/** A block cut at its pauses and where it is too long, and the pause that it asks for before itself, in seconds. */
function cutBlock(
  block: Block,
  language: string,
): { readonly before: number | undefined; readonly pieces: readonly Part[] } {
  const { text, sayAs = [] } = block;
  const pauses = pausesOf(block);
  const paused = [0, ...[...pauses.keys()].filter((at) => isInside(at, text))];
  const starts = paused.flatMap((start, index) => [
    start,
    ...longCuts(block, { start, end: paused[index + 1] ?? text.length, language }),
  ]);
  const pieces = starts.map((start, index): Part => {
    const end = starts[index + 1] ?? text.length;
    const range = starts.length === 1 ? { start, end } : trimRange(text, { start, end });
    const own = sayAsWithin(sayAs, range);
    const pauseAfter = pauses.get(end);
    return {
      role: block.kind,
      text: text.slice(range.start, range.end),
      language: block.language ?? language,
      blockId: block.id,
      ...(range.start > 0 && { blockStart: range.start }),
      ...(index === 0 && block.number !== undefined && { number: block.number }),
      voice: block.voice,
      ...(own.length > 0 && { sayAs: own }),
      ...(end < text.length && { goesOn: true }),
      ...(pauseAfter !== undefined && { pauseAfter }),
    };
  });
  return { before: pauses.get(0), pieces };
}

/** Where a stretch of a block is cut because it is too long; a heading is one line of the table of contents. */
function longCuts(
  { text, kind, language, sayAs = [] }: Block,
  stretch: { readonly start: number; readonly end: number; readonly language: string },
): readonly number[] {
  const { start, end } = stretch;
  if (kind === 'heading' || end - start <= LONGEST_PIECE) return [];
  const whole = sayAs.map((each) => ({ start: each.start - start, end: each.end - start }));
  const options = { language: language ?? stretch.language, longest: LONGEST_PIECE, whole };
  return cutLongText(text.slice(start, end), options).map((at) => at + start);
}

/** The seconds by the place; what would part punctuation from its word stands behind it. */
function pausesOf({ text, kind, pauses = [] }: Block): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const { at, seconds } of pauses) {
    const place = placeOf(text, at);
    if (kind === 'heading' && isInside(place, text)) continue;
    places.set(place, Math.min(LONGEST_PAUSE, seconds + (places.get(place) ?? 0)));
  }
  return new Map([...places].sort(([a], [b]) => a - b));
}

/** Whether a block asks for a pause that it cannot have: a heading is one line of the table of contents. */
export function losesPause({ text, kind, pauses = [] }: Block): boolean {
  return kind === 'heading' && pauses.some(({ at }) => isInside(placeOf(text, at), text));
}

function isInside(place: number, text: string): boolean {
  return place > 0 && place < text.length;
}

function placeOf(text: string, at: number): number {
  if (!/[\p{L}\p{N}]/u.test(text.slice(0, at))) return 0;
  const [punctuation] = /^[\s\p{P}]*?[\p{Pe}\p{Pf}.,;:!?…'"]+(?=\s|$)/u.exec(text.slice(at)) ?? [
    '',
  ];
  const place = at + punctuation!.length;
  return /[\p{L}\p{N}]/u.test(text.slice(place)) ? place : text.length;
}
