/**
 * text and levels → the elements of a cover's drawing: lines set in type, bars of a waveform. Pure.
 */
import { escapeMarkup } from '../_internal/escape-markup.ts';
import { fitTitle, LINE_HEIGHT } from './fit-title.ts';
import type { Typeface } from './typeface.ts';

/** The smallest side that Apple accepts, in pixels, to keep the file small. */
export const SIZE = 1400;

/** Pixels around everything that is not meant to run off the edge. */
export const MARGIN = 112;

/** From the baseline to the top of a line, in ems. */
const ASCENT = 0.9;

/** How a text is set. */
export type TypeStyle = { readonly face: Typeface; readonly colour: string };

/** A line of small type. `x` is its left end, its middle if it is centred, or its right end if asked. */
export type LinePlace = TypeStyle & {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly isCentred?: boolean;
  readonly endsAtX?: boolean;
};

/**
 * A line of text, each run in the font that has its characters. Runs are placed here, without kerning:
 * the renderer drops a line that returns to an earlier font.
 */
function textLine(text: string, place: LinePlace): string {
  const { y, size, face, colour, isCentred = false, endsAtX = false } = place;
  const runs = face.runsOf(text);
  const kerning = runs.length > 1 ? ' font-kerning="none"' : '';
  const shared = `y="${Math.round(y)}" font-size="${size.toFixed(1)}" fill="${colour}"${kerning}`;
  const width = face.widthOf(text) * size;
  let x = place.x - (isCentred ? width / 2 : endsAtX ? width : 0);
  const parts = runs.map((run) => {
    const start = `<text xml:space="preserve" x="${x.toFixed(1)}" font-family="${run.family}"`;
    x += face.widthOf(run.text) * size;
    return `${start} ${shared}>${escapeMarkup(run.text)}</text>`;
  });
  return parts.join('');
}

/** A line as by `textLine`, in smaller type if it would be wider than `width`. */
export function fittedLine(text: string, place: LinePlace & { readonly width: number }): string {
  if (text === '') return '';
  const size = Math.min(place.size, place.width / place.face.widthOf(text));
  return textLine(text, { ...place, size });
}

/** Where a title is set. */
export type TitlePlace = TypeStyle & {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Whether its lines are centred, and the title vertically too. @default false */
  readonly isCentred?: boolean;
};

/**
 * The lines of a title, as large as fits into its place; empty without a title. They begin at the right
 * if its script does.
 */
export function titleLines(title: string, place: TitlePlace): readonly string[] {
  if (title === '') return [];
  const { left, top, width, height, face, isCentred = false } = place;
  const { size, lines } = fitTitle(title, { width, height, widthOf: face.widthOf });
  const spare = isCentred ? Math.max(0, height - lines.length * size * LINE_HEIGHT) / 2 : 0;
  const endsAtX = face.isRightToLeft && !isCentred;
  const x = left + (isCentred ? width / 2 : endsAtX ? width : 0);
  return lines.map((text, i) =>
    textLine(text, {
      ...place,
      x,
      y: top + spare + size * (ASCENT + i * LINE_HEIGHT),
      size,
      isCentred,
      endsAtX,
    }),
  );
}

/** A rectangle, its corners rounded if `radius` is given. */
export function rectangle(
  place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly radius?: number;
  },
  fill: string,
): string {
  const { x, y, width, height, radius } = place;
  const corners = radius === undefined ? '' : ` rx="${radius.toFixed(2)}"`;
  return (
    `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" ` +
    `height="${height.toFixed(2)}"${corners} fill="${fill}"/>`
  );
}

/** The levels in `count` sections; a section without a level of its own has the next one. */
function sectionsOf(levels: readonly number[], count: number): readonly (readonly number[])[] {
  const share = levels.length / count;
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor(i * share);
    return levels.slice(from, Math.max(from + 1, Math.floor((i + 1) * share)));
  });
}

/** `count` levels from 0 to 1: each the loudest of its section, the loudest of all 1. */
function barLevels(levels: readonly number[], count: number): readonly number[] {
  const loudest = Math.max(...levels, 0.01);
  return sectionsOf(levels, count).map((section) => Math.max(...section) / loudest);
}

/**
 * `count` levels from 0 to 1: the mean of each section, the quietest 0 and the loudest 1. A voice is
 * nearly always loud: between its own extremes its breath can be seen.
 */
export function reliefLevels(levels: readonly number[], count: number): readonly number[] {
  const means = sectionsOf(levels, count).map(
    (section) => section.reduce((sum, level) => sum + level, 0) / Math.max(1, section.length),
  );
  const [quietest, loudest] = [Math.min(...means), Math.max(...means)];
  return means.map((mean) => (loudest > quietest ? (mean - quietest) / (loudest - quietest) : 0.5));
}

/** Rounded bars around a middle line, none lower than it is wide. */
export function waveform(
  levels: readonly number[],
  place: {
    readonly left: number;
    readonly width: number;
    readonly middle: number;
    readonly height: number;
    readonly bars: number;
    readonly colour: string;
  },
): readonly string[] {
  const step = place.width / place.bars;
  const width = step * 0.52;
  return barLevels(levels, place.bars).map((level, bar) => {
    const height = Math.max(width, level * place.height);
    const [x, y] = [place.left + bar * step, place.middle - height / 2];
    return rectangle({ x, y, width, height, radius: width / 2 }, place.colour);
  });
}
