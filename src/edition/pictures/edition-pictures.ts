/**
 * the pictures of an article → those of its edition: files beside the source are copied into its folder,
 * web addresses stay; and the picture for its cover.
 */
import type { AbortOptions } from '../../_internal/abort.ts';
import { readRegularFile } from '../../_internal/disk/regular-file.ts';
import { sha256 } from '../../_internal/hash.ts';
import { fetchPage } from '../../_internal/http/fetch-page.ts';
import {
  countScans,
  readPictureFacts,
  type PictureFacts,
  type PictureType,
} from '../../article/pictures/picture-facts.ts';
import type { Article } from '../../article/article.ts';
import type { Picture } from '../../article/pictures/picture.ts';
import {
  findPictureFile,
  LARGEST_PICTURE_BYTES,
  type PictureFolder,
} from '../../article/pictures/settle-pictures.ts';
import type { CoverPicture } from '../../artwork/draw-cover.ts';
import type { Warning } from '../../errors.ts';
import type { EditionPicture } from '../edition.ts';
import { webAddress } from '../formats/markup.ts';

/** Where the pictures of a source are found, if they may be shown. */
export type PictureSource = PictureFolder & {
  /** An address whose host, and no other, may be in a private network. @default none */
  readonly privateAt?: string | undefined;
  /** The address of a proxy. @default none */
  readonly proxy?: string | undefined;
};

/** A picture of an edition, with the bytes to copy if it is a file. */
export type GatheredPicture = {
  readonly picture: Omit<EditionPicture, 'src'> & { readonly src?: string };
  readonly file?: { readonly bytes: Uint8Array; readonly mediaType: PictureType };
};

/** Options of `gatherPictures` and `findCoverPicture`. */
export type GatherOptions = AbortOptions & {
  readonly source: PictureSource;
  readonly onWarning?: ((warning: Warning) => void) | undefined;
};

/** Extensions of copies. */
export const PICTURE_EXTENSIONS: Readonly<Record<PictureType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** Every picture that can be shown, in order; missing or changed files are left out. */
export async function gatherPictures(
  pictures: readonly Picture[],
  options: GatherOptions,
): Promise<readonly GatheredPicture[]> {
  const gathered: GatheredPicture[] = [];
  for (const { src, sha256: digest, ...shown } of pictures) {
    if (digest === undefined) gathered.push({ picture: { ...shown, src } });
    else {
      const file = await readPicture(src, options);
      if (file && sha256(file.bytes) === digest) gathered.push({ picture: shown, file });
      else
        options.onWarning?.({
          code: 'ARTICLE_PICTURE',
          message: `the picture ${src} is left out of the page: it is missing, or was changed meanwhile`,
          hint: 'Build again.',
          isNotice: true,
        });
    }
  }
  return gathered;
}

/** Smallest side of a picture that a cover enlarges, in pixels, and most pixels that are decoded. */
const SMALLEST_SIDE = 400;
const MOST_PIXELS = 40_000_000;

/** Most scans of a JPEG: programs that optimise write about ten. */
const MOST_SCANS = 30;

/** Largest picture that is fetched, in bytes, and seconds that it may take. */
const FETCH_LIMITS = { sizeBytes: 10 * 1024 * 1024, total: 15 };

/** The picture for the cover: the article's own, else the first usable one in its text, if any. */
export async function findCoverPicture(
  { title, image, pictures = [] }: Pick<Article, 'title' | 'image' | 'pictures'>,
  options: GatherOptions,
): Promise<CoverPicture | undefined> {
  const candidates = [...(image === undefined ? [] : [image]), ...pictures.map(({ src }) => src)];
  for (const src of candidates.slice(0, 3)) {
    const picture = webAddress(src)
      ? await fetchPicture(src, options)
      : await readPicture(src, options);
    if (picture && isFitForCover(picture)) return picture;
  }
  if (candidates.length > 0) options.onWarning?.(noPictureWarning(title));
  return undefined;
}

/** A notice that the design of a cover would have shown a picture. */
export function noPictureWarning(title: string): Warning {
  return {
    code: 'ARTWORK_PICTURE',
    message: `the cover of “${title}” has no picture: none that could be read can be drawn`,
    hint: `Use a whole PNG, JPEG or GIF of at least ${SMALLEST_SIDE} pixels on each side.`,
    isNotice: true,
  };
}

/** Types that the renderer of covers decodes; servers that offer several are asked for these. */
const DRAWN: readonly PictureType[] = ['image/jpeg', 'image/png', 'image/gif'];

type ReadPicture = PictureFacts & { readonly bytes: Uint8Array };

function isFitForCover({ mediaType, width, height, bytes }: ReadPicture): boolean {
  if (!DRAWN.includes(mediaType)) return false;
  if (mediaType === 'image/jpeg' && countScans(bytes) > MOST_SCANS) return false;
  return Math.min(width, height) >= SMALLEST_SIDE && width * height <= MOST_PIXELS;
}

/** A file of the source's folder; `undefined` if it cannot be read, or is not a picture. */
async function readPicture(
  src: string,
  { source, signal }: GatherOptions,
): Promise<ReadPicture | undefined> {
  try {
    const path = await findPictureFile(src, source);
    if (path === undefined) return undefined;
    return pictureOf(await readRegularFile(path, { limitBytes: LARGEST_PICTURE_BYTES, signal }));
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

async function fetchPicture(
  address: string,
  { source, signal }: GatherOptions,
): Promise<ReadPicture | undefined> {
  const { privateAt, proxy } = source;
  try {
    const allowPrivate =
      privateAt !== undefined && new URL(privateAt).host === new URL(address).host;
    const page = await fetchPage(address, {
      allowPrivate,
      proxy,
      signal,
      accept: DRAWN,
      limits: FETCH_LIMITS,
    });
    return pictureOf(page.bytes);
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

function pictureOf(bytes: Uint8Array): ReadPicture | undefined {
  const facts = bytes.length > LARGEST_PICTURE_BYTES ? undefined : readPictureFacts(bytes);
  return facts && { ...facts, bytes };
}
