/** an edition's folder → every published surface read back by a reader of its own: is the disclosure everywhere, and is each file what the edition says? */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { sha256 } from '../_internal/hash.ts';
import { LecternError } from '../errors.ts';
import type { Edition, EditionFile } from './edition.ts';
import { readEdition } from './read-edition.ts';
import { checkAudio } from './surfaces/check-audio.ts';
import { checkFeedItem } from './surfaces/check-feed-item.ts';
import { checkPage } from './surfaces/check-page.ts';
import { checkCues, checkTranscript } from './surfaces/check-texts.ts';
import { holds } from './surfaces/surface-check.ts';
import type { SurfaceCheck } from './surfaces/surface-check.ts';

/** What was read back of one edition. */
export type ReadBack = { readonly slug: string; readonly checks: readonly SurfaceCheck[] };

/**
 * Reads back every surface of an edition: its files, tags, transcripts, its page and its item in the feed above it, where there are any.
 * @throws LecternError `EDITION_MISSING` where the folder holds no edition that can be read.
 */
export async function readBack(folder: string, options: { readonly signal?: AbortSignal } = {}): Promise<ReadBack> {
  const edition = await readEdition(folder);
  if (!edition) {
    throw new LecternError(`${folder} holds no edition: there is no edition.json of this version in it`, { code: 'EDITION_MISSING', hint: 'Name the folder of one edition, such as output/my-article, or build it again.' });
  }
  const checks: SurfaceCheck[] = [...checkCues(edition)];
  for (const file of edition.files) {
    options.signal?.throwIfAborted();
    checks.push(...(await checkFile(edition, { file, folder })));
  }
  checks.push(...(await checkPageOf(edition, folder)), ...(await checkFeedOf(edition, folder)));
  return { slug: edition.slug, checks };
}

/** The folders of editions at a path: itself, or those inside it. */
export async function findEditionFolders(path: string): Promise<readonly string[]> {
  if (await readEdition(path)) return [path];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => join(path, entry.name)).sort();
  const held = await Promise.all(folders.map(async (folder) => ((await readFile(join(folder, 'edition.json')).catch(() => undefined)) ? folder : undefined)));
  const found = held.filter((folder) => folder !== undefined);
  return found.length > 0 ? found : [path];
}

async function checkFile(edition: Edition, place: { readonly file: EditionFile; readonly folder: string }): Promise<readonly SurfaceCheck[]> {
  const { file, folder } = place;
  const bytes = await readFile(join(folder, file.name)).catch(() => undefined);
  if (!bytes) return [holds({ surface: file.name, check: 'file', expected: `${file.sizeBytes} bytes`, found: 'no file', pass: false })];
  const digest = sha256(bytes);
  const whole = holds({ surface: file.name, check: 'file', expected: `${file.sizeBytes} bytes, SHA-256 ${file.sha256.slice(0, 8)}…`, found: `${bytes.length} bytes, SHA-256 ${digest.slice(0, 8)}…`, pass: bytes.length === file.sizeBytes && digest === file.sha256 });
  const content = file.role === 'audio' ? checkAudio(edition, { name: file.name, bytes }) : checkTranscript(edition, { about: file, text: bytes.toString('utf8') });
  return [whole, ...content];
}

async function checkPageOf(edition: Edition, folder: string): Promise<readonly SurfaceCheck[]> {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => undefined);
  return html === undefined ? [] : checkPage(edition, html);
}

async function checkFeedOf(edition: Edition, folder: string): Promise<readonly SurfaceCheck[]> {
  const above = dirname(resolve(folder));
  const names = (await readdir(above).catch(() => [])).filter((name) => /^feed(-\d+)?\.xml$/.test(name)).sort();
  const pages = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(above, name), 'utf8') })));
  return pages.length === 0 ? [] : checkFeedItem(edition, pages);
}
