/** PackSource → its files in a temporary folder, checked and unpacked. */
import { cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { takeClaim } from '../../_internal/disk/claim.ts';
import { onDisk } from '../../_internal/disk/disk-errors.ts';
import { makeFolder } from '../../_internal/disk/files.ts';
import { sha256File } from '../../_internal/hash.ts';
import { downloadFile, type DownloadProgress } from '../../_internal/http/download-file.ts';
import { HttpError } from '../../_internal/http/http-error.ts';
import { LecternError } from '../../errors.ts';
import { PACK_LIMITS } from './archives/entry-guard.ts';
import { unpackArchive } from './archives/unpack-archive.ts';
import { refusedPack } from './pack-error.ts';
import type { PackSource } from './pack-source.ts';
import { claimPath, unfinishedPath } from './unfinished-downloads.ts';

/** The current step of an installation. */
export type InstallProgress =
  | ({ readonly stage: 'load' } & DownloadProgress)
  | { readonly stage: 'check' | 'unpack' | 'copy' | 'recognise' | 'edit' | 'speak' };

/** Options of `stagePack`. */
export type StageOptions = AbortOptions & {
  /** The folder for the files; it is created. */
  readonly into: string;
  /** The folder for unfinished downloads. */
  readonly downloads: string;
  /** SHA-256 of the archive, or of a model without one. */
  readonly sha256?: string | undefined;
  /** SHA-256 of the configuration of such a model. */
  readonly configurationSha256?: string | undefined;
  readonly allowPrivate?: boolean | undefined;
  /** Told of the model card beside a model, before that is loaded; what it throws ends the installation. */
  readonly onCard?: ((card: string) => void) | undefined;
  readonly onProgress: (progress: InstallProgress) => void;
};

/** The largest archive that is downloaded, in bytes: three times the largest known voice. */
const LARGEST_ARCHIVE_BYTES = 1e9;

/**
 * Puts the files of a source into `into`.
 * @throws LecternError `VOICE_DOWNLOAD` (what was downloaded is kept for the next attempt),
 * `VOICE_REFUSED` (an unexpected digest or an unsafe archive), `OUTPUT_UNWRITABLE`; an abort throws
 * its reason.
 */
export async function stagePack(source: PackSource, options: StageOptions): Promise<void> {
  const { into, onProgress, signal } = options;
  await onDisk(into, mkdir(into, { recursive: true }));
  if (source.kind === 'folder') {
    onProgress({ stage: 'copy' });
    await copyFolder(source.path, into);
    return;
  }
  if (source.kind === 'file') {
    await checkDigest(source.path, options);
    onProgress({ stage: 'unpack' });
    await unpackArchive(source.path, { into, signal });
    return;
  }
  const { address } = source;
  if (isModel(address)) {
    await stageModel(address, options);
    return;
  }
  await withDownload(address, options, async (path) => {
    onProgress({ stage: 'unpack' });
    await unpackArchive(path, { into, signal });
  });
}

/** Whether an address is that of a model, beside which its other files lie. */
function isModel(address: string): boolean {
  return new URL(address).pathname.endsWith('.onnx');
}

/** Name of the card beside a model. */
const CARD = 'MODEL_CARD';

/** Puts a model, its configuration and, if there is one, its model card into `into`. */
async function stageModel(address: string, options: StageOptions): Promise<void> {
  const { into, configurationSha256, onCard } = options;
  const configuration = new URL(address);
  configuration.pathname += '.json';
  const card = new URL(CARD, address);
  const move = (from: URL | string, more: Partial<StageOptions> = {}): Promise<void> =>
    withDownload(String(from), { ...options, ...more }, async (path) => {
      const name = basename(decodeURIComponent(new URL(from).pathname));
      await onDisk(path, rename(path, join(into, name)));
    });
  // The small files first: a voice that they rule out need not be loaded.
  await move(configuration, { sha256: configurationSha256 });
  const hasCard = await move(card, { sha256: undefined }).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
  if (hasCard) onCard?.(await readFile(join(into, CARD), 'utf8'));
  await move(address);
}

/** Whether a server answered that it has no such file. */
function isMissing(error: unknown): boolean {
  const cause = error instanceof LecternError ? error.cause : undefined;
  return cause instanceof HttpError && (cause.status === 404 || cause.status === 410);
}

/** Downloads a file, checks it, and removes it after `use`; after a failed download it is kept for the next attempt. */
async function withDownload(
  address: string,
  options: StageOptions,
  use: (path: string) => Promise<void>,
): Promise<void> {
  const path = unfinishedPath(options.downloads, address);
  const claim = await claimDownload(path, address);
  try {
    await load(address, { ...options, path });
    await checkDigest(path, options).catch(async (error: unknown) => {
      // A wrong file would stay wrong, however often the download is resumed.
      if (error instanceof LecternError) await rm(path, { force: true });
      throw error;
    });
    await use(path);
    await rm(path, { force: true });
  } finally {
    await claim.release();
  }
}

async function claimDownload(
  path: string,
  address: string,
): Promise<{ readonly release: () => Promise<void> }> {
  await onDisk(path, makeFolder(join(path, '..')));
  // Twice: the first call may only have removed the claim of a dead process.
  const claim = (await takeClaim(claimPath(path))) ?? (await takeClaim(claimPath(path)));
  if (claim) return claim;
  throw new LecternError(`${address} is being downloaded by another process.`, {
    code: 'VOICE_DOWNLOAD',
    hint: 'Wait until it has finished.',
  });
}

type LoadOptions = StageOptions & { readonly path: string };

async function load(address: string, options: LoadOptions): Promise<void> {
  const { path, allowPrivate, onProgress, signal } = options;
  try {
    await downloadFile(address, {
      path,
      limitBytes: LARGEST_ARCHIVE_BYTES,
      allowPrivate,
      onProgress: (progress) => onProgress({ stage: 'load', ...progress }),
      signal,
    });
  } catch (error) {
    throw error instanceof HttpError ? asDownloadError(error) : error;
  }
}

function asDownloadError(error: HttpError): LecternError {
  const hints: Readonly<Record<HttpError['kind'], string>> = {
    refused: 'Use --allow-private to download from a host in your own network.',
    failed:
      'Run the same command again to resume. Or download the file by other means and give its path.',
    'too-large': 'If it is a voice, download it by other means and give its path.',
    'media-type': 'Check the address.',
  };
  return new LecternError(error.message, {
    code: 'VOICE_DOWNLOAD',
    hint: hints[error.kind],
    cause: error,
  });
}

/** Digits of a digest shown in a message: enough to tell two apart. */
const DIGEST_SHOWN = 12;

async function checkDigest(path: string, options: StageOptions): Promise<void> {
  const expected = options.sha256?.toLowerCase();
  if (expected === undefined) return;
  options.onProgress({ stage: 'check' });
  const found = await sha256File(path, options.signal ? { signal: options.signal } : {});
  if (found === expected) return;
  const [has, wanted] = [found, expected].map((digest) => `${digest.slice(0, DIGEST_SHOWN)}…`);
  throw new LecternError(`It has SHA-256 ${has}, but ${wanted} was expected.`, {
    code: 'VOICE_REFUSED',
    hint: 'It is damaged or has been replaced: download it again, or ask its maker.',
  });
}

/** Copies files, following links, since the folder is the user's own; no more than a voice needs. */
async function copyFolder(from: string, into: string): Promise<void> {
  let [parts, totalBytes] = [0, 0];
  const filter = async (path: string): Promise<boolean> => {
    const facts = await stat(path);
    parts++;
    totalBytes += facts.isFile() ? facts.size : 0;
    if (parts > PACK_LIMITS.parts || totalBytes > PACK_LIMITS.totalBytes)
      throw refusedPack(from, { why: 'it contains more than a voice needs' });
    return facts.isFile() || facts.isDirectory();
  };
  await onDisk(into, cp(from, into, { recursive: true, dereference: true, filter }));
}
