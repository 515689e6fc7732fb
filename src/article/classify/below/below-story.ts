/**
 * the lines of a page and those that may be the story's → what stands below it, known by its form in any language: comments and
 * headlines of other texts in frames with a time, cards below a label, notes.
 */
import { anyIn, anyOf, caseless } from '../../../_internal/any-of.ts';
import { WEEKDAY } from '../../dates/dateline-patterns.ts';
import { indexesBetween } from '../../../_internal/indexes/indexes-between.ts';
import type { LineBelow } from './line-below.ts';
import { notesBelow } from './notes-below.ts';

/** What is closed to the story. */
export type Closed = {
  /** Index of the first paragraph behind the story's end; the number of paragraphs where nothing tells it. */
  readonly end: number;
  /** Notes, by index. */
  readonly notes: ReadonlySet<number>;
  /** All of it. */
  readonly all: ReadonlySet<number>;
};

/** What is closed, given which paragraphs may be the story's. */
export function closedTo(pieces: readonly LineBelow[], story: readonly boolean[]): Closed {
  const notes = new Set(notesBelow(pieces));
  const other = story.map((own, index) => own && !notes.has(index));
  const framed = framesFrom(pieces, other) ?? pieces.length;
  const unframed = other.map((own, index) => own && index < framed);
  const end = cardsFrom(pieces, unframed) ?? framed;
  return { end, notes, all: new Set([...notes, ...indexesBetween(end, pieces.length)]) };
}

/** Fewest frames of a series, the most paragraphs in one, and longest line with its time, in words. */
const [FEWEST, MOST_IN_FRAME, MOST_WORDS] = [3, 14, 14] as const;

/** Fewest words, and paragraphs, of running text above the series. */
const [FEWEST_ABOVE, PARAGRAPHS_ABOVE] = [120, 3] as const;

/** Most paragraphs of running text below the last frame's time: of more, a story goes on there. */
const MOST_BELOW = 5;

/** Units of time after which "ago" may stand, in front or behind: "2 lat temu", "il y a 3 jours", "3日前". */
const AGO = caseless(
  `(?<![\\p{L}\\p{N}])(?:${anyIn('vor il_y_a hace há przed před pred')} \\d{1,3} \\p{L}{1,9}` +
    `|\\d{1,3} ?\\p{L}{1,9} ${anyIn('ago temu fa geleden sedan siden sitten önce atrás тому назад lalu')}` +
    ')(?!\\p{L})|\\d{1,3} ?\\p{L}{1,3} ?[前전]',
);

/** A day: "13/02/2017", "2025-06-09", "9. Juni 2025", "May 9, 2012", "2024年10月28日". */
const DAY = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:' +
    anyOf([
      '\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:19|20)\\d\\d',
      '(?:19|20)\\d\\d[./-]\\d{1,2}[./-]\\d{1,2}',
      '\\d{1,2}\\.? (?:de )?\\p{L}{3,12}\\.?,? (?:de )?(?:19|20)\\d\\d',
      '\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d',
      '(?:19|20)\\d\\d ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2}',
    ]) +
    ')(?!\\p{N})',
  'u',
);

/**
 * Index from which only frames and a few paragraphs follow, below a story that has none; undefined for none.
 * Linear in the length of the page.
 */
export function framesFrom(
  pieces: readonly LineBelow[],
  story: readonly boolean[],
): number | undefined {
  const first = story.indexOf(true);
  if (first < 0) return undefined;
  const times = pieces.flatMap((piece, index) => (index > first && isTime(piece) ? [index] : []));
  let end = story.lastIndexOf(true) + 1;
  const prose = sumProse(pieces, story);
  let found: number | undefined;
  for (const series of seriesOf(times).toReversed()) {
    const below = prose.between(series.at(-1)! + 1, end);
    const above = prose.between(first, series[0]!);
    if (below.count > MOST_BELOW || !isLongEnough(above)) break;
    if (!isFramed(pieces, series)) break;
    const head = headOf(pieces, series);
    const label = labelAbove(pieces, { head, first, prose });
    if (label === undefined && !isOfOthers(pieces, series)) continue;
    found = label ?? head;
    end = found;
  }
  return found;
}

/** How far above the first comment their label may be, in paragraphs: a form to write one stands between. */
const MOST_OF_FORM = 30;

/** The label of comments above the first one, with the story above it; undefined for none. */
function labelAbove(
  pieces: readonly LineBelow[],
  place: { readonly head: number; readonly first: number; readonly prose: Prose },
): number | undefined {
  const { head, first, prose } = place;
  const from = Math.max(first + 1, head - MOST_OF_FORM);
  const label = pieces.slice(from, head).findIndex(({ clutter }) => clutter?.rule === 'comments');
  if (label < 0) return undefined;
  return isLongEnough(prose.between(first, from + label)) ? from + label : undefined;
}

/** Most running text in a frame of headlines, in words, on average. */
const MOST_OF_HEADLINE = 12;

/**
 * Whether frames are comments or headlines of other texts: most have a button, or a name before their
 * time, or they hold hardly any running text. Sections of a story, as of a calendar, a history or a
 * live report, have a heading, a day and running text.
 */
function isOfOthers(pieces: readonly LineBelow[], series: readonly number[]): boolean {
  const frames = series.slice(1).map((time, at) => pieces.slice(series[at]! + 1, time));
  const isMost = (count: number): boolean => count * 2 > frames.length;
  const texts = frames.flat().filter(({ shape }) => shape === 'prose');
  return (
    isMost(frames.filter((frame) => frame.some(isButton)).length) ||
    isMost(
      series.slice(1).filter((time) => isSaid(pieces[time - 1]) || isByName(pieces[time]!)).length,
    ) ||
    wordsOf(texts) <= MOST_OF_HEADLINE * frames.length
  );
}

function isButton({ clutter }: LineBelow): boolean {
  return clutter !== undefined && clutter.rule !== 'time-stamp';
}

/** “Ann Lee says:” above a time. */
function isSaid(above: LineBelow | undefined): boolean {
  return above !== undefined && above.words <= MOST_OF_NAME + 2 && /\p{L}\s?:$/u.test(above.text);
}

/** Longest name before a time, in words. */
const MOST_OF_NAME = 4;

/** A time of day: "17:39", "16.05", "9h30". */
const CLOCK = /(?<!\d)\d{1,2}[:.h]\d\d(?!\d)/;

/**
 * Whether a name stands before the time: "par Ola Lis, le 26 septembre 2013", "Ola K. · 2 lat temu",
 * "Jan, 13/02/2017 17:39". Before a day without a time of day it may be a place, as in letters and diaries.
 */
function isByName({ text, dateline }: LineBelow): boolean {
  const byline = dateline?.byline;
  if (byline !== undefined && text.indexOf(byline) > 0) return true;
  const ago = AGO.exec(text);
  const time = ago ?? DAY.exec(text);
  if (time === null || (ago === null && !CLOCK.test(text.replace(DAY, ' ')))) return false;
  if (byline !== undefined) return true;
  const before = text.slice(0, time.index).replace(WEEKDAY, '').trim();
  return /^\P{L}*\p{L}{2}/u.test(before) && before.split(/\s+/u).length <= MOST_OF_NAME;
}

/** Whether a short line says when something was written. */
function isTime({ shape, words, text, dateline, clutter }: LineBelow): boolean {
  if (shape === 'prose' || words > MOST_WORDS) return false;
  if (clutter?.rule === 'time-stamp') return true;
  if (dateline === undefined && !/\d/u.test(text)) return false;
  if (AGO.test(text)) return true;
  if (clutter !== undefined) return false;
  if (dateline?.publishedAt !== undefined) return true;
  return DAY.test(text);
}

/** Times in runs, in which no two are farther apart than a frame is long; those of one line each only. */
function seriesOf(times: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const time of times) {
    const run = runs.at(-1);
    if (run !== undefined && time - run.at(-1)! <= MOST_IN_FRAME) run.push(time);
    else runs.push([time]);
  }
  return runs.filter((run) => run.length >= FEWEST);
}

function isLongEnough(above: ProseSum): boolean {
  return above.count >= PARAGRAPHS_ABOVE && above.words >= FEWEST_ABOVE;
}

function wordsOf(lines: readonly LineBelow[]): number {
  return lines.reduce((sum, { words }) => sum + words, 0);
}

/** Paragraphs of running text that may be read, and their words. */
type ProseSum = { readonly count: number; readonly words: number };
type Prose = { readonly between: (from: number, to: number) => ProseSum };

/** Running text that may be read between two indexes, the end exclusive, from running sums. */
function sumProse(pieces: readonly LineBelow[], story: readonly boolean[]): Prose {
  const counts = new Float64Array(pieces.length + 1);
  const sums = new Float64Array(pieces.length + 1);
  pieces.forEach(({ shape, words }, index) => {
    const isRead = shape === 'prose' && story[index] === true;
    counts[index + 1] = counts[index]! + (isRead ? 1 : 0);
    sums[index + 1] = sums[index]! + (isRead ? words : 0);
  });
  return {
    between: (from, to) =>
      to <= from
        ? { count: 0, words: 0 }
        : { count: counts[to]! - counts[from]!, words: sums[to]! - sums[from]! },
  };
}

/** Whether most frames have a name, a headline or a button beside their time: a history has dates and texts alone. */
function isFramed(pieces: readonly LineBelow[], series: readonly number[]): boolean {
  const framed = series.slice(1).filter((time, at) => {
    const others = pieces.slice(series[at]! + 1, time).filter(({ shape }) => shape !== 'prose');
    return others.length > 0 || hasName(pieces[time]!);
  });
  return framed.length * 2 > series.length - 1;
}

/** Whether a name stands beside the time, in its line. */
function hasName({ text, dateline }: LineBelow): boolean {
  return dateline?.byline !== undefined || /\p{L}{3}.*[|·•,]/u.test(text);
}

/** The first frame begins above its time, with a name or a headline, and the heading above it: lines up to the running text. */
function headOf(pieces: readonly LineBelow[], series: readonly number[]): number {
  const start = series[0]!;
  const steps = series.slice(1).map((time, at) => time - series[at]!);
  const shortest = steps.reduce((least, step) => Math.min(least, step), Infinity);
  const most = Math.max(2, shortest) + 1;
  let head = start;
  while (start - head < most && isLine(pieces[head - 1])) head--;
  return head;
}

/** Whether it is a heading, a name or a part of the page: neither running text nor a farewell. */
function isLine(piece: LineBelow | undefined): boolean {
  return piece !== undefined && piece.shape !== 'prose' && !/[.!。！]["”]?$/u.test(piece.text);
}

/** Rules of such labels, longest one in words, and fewest pairs of a headline and a summary below it. */
const [LABELS, MOST_LABEL_WORDS, FEWEST_PAIRS] = [new Set(['read-more', 'related']), 5, 2] as const;

/** Longest headline and longest summary, in words. */
const [MOST_OF_TITLE, MOST_OF_SUMMARY] = [40, 80] as const;

/**
 * The index of the label whose pairs are the last that may be read; undefined for none. A headline
 * does not end like a sentence, a summary does, and no story follows them.
 */
export function cardsFrom(
  pieces: readonly LineBelow[],
  story: readonly boolean[],
): number | undefined {
  const last = story.lastIndexOf(true);
  for (let label = last; label > 0; label--) {
    if (!isLabelOfTexts(pieces[label]!)) continue;
    const end = endOfPairs(pieces, label + 1);
    if (end !== undefined && end > last) return label;
  }
  return undefined;
}

/** Whether a short line heads other texts. */
export function isLabelOfTexts({ clutter, words }: Pick<LineBelow, 'clutter' | 'words'>): boolean {
  return LABELS.has(clutter?.rule ?? '') && words <= MOST_LABEL_WORDS;
}

/** Index behind the pairs that begin at an index; undefined where there are too few. */
function endOfPairs(pieces: readonly LineBelow[], from: number): number | undefined {
  let at = from;
  while (isTitle(pieces[at]) && isSummary(pieces[at + 1])) at += 2;
  return at - from >= 2 * FEWEST_PAIRS ? at : undefined;
}

function isTitle(piece: LineBelow | undefined): boolean {
  if (piece === undefined || piece.clutter !== undefined) return false;
  return piece.words <= MOST_OF_TITLE && !/[.。:：;]["”’」)]*$/u.test(piece.text);
}

function isSummary(piece: LineBelow | undefined): boolean {
  return piece?.shape === 'prose' && piece.ends && piece.words <= MOST_OF_SUMMARY;
}
