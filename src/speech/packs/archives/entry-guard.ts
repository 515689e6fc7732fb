/**
 * names and sizes of an archive's entries → safe paths, or a refusal: nothing is written outside
 * the folder, only files and folders, and no more than a voice needs.
 */
import { archiveError } from './archive-error.ts';

/** The most that is unpacked. */
export type ArchiveLimits = {
  /** Files and folders. @default 5000: espeak-ng has 360 files, a voice a few more */
  readonly parts: number;
  /** Bytes of all files together. @default 2 GB, six times the largest known voice */
  readonly totalBytes: number;
  /** Bytes unpacked per byte of the archive, above `freeBytes`. @default 50; voices reach 2 */
  readonly ratio: number;
  /** Bytes that are always allowed, however small the archive. @default 64 MB */
  readonly freeBytes: number;
};

/** The kind of an archive's entry, as far as it matters here. */
export type PartKind = 'file' | 'folder' | 'other';

/** The limits of every pack. */
export const PACK_LIMITS: ArchiveLimits = {
  parts: 5000,
  totalBytes: 2e9,
  ratio: 50,
  freeBytes: 64e6,
};

/** Bytes of headers and padding around files: 3 × 512 for each of the most parts, and an end. */
const MOST_AROUND = 8e6;

/** Longest path of an entry, in characters: file systems allow 255 a name. */
const LONGEST_PATH = 240;

/** Characters that file systems treat specially. */
const UNSAFE = /[\p{Cc}\\:]/u;

/** Checks the names and sizes of one archive while it is unpacked. */
export class EntryGuard {
  readonly #archive: string;
  readonly #limits: ArchiveLimits;
  readonly #mostBytes: number;
  readonly #names = new Set<string>();
  #bytes = 0;

  /** `archive` is its name in messages; `sizeBytes` is its own size. */
  constructor(
    archive: string,
    options: { readonly sizeBytes: number; readonly limits?: Partial<ArchiveLimits> | undefined },
  ) {
    this.#archive = archive;
    this.#limits = { ...PACK_LIMITS, ...options.limits };
    const { totalBytes, ratio, freeBytes } = this.#limits;
    this.#mostBytes = Math.min(totalBytes, Math.max(freeBytes, options.sizeBytes * ratio));
  }

  /**
   * The path of an entry in the target folder, with forward slashes; empty for the folder itself.
   * @throws LecternError `VOICE_REFUSED`
   */
  admit(name: string, kind: PartKind): string {
    const shown = JSON.stringify(name.slice(0, LONGEST_PATH));
    if (kind === 'other') throw this.#refusal(`${shown} is a link or a device, not a file`);
    if (name.startsWith('/') || UNSAFE.test(name) || name.length > LONGEST_PATH)
      throw this.#refusal(`the name ${shown} is not safe`);
    const steps = name.split('/').filter((step) => step !== '' && step !== '.');
    if (steps.includes('..')) throw this.#refusal(`the name ${shown} points outside its folder`);
    const path = steps.join('/');
    if (kind === 'file') this.#count(path, shown);
    else this.#countPart();
    return path;
  }

  /** Counts unpacked bytes. @throws LecternError `VOICE_REFUSED` when there are too many */
  spend(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#mostBytes) throw this.#tooMuch();
  }

  /**
   * Counts all bytes as they are decompressed, including those around files and after the last one.
   * @throws LecternError `VOICE_REFUSED` when there are too many
   */
  pass(bytes: number): void {
    this.#passed += bytes;
    if (this.#passed > this.#mostBytes + MOST_AROUND) throw this.#tooMuch();
  }

  #passed = 0;

  #tooMuch(): Error {
    const megabytes = Math.round(this.#mostBytes / 1e6);
    return this.#refusal(
      `it unpacks to more than ${megabytes} MB, too much for a voice of its size`,
    );
  }

  #count(path: string, shown: string): void {
    this.#countPart();
    // File systems of Windows and macOS ignore case.
    const folded = path.toLowerCase();
    if (path === '' || this.#names.has(folded))
      throw this.#refusal(`the name ${shown} appears in it twice`);
    this.#names.add(folded);
  }

  #parts = 0;

  #countPart(): void {
    this.#parts++;
    const { parts } = this.#limits;
    if (this.#parts > parts) throw this.#refusal(`it contains more than ${parts} files`);
  }

  #refusal(why: string): Error {
    return archiveError(this.#archive, { why });
  }
}
