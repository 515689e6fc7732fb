/**
 * a podcast's title → plain artwork for it; a publisher's
 * own picture → artwork that is known to be fit.
 */
import { readdir } from 'node:fs/promises';
import { readRegularFile } from '../_internal/disk/regular-file.ts';
import { sha256 } from '../_internal/hash.ts';
import { ConfigError } from '../errors.ts';
import {
  artworkFaults,
  LARGEST_ARTWORK,
  readImageFacts,
  SMALLEST_ARTWORK,
} from '../readers/image-facts.ts';
import { encodePng } from './png.ts';
import type { Colour, Rectangle } from './png.ts';

/** Artwork to lie beside the feed. */
export type Artwork = { readonly name: string; readonly bytes: Uint8Array };

/** Names of artwork. */
const ARTWORK_NAME = /^artwork\.[0-9a-f]{8}\.(?:png|jpg)$/;

/** The smallest side that Apple takes keeps the file small. */
const SIZE = 1400;

/** Largest picture that is read, in bytes: apps want less than half a megabyte. */
const LARGEST_FILE_BYTES = 32 * 1024 * 1024;

/** Dark grounds on which the light bars stand out at 4.5 to 1 and more. */
const GROUNDS: readonly Colour[] = [
  [23, 43, 77],
  [56, 29, 66],
  [20, 66, 60],
  [87, 31, 31],
  [48, 48, 48],
  [28, 60, 34],
];

/** A warm white. */
const BARS: Colour = [244, 239, 226];

/** Bars of the drawing: like the waveform of a sentence. */
const BAR_COUNT = 20;

/** A waveform in two colours that depends on the title alone. */
export function drawArtwork(title: string): Artwork {
  const digest = Buffer.from(sha256(title), 'hex');
  const step = SIZE / (BAR_COUNT + 4);
  const bars = Array.from({ length: BAR_COUNT }, (_, bar): Rectangle => {
    const swell = Math.sin((Math.PI * (bar + 1)) / (BAR_COUNT + 1));
    const level = 0.35 + (0.65 * digest[bar]!) / 255;
    const height = Math.round((0.08 + 0.5 * swell * level) * SIZE);
    return {
      x: Math.round((bar + 2.25) * step),
      y: Math.round((SIZE - height) / 2),
      width: Math.round(step / 2),
      height,
      colour: BARS,
    };
  });
  const bytes = encodePng({
    size: SIZE,
    background: GROUNDS[digest[31]! % GROUNDS.length]!,
    rectangles: bars,
  });
  return { name: artworkName(bytes, 'png'), bytes };
}

/**
 * A picture of the publisher's, checked.
 * @throws ConfigError `CONFIG_INVALID` when it cannot be read or is not what podcast apps take.
 */
export async function readArtwork(path: string): Promise<Artwork> {
  const bytes = await readRegularFile(path, { limitBytes: LARGEST_FILE_BYTES }).catch(
    (cause: unknown) => {
      throw artworkError(`${path} cannot be read: ${(cause as Error).message}`, cause);
    },
  );
  if (bytes.length > LARGEST_FILE_BYTES)
    throw artworkError(`${path} has more than ${LARGEST_FILE_BYTES} bytes`);
  const facts = readImageFacts(bytes);
  if (!facts) throw artworkError(`${path}: it is neither PNG nor JPEG`);
  const faults = artworkFaults(facts);
  if (faults.length > 0) throw artworkError(`${path}: ${faults.join('; ')}`);
  return { name: artworkName(bytes, facts.format === 'png' ? 'png' : 'jpg'), bytes };
}

/** Whether a name is that of artwork beside a feed. */
export function isArtworkName(name: string): boolean {
  return ARTWORK_NAME.test(name);
}

/** Name of the artwork that lies in a folder; `undefined` where there is none. */
export async function findCover(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  return names.sort().find(isArtworkName);
}

function artworkError(message: string, cause?: unknown): ConfigError {
  return new ConfigError(`feed.image: ${message}`, {
    code: 'CONFIG_INVALID',
    ...(cause !== undefined && { cause }),
    hint:
      `Give a square JPEG or PNG of ${SMALLEST_ARTWORK} to ${LARGEST_ARTWORK} pixels, ` +
      'RGB without alpha, or leave feed.image out and a plain one is made.',
  });
}

function artworkName(bytes: Uint8Array, extension: string): string {
  return `artwork.${sha256(bytes).slice(0, 8)}.${extension}`;
}
