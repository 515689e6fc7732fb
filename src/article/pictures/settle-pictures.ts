/**
 * an article as it was read → the same with the pictures that its page can show: those at web
 * addresses, and those in files beside the source, with their digests and sizes.
 */
import { dirname, relative, resolve } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { decodePath } from '../../_internal/http/decode-path.ts';
import { readRegularFile } from '../../_internal/disk/regular-file.ts';
import { isInFolder, locateFile, resolveLinks } from '../../_internal/disk/within.ts';
import { sha256 } from '../../_internal/hash.ts';
import { whyInwardHost } from '../../_internal/http/addresses.ts';
import { isSamePlace } from '../../_internal/http/http-target.ts';
import { withoutPasswords } from '../../_internal/http/without-passwords.ts';
import { readPictureFacts } from './picture-facts.ts';
import type { Warning } from '../../errors.ts';
import type { Article, ArticleSource } from '../article.ts';
import type { Picture } from './picture.ts';

/** Where files with pictures may be. */
export type PictureFolder = {
  /** The folder of a source of the publisher's own. @default none: only web addresses count */
  readonly folder?: string | undefined;
  /** Files below it count too. @default the working folder of the process */
  readonly workingFolder?: string | undefined;
};

/** Where the pictures of a source may be. */
type PicturePlace = AbortOptions & PictureFolder;

/** Most pictures of an article: a gallery has fewer. */
const MOST_PICTURES = 200;

/** Largest picture, in bytes: what a camera writes. */
export const LARGEST_PICTURE_BYTES: number = 32 * 1024 * 1024;

/** Settles each picture; one that cannot be shown is left out, with a notice. */
export async function settlePictures(
  article: Article,
  options: AbortOptions & { readonly source: ArticleSource },
): Promise<Article> {
  const { pictures, ...rest } = article;
  if (pictures === undefined) return article;
  const place = { ...pictureFolderOf(options.source), signal: options.signal };
  const home = homeOf(options.source, article);
  const shown: Picture[] = [];
  const warnings = tooManyPictures(pictures.length);
  for (const picture of pictures.slice(0, MOST_PICTURES)) {
    const settled = await settle(picture, { ...place, url: article.url, home });
    if ('why' in settled) warnings.push(missingPicture(picture.src, settled.why));
    else shown.push(settled);
  }
  return {
    ...rest,
    ...(shown.length > 0 && { pictures: shown }),
    warnings: [...article.warnings, ...warnings],
  };
}

/** Beside a file of your own; pictures of any other source are only at web addresses. */
export function pictureFolderOf(source: ArticleSource): PictureFolder {
  if (source.kind !== 'file' || source.isForeign === true) return {};
  return { folder: dirname(locateFile(source)), workingFolder: source.workingFolder };
}

function tooManyPictures(count: number): Warning[] {
  if (count <= MOST_PICTURES) return [];
  return [
    {
      code: 'ARTICLE_PICTURE_LIMIT',
      message: `the article has ${count} pictures, and its page shows the first ${MOST_PICTURES}`,
      hint: 'Split the article, or link to a gallery that has them all.',
    },
  ];
}

function missingPicture(src: string, why: string): Warning {
  return {
    code: 'ARTICLE_PICTURE',
    message: `the picture ${src} is left out of the page: ${why}`,
    hint: 'The page shows PNG, JPEG, GIF and WebP files beside the source, and http(s) addresses.',
    isNotice: true,
  };
}

/** The article's address; `undefined` if only a text that others wrote gives one. */
function homeOf(source: ArticleSource, { url }: Article): string | undefined {
  if (source.kind === 'url') return source.url;
  if (source.kind === 'entry') return source.foundAt;
  return source.isForeign === true ? undefined : url;
}

/** Names for documents and tests lead nowhere (RFC 6761). */
const RESERVED = /\.(?:example|invalid|test)$/;

/** Why readers' browsers should not be sent there; never from an article of the same host. */
function whyInward(address: string, home: string | undefined): string | undefined {
  if (home !== undefined && isSamePlace(address, home)) return undefined;
  const { hostname } = new URL(address);
  return RESERVED.test(hostname) ? undefined : whyInwardHost(hostname);
}

async function settle(
  picture: Picture,
  place: PicturePlace & { readonly url: string | undefined; readonly home: string | undefined },
): Promise<Picture | { readonly why: string }> {
  const { src } = picture;
  const address = webAddressOf(src, place);
  if (address !== undefined) {
    const inward = whyInward(address, place.home);
    if (inward !== undefined) return { why: `its host is ${inward}` };
    return { ...picture, src: withoutPasswords(address) };
  }
  if (/^[a-z][a-z\d+.-]*:/i.test(src)) return { why: 'its address is not one of the web' };
  if (place.folder === undefined) return { why: 'its source is not a file of yours' };
  if (src.startsWith('/')) return { why: 'the address of the article is not known' };
  return readBeside(picture, { ...place, folder: place.folder });
}

/**
 * The address of a picture on the web. Beside a file of your own a relative one is a file, and one that
 * begins with a slash is on the article's site.
 */
function webAddressOf(
  src: string,
  { url, folder }: PictureFolder & { readonly url: string | undefined },
): string | undefined {
  const isWhole = /^(?:https?:)?\/\//i.test(src);
  const isOnSite = url !== undefined && (folder === undefined || src.startsWith('/'));
  const base = url ?? 'https://invalid.invalid/';
  if ((!isWhole && !isOnSite) || !URL.canParse(src, base)) return undefined;
  const { href, protocol } = new URL(src, base);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

async function readBeside(
  picture: Picture,
  place: PicturePlace & { readonly folder: string },
): Promise<Picture | { readonly why: string }> {
  const { folder, signal } = place;
  try {
    const path = await findPictureFile(picture.src, place);
    if (path === undefined) return { why: 'it is outside the project' };
    const bytes = await readRegularFile(path, { limitBytes: LARGEST_PICTURE_BYTES, signal });
    if (bytes.length > LARGEST_PICTURE_BYTES) return { why: 'it is larger than 32 MB' };
    const facts = readPictureFacts(bytes);
    if (!facts) return { why: 'it is not a PNG, JPEG, GIF or WebP file' };
    const { width, height } = facts;
    const src = relative(folder, resolve(folder, fileNameOf(picture.src)))
      .split('\\')
      .join('/');
    return { ...picture, src, sha256: sha256(bytes), width, height };
  } catch {
    signal?.throwIfAborted();
    return { why: 'there is no such file' };
  }
}

/**
 * The file of a picture, links resolved: in the source's folder, or below the working folder; `undefined`
 * for an address, and for a file anywhere else.
 */
export async function findPictureFile(
  src: string,
  { folder, workingFolder = '.' }: PictureFolder,
): Promise<string | undefined> {
  if (folder === undefined || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(src)) return undefined;
  const real = await resolveLinks(resolve(folder, fileNameOf(src)));
  const allowed = await Promise.all([folder, resolve(workingFolder)].map(resolveLinks));
  return allowed.some((each) => isInFolder(real, each)) ? real : undefined;
}

/** A path as a file has it: without a query, and with its characters written out. */
function fileNameOf(src: string): string {
  const [path = ''] = src.split(/[?#]/);
  return decodePath(path);
}
