/** a path → an open regular file: no pipe that blocks for ever, no endless device. */
import { constants, readFile, readFileSync, statSync, type Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { AbortOptions } from '../abort.ts';

/** A path that is not a regular file; `what` is the end of the sentence “it is …”. */
export class NotRegularFileError extends Error {
  readonly what: string;

  constructor(what: string) {
    super(`it is ${what}`);
    this.name = 'NotRegularFileError';
    this.what = what;
  }
}

/** Options of `readRegularFile`. */
export type ReadRegularFileOptions = AbortOptions & {
  /** The most bytes that are read; one more is returned if the file is longer. */
  readonly limitBytes: number;
};

/** Windows has no such flag, and no pipes under file names. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Bytes of one read. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Opens a file for reading, without waiting for a writer. Checked before, since opening a device may
 * have effects, and after, since the path may have been replaced.
 * @throws NotRegularFileError for a folder, a pipe, a socket or a device; the file system's error.
 */
export async function openRegularFile(path: string): Promise<FileHandle> {
  refuseOthers(await stat(path));
  const handle = await open(path, WITHOUT_WAITING);
  try {
    refuseOthers(await handle.stat());
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/**
 * The bytes of a file.
 * @throws like `openRegularFile`; an abort throws the signal's reason.
 */
export async function readRegularFile(
  path: string,
  options: ReadRegularFileOptions,
): Promise<Buffer> {
  const { limitBytes, signal } = options;
  signal?.throwIfAborted();
  const handle = await openRegularFile(path);
  try {
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    while (sizeBytes <= limitBytes) {
      signal?.throwIfAborted();
      const room = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, limitBytes + 1 - sizeBytes));
      const { bytesRead } = await handle.read(room, 0, room.length);
      if (bytesRead === 0) break;
      chunks.push(room.subarray(0, bytesRead));
      sizeBytes += bytesRead;
    }
    return Buffer.concat(chunks, sizeBytes);
  } finally {
    await handle.close();
  }
}

/** Without a file handle, a small file is read in half the time. */
const readWithoutHandle = promisify(readFile);

/** All bytes of a file that we wrote, of any size. @throws like `openRegularFile` */
export async function readWholeFile(path: string): Promise<Buffer> {
  refuseOthers(await stat(path));
  return readWithoutHandle(path);
}

/** The text of a file that we wrote. @throws like `openRegularFile` */
export async function readWholeText(path: string): Promise<string> {
  return (await readWholeFile(path)).toString('utf8');
}

/**
 * The same at once, for many small files: a promise for each takes several times as long as its bytes.
 * @throws like `openRegularFile`
 */
export function readWholeTextSync(path: string): string {
  refuseOthers(statSync(path));
  return readFileSync(path, 'utf8');
}

/** Whether there is a regular file at a path. */
export async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}

function refuseOthers(facts: Stats): void {
  if (!facts.isFile()) throw new NotRegularFileError(kindOf(facts));
}

function kindOf(facts: Stats): string {
  if (facts.isDirectory()) return 'a folder';
  if (facts.isFIFO()) return 'a pipe';
  return facts.isSocket() ? 'a socket' : 'a device';
}
