/**
 * a podcast's title → drawn artwork; or a publisher's own image → artwork that was checked.
 */
import { readdir } from 'node:fs/promises';
import { readRegularFile } from '../_internal/disk/regular-file.ts';
import { sha256 } from '../_internal/hash.ts';
import { drawCover, type Cover, type CoverWords } from '../artwork/draw-cover.ts';
import type { CoverColours } from '../artwork/cover-colours.ts';
import { isArtworkFile } from '../edition/media-types.ts';
import { ConfigError } from '../errors.ts';
import {
  artworkFaults,
  LARGEST_ARTWORK,
  readImageFacts,
  SMALLEST_ARTWORK,
} from '../readers/image-facts.ts';

/** Artwork to be written beside the feed. */
export type Artwork = { readonly name: string; readonly bytes: Uint8Array };

/** Largest image that is read, in bytes: apps want less than half a megabyte. */
const LARGEST_FILE_BYTES = 32 * 1024 * 1024;

/** Artwork that was drawn, and whether its font could show the title. */
export type DrawnArtwork = Artwork & Pick<Cover, 'isTypeset'>;

/** Draws the title and publisher of a podcast above a waveform derived from both, always in the same design. */
export async function drawArtwork(
  words: Pick<CoverWords, 'title' | 'publication' | 'language'>,
  colours?: CoverColours,
): Promise<DrawnArtwork> {
  const { bytes, isTypeset } = await drawCover(words, { colours, design: 'wave' });
  return { name: artworkName(bytes, 'png'), bytes, isTypeset };
}

/**
 * Reads and checks the publisher's own image.
 * @throws ConfigError `CONFIG_INVALID` when it cannot be read or podcast apps do not accept it.
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

/** Name of the artwork in a folder; `undefined` if there is none. */
export async function findCover(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  return names.sort().find(isArtworkFile);
}

function artworkError(message: string, cause?: unknown): ConfigError {
  return new ConfigError(`feed.image: ${message}`, {
    code: 'CONFIG_INVALID',
    ...(cause !== undefined && { cause }),
    hint:
      `Use a square JPEG or PNG of ${SMALLEST_ARTWORK} to ${LARGEST_ARTWORK} pixels, ` +
      'RGB without alpha, or leave out feed.image to have artwork drawn.',
  });
}

function artworkName(bytes: Uint8Array, extension: string): string {
  return `artwork.${sha256(bytes).slice(0, 8)}.${extension}`;
}
