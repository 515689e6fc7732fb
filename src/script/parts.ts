/** an article → its parts to speak, in order, as written. */
import type { Article, Block } from '../article/article.ts';
import type { AskedPartReadings, AskedReading, SayAs } from '../article/spoken/say-as.ts';
import { findDirectSpeech, mayHoldSpeech } from '../article/spoken/find-direct-speech.ts';
import { rangesWithin, trimRange } from '../_internal/trim-range.ts';
import { bylineText } from './disclosure.ts';
import { cutLongText } from './sentences/cut-long-text.ts';
import type { SegmentRole } from './script.ts';

/** A part to speak, as written. */
export type Part = {
  readonly role: SegmentRole;
  readonly text: string;
  readonly language: string;
  readonly blockId?: string;
  /** Where its text begins in its block; absent: at 0. */
  readonly blockStart?: number;
  /** Its speaker in a dialogue. */
  readonly speaker?: string;
  /** Whether it is a sentence or several that a paragraph quotes. */
  readonly isDirectSpeech?: true;
  /** Its own voice, if it has one. */
  readonly voice?: string | undefined;
  /** How an editor wants it read. */
  readonly reading?: AskedReading;
  /** The number of an ordered list item, spoken before its words. */
  readonly number?: number;
  /** Pronunciations that the article gives within its text. */
  readonly sayAs?: readonly SayAs[];
  /** Whether its block continues in the next part. */
  readonly goesOn?: true;
  /** Exact seconds of silence after it, if the article asks for them. */
  readonly pauseAfter?: number;
};

/** Options of `partsOf`. */
export type PartsOptions = {
  /** The line that says the audio is made with AI. */
  readonly disclosure?: string | undefined;
  /** Whether another voice says the sentences that a block quotes, so that they are parts. @default never */
  readonly quotesApart?: ((block: Block) => boolean) | undefined;
};

/** The parts of an article in order: disclosure, title, byline, then its blocks. */
export function partsOf(article: Article, options: PartsOptions = {}): readonly Part[] {
  const { disclosure, quotesApart = () => false } = options;
  const { language, title, titleFrom, titleSayAs, byline, partReadings = {} } = article;
  const head: HeadPart[] = [];
  if (disclosure !== undefined) head.push({ role: 'disclosure', text: disclosure, language });
  if (title.trim() !== '' && titleFrom === undefined)
    head.push({ role: 'title', text: title, language, ...(titleSayAs && { sayAs: titleSayAs }) });
  if (byline !== undefined && byline.trim() !== '') head.push(bylinePart(article, byline));
  const parts = head.flatMap((part) => readingOfPart(part, partReadings));
  for (const block of article.blocks) {
    const speech = quotesApart(block) ? directSpeechOf(block) : [];
    const { before, pieces } = cutBlock(block, { language, speech });
    const last = parts.at(-1);
    // A pause after a part before the blocks was decided, and so holds.
    const isDecided = last?.blockId === undefined && last?.pauseAfter !== undefined;
    if (before !== undefined && last !== undefined && !isDecided)
      parts[parts.length - 1] = { ...last, pauseAfter: before };
    for (const each of pieces) parts.push(each);
  }
  return parts;
}

/** A part that is in no block. */
type HeadPart = Part & { readonly role: keyof AskedPartReadings };

/** Pronunciations move with their words: what is spoken before them is not in the byline. */
function bylinePart({ language, partReadings }: Article, byline: string): HeadPart {
  const text = bylineText(byline, language);
  const shift = text.endsWith(byline) ? text.length - byline.length : 0;
  const sayAs = (partReadings?.byline?.sayAs ?? []).flatMap((each) => {
    const words = byline.slice(each.start, each.end);
    const start = text.indexOf(words, each.start + shift);
    return start < 0 ? [] : [{ ...each, start, end: start + words.length }];
  });
  return { role: 'byline', text, language, ...(sayAs.length > 0 && { sayAs }) };
}

/** The pieces of a part as an editor wants it read; none where it is left out. */
function readingOfPart(part: HeadPart, readings: AskedPartReadings): readonly Part[] {
  const { skip, pauseAfter, sayAs: _ofByline, ...reading } = readings[part.role] ?? {};
  if (skip) return [];
  const isAsked = Object.keys(reading).length > 0;
  const pieces = cutPart({ ...part, ...(isAsked && { reading }) });
  if (pauseAfter === undefined) return pieces;
  return pieces.map((piece, i) => (i === pieces.length - 1 ? { ...piece, pauseAfter } : piece));
}

/** Longest total of several pauses in one place, in seconds. */
const LONGEST_PAUSE = 10;

/**
 * Most characters of a block in one piece, about nine minutes: a piece is a clip, held in memory
 * whole. No real paragraph is longer; a book on one line is.
 */
const LONGEST_PIECE = 8000;

/** A title, byline or disclosure, cut if it is too long. */
function cutPart(part: Part): readonly Part[] {
  const { text, language, sayAs = [] } = part;
  const cuts = cutLongText(text, { language, longest: LONGEST_PIECE, whole: sayAs });
  if (cuts.length === 0) return [part];
  return [0, ...cuts].map((start, index): Part => {
    const range = trimRange(text, { start, end: cuts[index] ?? text.length });
    return {
      ...part,
      text: text.slice(range.start, range.end),
      sayAs: rangesWithin(sayAs, range),
      ...(index < cuts.length && { goesOn: true }),
    };
  });
}

/**
 * A block cut at its pauses and where it is too long, and the pause it asks for before itself, in
 * seconds.
 */
function cutBlock(
  block: Block,
  { language, speech }: { readonly language: string; readonly speech: readonly TextRange[] },
): { readonly before: number | undefined; readonly pieces: readonly Part[] } {
  const { text, sayAs = [] } = block;
  const pauses = pausesOf(block);
  const edges = speech.flatMap(({ start, end }) => [start, end]);
  const cuts = new Set([...pauses.keys(), ...edges].filter((at) => isInside(at, text)));
  const paused = [0, ...[...cuts].sort((a, b) => a - b)];
  const starts = paused.flatMap((start, index) => [
    start,
    ...longCuts(block, { start, end: paused[index + 1] ?? text.length, language }),
  ]);
  const pieces = starts.map((start, index): Part => {
    const end = starts[index + 1] ?? text.length;
    const range = starts.length === 1 ? { start, end } : trimRange(text, { start, end });
    const own = rangesWithin(sayAs, range);
    const pauseAfter = pauses.get(end);
    const isDirectSpeech = speech.some((each) => each.start <= start && end <= each.end);
    return {
      role: block.kind,
      text: text.slice(range.start, range.end),
      language: block.language ?? language,
      blockId: block.id,
      ...(range.start > 0 && { blockStart: range.start }),
      ...(index === 0 && block.number !== undefined && { number: block.number }),
      ...(isDirectSpeech && { isDirectSpeech }),
      voice: block.voice,
      ...(block.reading && { reading: block.reading }),
      ...(own.length > 0 && { sayAs: own }),
      ...(end < text.length && { goesOn: true }),
      ...(pauseAfter !== undefined && { pauseAfter }),
    };
  });
  return { before: pauses.get(0), pieces };
}

type TextRange = { readonly start: number; readonly end: number };

/** The sentences that a block quotes; not where words that are said otherwise begin outside and end inside. */
function directSpeechOf({ kind, text, sayAs = [] }: Block): readonly TextRange[] {
  if (!mayHoldSpeech(kind)) return [];
  const isCut = (at: number): boolean => sayAs.some(({ start, end }) => start < at && at < end);
  const joined: TextRange[] = [];
  for (const range of findDirectSpeech(text).speech) {
    if (isCut(range.start) || isCut(range.end)) continue;
    const last = joined.at(-1);
    // Signs alone are not a part: they belong to what is quoted before or after them.
    const isApart = /[\p{L}\p{N}]/u.test(text.slice(last?.end ?? 0, range.start));
    if (last && !isApart) joined[joined.length - 1] = { start: last.start, end: range.end };
    else joined.push(isApart ? range : { start: 0, end: range.end });
  }
  const last = joined.at(-1);
  if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end)))
    joined[joined.length - 1] = { start: last.start, end: text.length };
  return joined;
}

/**
 * Where to cut a range of a block that is too long; never in a heading, a line of the table of
 * contents.
 */
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

/** Seconds by offset; a pause between a word and its punctuation moves after the punctuation. */
function pausesOf({ text, kind, pauses = [] }: Block): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const { at, seconds } of pauses) {
    const place = placeOf(text, at);
    if (kind === 'heading' && isInside(place, text)) continue;
    places.set(place, Math.min(LONGEST_PAUSE, seconds + (places.get(place) ?? 0)));
  }
  return new Map([...places].sort(([a], [b]) => a - b));
}

/**
 * Whether a block asks for a pause it cannot have: a heading is one line of the table of contents.
 */
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
