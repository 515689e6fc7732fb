/**
 * a title, publication and date → a square picture with the text set in type and a waveform, in the
 * title's design. The same text, colours and picture give the same bytes.
 */
import type { AbortOptions } from '../_internal/abort.ts';
import { sha256 } from '../_internal/hash.ts';
import type { Warning } from '../errors.ts';
import { SIZE } from './cover-canvas.ts';
import { chooseColours, type CoverColours } from './cover-colours.ts';
import {
  chooseDesign,
  type CoverFaces,
  type DesignName,
  type DesignParts,
  type ShownWords,
} from './cover-design.ts';
import { DESIGNS } from './designs.ts';
import { DrawingThread } from './thread/drawing-thread.ts';
import { paintHere, type PaintCover } from './paint-cover.ts';
import { furtherPackage } from './further-faces.ts';
import type { Drawing } from './render-drawing.ts';
import { findTypeface, type TypefaceOptions } from './typeface.ts';

/** What a cover says. */
export type CoverWords = {
  readonly title: string;
  /** Where it was published. */
  readonly publication?: string | undefined;
  /** When it was published, as displayed. */
  readonly date?: string | undefined;
  /** BCP 47; decides between faces that draw the same signs in another way. @default none */
  readonly language?: string | undefined;
};

/** Options of `drawCover`. */
export type DrawCoverOptions = AbortOptions & {
  /** Colours the publisher chose. @default derived from the publication's name */
  readonly colours?: CoverColours | undefined;
  /** Levels of the waveform, 0 to 1. @default derived from a digest of the text */
  readonly peaks?: readonly number[] | undefined;
  /** The article's picture, which one of the designs shows. @default none */
  readonly picture?: CoverPicture | undefined;
  /** @default the title's */
  readonly design?: DesignName | undefined;
  /** Whether the small rendition is wanted too. @default false */
  readonly withSmall?: boolean | undefined;
  /** Whether the small rendition is made instead. @default false */
  readonly onlySmall?: boolean | undefined;
  /** Makes the PNG of a drawing without a picture. @default on this thread */
  readonly paint?: PaintCover | undefined;
};

/** The bytes of a picture that may be shown. */
export type CoverPicture = {
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp';
  readonly bytes: Uint8Array;
  /** Degrees clockwise by which it is turned when it is shown. @default 0 */
  readonly turn?: 90 | 180 | 270 | undefined;
};

/** A picture; `isTypeset` is false if the typeface lacks a character of the title. */
export type Cover = {
  readonly bytes: Uint8Array;
  /** The same of 600 pixels, in the same format, if it was wanted. */
  readonly small?: Uint8Array;
  /** JPEG where it shows the article's picture. */
  readonly format: 'png' | 'jpg';
  readonly isTypeset: boolean;
};

/** Most bytes of a cover with a picture, about as many as the drawn ones have. */
const LARGEST_BYTES = 150_000;

/** Pixels of each side of the small rendition, which stands in audio files: they begin to play sooner. */
export const SMALL_SIDE = 600;

/** Most bytes of the small rendition of a cover with a picture. */
const SMALL_BYTES = 50_000;

/** Number of levels derived from a digest, if there is no audio. */
const DIGEST_LEVELS = 56;

/** Side in pixels of a test drawing, which shows whether a picture can be decoded. */
const PROBE = 16;

/** What a cover never shows: emoji and zero-width characters, except those that keep Arabic letters apart. */
const UNSEEN =
  /(?!(?<=\p{sc=Arab})\u200c)[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Cf}\ufe0e\ufe0f\u20e3]/gu;

/** Draws a cover, without text that cannot be set. An abort throws the signal's reason. */
export async function drawCover(words: CoverWords, options: DrawCoverOptions = {}): Promise<Cover> {
  const { title, publication = '', date = '' } = words;
  const wanted = { title: clean(title), publication: clean(publication), date: clean(date) };
  const { shown, faces } = await findFaces(wanted, words.language);
  const { picture, withSmall = false, onlySmall, paint = paintHere, signal } = options;
  const side = onlySmall ? SMALL_SIDE : SIZE;
  const plan: CoverPlan = {
    words: shown,
    faces,
    colours: chooseColours(publication || title, options.colours),
    levels: options.peaks ?? digestLevels(JSON.stringify(wanted)),
  };
  const design = options.design ?? chooseDesign(title, picture !== undefined);
  const pictured = design === 'picture' && picture && (await drawPictured(plan, options));
  if (pictured) return pictured;
  const drawn = design === 'picture' ? chooseDesign(title, false) : design;
  const drawing = drawingOf(DESIGNS[drawn](plan), faces);
  return {
    bytes: await paint(drawing, { side, signal }),
    ...(withSmall && { small: await paint(drawing, { side: SMALL_SIDE, signal }) }),
    format: 'png',
    isTypeset: shown.title !== '',
  };
}

type CoverPlan = Omit<DesignParts, 'picture'>;

/** The cover with the article's picture; `undefined` if it cannot be decoded, or not in time. */
async function drawPictured(
  plan: CoverPlan,
  { picture, withSmall, onlySmall, signal }: DrawCoverOptions,
): Promise<Cover | undefined> {
  const { bytes, mediaType, turn = 0 } = picture!;
  const address = `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`;
  await using thread = new DrawingThread({ signal });
  if (!(await canDecode(address, thread))) return undefined;
  const parts = DESIGNS.picture({ ...plan, picture: { address, turn } });
  const drawing = drawingOf(parts, plan.faces);
  const [large, little] = [
    { bytes: LARGEST_BYTES, side: SIZE },
    { bytes: SMALL_BYTES, side: SMALL_SIDE },
  ];
  const jpeg = await thread.renderJpeg(drawing, onlySmall ? little : large);
  const small = jpeg && withSmall && (await thread.renderJpeg(drawing, little));
  const isTypeset = plan.words.title !== '';
  return jpeg && { bytes: jpeg, ...(small && { small }), format: 'jpg', isTypeset };
}

/** The renderer silently leaves out what it cannot decode: then a test drawing is empty. */
async function canDecode(address: string, thread: DrawingThread): Promise<boolean> {
  const place = `width="${PROBE}" height="${PROBE}" preserveAspectRatio="xMidYMid slice"`;
  const svg = svgOf([`<image ${place} href="${address}"/>`], PROBE);
  const rgba = (await thread.render({ svg, files: [] })) ?? [];
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at]! > 0) return true;
  return false;
}

/** Warns that a cover has no title, and says what to install for it. */
export function untypesetWarning(title: string, language?: string): Warning {
  const wanted = furtherPackage(title, language);
  const covers =
    'The typeface covers Latin, Cyrillic and Greek; the artwork shows only a waveform.';
  return {
    code: 'ARTWORK_UNTYPESET',
    message: `the artwork of “${title}” has no title: its typeface lacks some of these characters`,
    hint: wanted === undefined ? covers : `npm install ${wanted} beside lectern gives it one.`,
    isNotice: true,
  };
}

/** Text ready to be set: composed (NFC), on one line. */
function clean(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

/** The words that can be set, each as a whole or not at all, and what they are set in. */
async function findFaces(
  wanted: ShownWords,
  language: string | undefined,
): Promise<{ readonly shown: ShownWords; readonly faces: CoverFaces }> {
  const bold: TypefaceOptions = { weight: 'semibold', language };
  const regular: TypefaceOptions = { weight: 'regular', language };
  const inBoth = async (text: string): Promise<boolean> =>
    (await canSet(text, bold)) && (await canSet(text, regular));
  const shown = {
    title: (await canSet(wanted.title, bold)) ? wanted.title : '',
    publication: (await inBoth(wanted.publication)) ? wanted.publication : '',
    date: (await canSet(wanted.date, regular)) ? wanted.date : '',
  };
  // A long title is cut with an ellipsis, so the typeface must have that too.
  const faces = await Promise.all([
    findTypeface(`${shown.title}${shown.publication}… `, bold),
    findTypeface(`${shown.publication}${shown.date} · `, regular),
  ]);
  return { shown, faces: { bold: faces[0]!, regular: faces[1]! } };
}

async function canSet(text: string, options: TypefaceOptions): Promise<boolean> {
  return text !== '' && (await findTypeface(text, options)) !== undefined;
}

/** Levels that depend only on a text and look like a spoken sentence: louder in the middle. */
function digestLevels(text: string): readonly number[] {
  const digest = Buffer.from(sha256(text) + sha256(`${text} `), 'hex');
  return Array.from({ length: DIGEST_LEVELS }, (_, bar) => {
    const swell = Math.sin((Math.PI * (bar + 1)) / (DIGEST_LEVELS + 1));
    return swell * (0.25 + (0.75 * digest[bar]!) / 255);
  });
}

function drawingOf(parts: readonly string[], { bold, regular }: CoverFaces): Drawing {
  return { svg: svgOf(parts), files: [...bold.files, ...regular.files] };
}

function svgOf(parts: readonly string[], size: number = SIZE): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">` +
    `${parts.join('')}</svg>`
  );
}
