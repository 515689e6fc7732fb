/**
 * a title, publication and date → a square picture with the text set in type above a waveform.
 * The same text and colours give the same bytes.
 */
import { escapeMarkup } from '../_internal/escape-markup.ts';
import { sha256 } from '../_internal/hash.ts';
import type { Warning } from '../errors.ts';
import { chooseColours, type CoverColours } from './cover-colours.ts';
import { fitTitle, LINE_HEIGHT } from './fit-title.ts';
import { loadRenderer } from './load-renderer.ts';
import { encodePng } from './png.ts';
import { findTypeface, type Typeface } from './typeface.ts';

/** What a cover says. */
export type CoverWords = {
  readonly title: string;
  /** Where it was published. */
  readonly publication?: string | undefined;
  /** When it was published, as displayed. */
  readonly date?: string | undefined;
};

/** Options of `drawCover`. */
export type DrawCoverOptions = {
  /** Colours the publisher chose. @default derived from the publication's name */
  readonly colours?: CoverColours | undefined;
  /** Levels of the waveform, 0 to 1. @default derived from a digest of the text */
  readonly peaks?: readonly number[] | undefined;
};

/** A picture; `isTypeset` is false if the typeface lacks a character of the text. */
export type Cover = { readonly bytes: Uint8Array; readonly isTypeset: boolean };

/** The smallest side that Apple accepts, in pixels, to keep the file small. */
const SIZE = 1400;

/** Pixels around everything drawn. */
const MARGIN = 112;

const TITLE_BOX = { top: 292, width: SIZE - 2 * MARGIN, height: 660 };
const WAVE = { middle: 1108, height: 190, bars: 56 };

/** Baselines and type sizes of the small lines, in pixels. */
const PUBLICATION = { y: 176, size: 50 };
const DATE = { y: SIZE - MARGIN, size: 42 };

/** From the baseline to the top of a line, in ems. */
const ASCENT = 0.9;

/** What a cover never shows: emoji and zero-width characters. */
const UNSEEN = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}\ufe0e\ufe0f\u20e3]/gu;

/** Draws a cover; the waveform alone if its text cannot be set. */
export async function drawCover(words: CoverWords, options: DrawCoverOptions = {}): Promise<Cover> {
  const { title, publication = '', date = '' } = words;
  const shown = { title: clean(title), publication: clean(publication), date: clean(date) };
  const faces = await findFaces(shown);
  const colours = chooseColours(publication || title, options.colours);
  const parts = [
    `<rect width="${SIZE}" height="${SIZE}" fill="${colours.background}"/>`,
    ...waveform(options.peaks ?? digestLevels(JSON.stringify(shown)), {
      colour: colours.accent,
      middle: faces ? WAVE.middle : SIZE / 2,
      height: faces ? WAVE.height : SIZE / 2,
    }),
    ...(faces ? textOf(shown, { ...faces, accent: colours.accent, colour: colours.text }) : []),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">${parts.join('')}</svg>`;
  const files = faces ? [...faces.bold.files, ...faces.regular.files] : [];
  return { bytes: await render(svg, files), isTypeset: faces !== undefined };
}

/** Warns that a cover has no text. */
export function untypesetWarning(title: string): Warning {
  return {
    code: 'ARTWORK_UNTYPESET',
    message: `the artwork of “${title}” has no title: its typeface lacks some of these characters`,
    hint: 'The typeface covers Latin, Cyrillic and Greek; the artwork shows only a waveform.',
    isNotice: true,
  };
}

/** Text ready to be set: composed (NFC), on one line. */
function clean(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

type Shown = { readonly title: string; readonly publication: string; readonly date: string };
type Faces = { readonly bold: Typeface; readonly regular: Typeface };

async function findFaces({ title, publication, date }: Shown): Promise<Faces | undefined> {
  if (title === '') return undefined;
  // A long title is cut with an ellipsis, so the typeface must have that too.
  const bold = await findTypeface(`${title}${publication}… `, 'semibold');
  const regular = await findTypeface(date, 'regular');
  return bold && regular ? { bold, regular } : undefined;
}

function textOf(
  { title, publication, date }: Shown,
  options: Faces & { readonly accent: string; readonly colour: string },
): readonly string[] {
  const { bold, regular, accent, colour } = options;
  const { size, lines } = fitTitle(title, { ...TITLE_BOX, widthOf: bold.widthOf });
  const first = TITLE_BOX.top + size * ASCENT;
  const titleLines = lines.map((text, i) =>
    lineOf(text, { y: first + i * size * LINE_HEIGHT, size, face: bold, colour }),
  );
  const small = Math.min(PUBLICATION.size, TITLE_BOX.width / bold.widthOf(publication));
  const rule = `<rect x="${MARGIN}" y="212" width="96" height="10" rx="5" fill="${accent}"/>`;
  return [
    ...(publication
      ? [lineOf(publication, { y: PUBLICATION.y, size: small, face: bold, colour }), rule]
      : []),
    ...titleLines,
    ...(date ? [lineOf(date, { ...DATE, face: regular, colour })] : []),
  ];
}

/**
 * A line of text from the left margin, each run in the font that has its characters. Runs are
 * placed here, without kerning: the renderer drops a line that returns to an earlier font.
 */
function lineOf(
  text: string,
  place: {
    readonly y: number;
    readonly size: number;
    readonly face: Typeface;
    readonly colour: string;
  },
): string {
  const { y, size, face, colour } = place;
  const runs = face.runsOf(text);
  const kerning = runs.length > 1 ? ' font-kerning="none"' : '';
  const shared = `y="${Math.round(y)}" font-size="${size.toFixed(1)}" fill="${colour}"${kerning}`;
  let x = MARGIN;
  const parts = runs.map((run) => {
    const start = `<text xml:space="preserve" x="${x.toFixed(1)}" font-family="${run.family}"`;
    x += face.widthOf(run.text) * size;
    return `${start} ${shared}>${escapeMarkup(run.text)}</text>`;
  });
  return parts.join('');
}

/** Levels that depend only on a text and look like a spoken sentence: louder in the middle. */
function digestLevels(text: string): readonly number[] {
  const digest = Buffer.from(sha256(text) + sha256(`${text} `), 'hex');
  return Array.from({ length: WAVE.bars }, (_, bar) => {
    const swell = Math.sin((Math.PI * (bar + 1)) / (WAVE.bars + 1));
    return swell * (0.25 + (0.75 * digest[bar]!) / 255);
  });
}

/** Rounded bars around a middle line, each as high as the loudest level in its span. */
function waveform(
  levels: readonly number[],
  place: { readonly colour: string; readonly middle: number; readonly height: number },
): readonly string[] {
  const step = TITLE_BOX.width / WAVE.bars;
  const width = step * 0.52;
  const loudest = Math.max(...levels, 0.01);
  const share = levels.length / WAVE.bars;
  return Array.from({ length: WAVE.bars }, (_, bar) => {
    const from = Math.floor(bar * share);
    const level = Math.max(...levels.slice(from, Math.max(from + 1, (bar + 1) * share))) / loudest;
    const height = Math.max(width, level * place.height);
    const [x, y] = [MARGIN + bar * step, place.middle - height / 2];
    return (
      `<rect x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" ` +
      `height="${height.toFixed(2)}" rx="${(width / 2).toFixed(2)}" fill="${place.colour}"/>`
    );
  });
}

async function render(svg: string, files: readonly Buffer[]): Promise<Uint8Array> {
  const Renderer = await loadRenderer();
  const drawing = new Renderer(svg, { font: { fontBuffers: [...files] } });
  const image = drawing.render();
  const rgba = image.pixels;
  image.free();
  drawing.free();
  return encodePng({ size: SIZE, rgba });
}
