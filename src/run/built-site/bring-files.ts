/** Files of editions and a folder → the same files there, each written or linked only where it is missing or differs. */
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { copyFile, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import type { AudioFolderFile } from './site-memory.ts';

/** Options of `bringFiles`. */
export type BringFilesOptions = {
  /** Folder that takes them. */
  readonly folder: string;
  /** Folder of our own on the disk of the editions, for copies that files of the site are linked with. */
  readonly copies: string;
};

/**
 * Brings the files. A link is made in a twentieth of the time of a file, and a site that is written again needs
 * thousands. Sound and captions are linked with those of the edition, so that they take their space once. What
 * programs that finish a site write again in place, as one that minifies pages or packs pictures does, is linked with
 * a copy, so that the edition stays as it was made. All is done at once, except what is long and must be copied: a
 * promise takes longer than a link.
 * @throws the file system's error
 */
export async function bringFiles(
  files: readonly AudioFolderFile[],
  { folder, copies }: BringFilesOptions,
): Promise<void> {
  const missing = findMissing(files, folder);
  if (missing.length === 0) return;
  let mayLink = true;
  const long: AudioFolderFile[] = [];
  for (const file of missing) {
    const path = join(folder, file.path);
    mayLink &&= isLinked(file, { path, copies });
    if (mayLink) continue;
    if (file.sizeBytes > LONG_BYTES) long.push(file);
    else copyNow(file.file, path);
  }
  const limit = pLimit(AT_ONCE);
  await Promise.all(long.map((file) => limit(() => copyLong(file.file, join(folder, file.path)))));
}

/** Long files that are copied at once: as many as Node's threads for the disk. */
const AT_ONCE = 4;

/** Bytes of a file that is copied beside others. */
const LONG_BYTES = 1_000_000;

/** What no program that finishes a site writes again. */
const LEFT_ALONE = /\.(?:mp3|m4[ab]|opus|flac|wav|vtt|srt)$/;

/** Those that are not there or are others; their folders are there afterwards, and nothing in their place. */
function findMissing(
  files: readonly AudioFolderFile[],
  folder: string,
): readonly AudioFolderFile[] {
  const folders = new Set(files.map(({ path }) => dirname(path)));
  const isNew = new Map<string, boolean>();
  for (const each of folders)
    isNew.set(each, mkdirSync(join(folder, each), { recursive: true }) !== undefined);
  return files.filter((file) => {
    if (isNew.get(dirname(file.path))) return true;
    const path = join(folder, file.path);
    if (isSame(file, path)) return false;
    clear(path);
    return true;
  });
}

/** By size and time, which a copy keeps. */
function isSame({ file, sizeBytes, immutable }: AudioFolderFile, path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there?.isFile() || there.size !== sizeBytes) return false;
  if (immutable) return true;
  const own = statSync(file, { throwIfNoEntry: false });
  return own !== undefined && Math.abs(own.mtimeMs - there.mtimeMs) < SAME_MS;
}

/** Milliseconds by which a time differs that is written as a fraction of seconds; no run makes two editions within them. */
const SAME_MS = 5;

/** What is removed may be one with a file of ours, which a copy would write into. */
function clear(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })) rmSync(path, { force: true });
}

/** Whether the file is in its place, by a link; not every disk has links, and none leads to another disk. */
function isLinked(
  file: AudioFolderFile,
  { path, copies }: { readonly path: string; readonly copies: string },
): boolean {
  try {
    linkSync(file.immutable && LEFT_ALONE.test(path) ? file.file : copyOf(file, copies), path);
    return true;
  } catch {
    return false;
  }
}

/** The path of a copy of the file, made now if it is not there. */
function copyOf(file: AudioFolderFile, copies: string): string {
  const copy = join(copies, file.path);
  if (isSame(file, copy)) return copy;
  mkdirSync(dirname(copy), { recursive: true });
  clear(copy);
  copyNow(file.file, copy);
  return copy;
}

function copyNow(file: string, path: string): void {
  copyFileSync(file, path);
  const { atimeMs, mtimeMs } = statSync(file);
  utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
}

async function copyLong(file: string, path: string): Promise<void> {
  await copyFile(file, path);
  const { atimeMs, mtimeMs } = statSync(file);
  await utimes(path, atimeMs / 1000, mtimeMs / 1000);
}
