/**
 * an output folder and a target → new files sent there, in an order that never leaves a link to a
 * file that is not there yet.
 */
import {
  checkOptions,
  KINDS,
  type ExpectedOptions,
  type Kind,
} from '../_internal/check-options.ts';
import { readWholeFile } from '../_internal/disk/regular-file.ts';
import { sha256 } from '../_internal/hash.ts';
import { LecternError, type Warning } from '../errors.ts';
import { findRemoved, findUnreferenced } from './find-unreferenced.ts';
import { openPublishTarget } from './open-publish-target.ts';
import { planPublish, STEPS, type PublishFile, type PublishPlan } from './plan-publish.ts';
import type { S3TargetOptions } from './s3-target.ts';
import { md5, type PublishedFile, type PublishTarget } from './target.ts';

/** Options of `publishEditions`. */
export type PublishEditionsOptions = S3TargetOptions & {
  /** Folder of editions. */
  readonly output: string;
  /** Reports what would be sent and removed, and does neither. @default false */
  readonly dryRun?: boolean;
  /**
   * Whether every file there is read and compared, instead of trusting hashed names; files that differ
   * are sent again. @default false
   */
  readonly check?: boolean;
  /** Whether files of Lectern that are no longer used are removed. @default false */
  readonly prune?: boolean;
  /** Called for every file before it is sent or removed. */
  readonly onFile?: (event: PublishEvent) => void;
  /** Aborts between two files; what was sent stays. */
  readonly signal?: AbortSignal;
};

/** One file that is sent or removed; its path is relative to the target's root. */
export type PublishEvent = { readonly path: string; readonly action: 'send' | 'remove' };

/** May be empty: opening the target reports what is wrong with it. */
const ANY_TEXT: Kind = { name: 'a string', holds: (value) => typeof value === 'string' };

const EXPECTED: ExpectedOptions = {
  required: {
    output: KINDS.text,
  },
  optional: {
    endpoint: ANY_TEXT,
    trustedHosts: ANY_TEXT,
    region: ANY_TEXT,
    dryRun: KINDS.flag,
    check: KINDS.flag,
    prune: KINDS.flag,
    onFile: KINDS.listener,
    signal: KINDS.signal,
  },
};

/** What was done, or with `dryRun` what would be. Paths are relative to the target's root, in order. */
export type PublishReport = {
  /** The name shown to people: the folder, or `s3://bucket/prefix`. */
  readonly target: string;
  readonly sent: readonly string[];
  /**
   * Those of `sent` with a hashed name that had other content there, found by `check` or by their size.
   */
  readonly damaged: readonly string[];
  readonly sentBytes: number;
  /** Number of files that were there already. */
  readonly unchanged: number;
  readonly removed: readonly string[];
  readonly warnings: readonly Warning[];
};

/** Files sent at the same time within a step: enough to hide a store's latency. */
const SEND_AT_ONCE = 6;

/**
 * Publishes to a folder or to `s3://bucket/prefix`. Files that are there already are not sent again,
 * so that an interrupted run can be resumed; removed editions are removed there after the lists that
 * named them are sent.
 * @throws LecternError `PUBLISH_FAILED` when something is missing or cannot be sent,
 * `PUBLISH_CONFLICT` when someone else published meanwhile, `USAGE` for an unknown target; TypeError
 * for a wrong option.
 */
export async function publishEditions(
  to: string,
  options: PublishEditionsOptions,
): Promise<PublishReport> {
  checkOptions('publishEditions', options, EXPECTED);
  return sendPlan(await planPublish(options.output, options), { ...options, to });
}

/** Makes a target match a plan. @throws like `publishEditions` */
export async function sendPlan(
  plan: PublishPlan,
  options: PublishEditionsOptions & { readonly to: string },
): Promise<PublishReport> {
  const target = await openPublishTarget(options.to, options);
  try {
    return await send(plan, { ...options, target });
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    await target.close();
  }
}

async function send(
  plan: PublishPlan,
  options: PublishEditionsOptions & { readonly target: PublishTarget },
): Promise<PublishReport> {
  const { target, signal, dryRun = false, check = false, prune = false } = options;
  const there = await target.list({ signal });
  const isSame = check ? isSameWhenRead({ target, signal }) : isSameAsListed;
  const missing = await findMissing(plan.files, { there, isSame });
  const unreferenced = prune ? findUnreferenced(plan, there) : [];
  const removed = [...new Set([...findRemoved(plan, there), ...unreferenced])];
  if (!dryRun) {
    await sendInSteps(missing, { ...options, there });
    await removeAll(removed, options);
  }
  return {
    target: target.name,
    sent: missing.map((file) => file.path),
    damaged: missing
      .filter((file) => isDamaged(file, there.get(file.path)))
      .map((file) => file.path),
    sentBytes: missing.reduce((sum, file) => sum + file.sizeBytes, 0),
    unchanged: plan.files.length - missing.length,
    removed,
    warnings: plan.warnings,
  };
}

/** Options of sending files to a target. */
type SendOptions = Pick<PublishEditionsOptions, 'check' | 'onFile' | 'signal'> & {
  readonly target: PublishTarget;
};

/** Sends lists last, one by one; files without an order are sent in parallel. */
async function sendInSteps(
  files: readonly PublishFile[],
  options: SendOptions & { readonly there: ReadonlyMap<string, PublishedFile> },
): Promise<void> {
  const { there } = options;
  for (const step of STEPS) {
    const ofStep = files.filter((file) => file.step === step);
    const width = step === 'hashed' || step === 'edition' ? SEND_AT_ONCE : 1;
    for (let at = 0; at < ofStep.length; at += width) {
      const together = ofStep.slice(at, at + width);
      const sent = await Promise.allSettled(
        together.map((file) => sendOne(file, { ...options, before: there.get(file.path) })),
      );
      // Thrown when all have settled, so that each has removed its unfinished files.
      for (const each of sent) if (each.status === 'rejected') throw each.reason;
    }
  }
}

async function removeAll(paths: readonly string[], options: SendOptions): Promise<void> {
  const { target, signal, onFile } = options;
  for (const path of paths) {
    signal?.throwIfAborted();
    onFile?.({ path, action: 'remove' });
    await target.remove(path, { signal });
  }
}

async function sendOne(
  file: PublishFile,
  options: SendOptions & { readonly before: PublishedFile | undefined },
): Promise<void> {
  const { target, before, check = false, signal, onFile } = options;
  signal?.throwIfAborted();
  const bytes = await readWholeFile(file.file);
  if (!isWhole(file, bytes))
    throw new LecternError(
      `${file.path} does not match its edition.json, or changed during publishing`,
      {
        code: 'PUBLISH_FAILED',
        hint:
          'Wait for a running build to finish, or build that article again; ' +
          'then publish again to continue from there.',
      },
    );
  onFile?.({ path: file.path, action: 'send' });
  await target.put(file, {
    bytes,
    before,
    isDamaged: check && isDamaged(file, before),
    signal,
  });
}

/** A hashed name stands for exactly one content: anything else under it is damaged. */
function isDamaged(file: PublishFile, there: PublishedFile | undefined): boolean {
  return file.immutable && there !== undefined;
}

function isWhole(file: PublishFile, bytes: Uint8Array): boolean {
  if (bytes.length !== file.sizeBytes) return false;
  return file.sha256 === undefined || sha256(bytes) === file.sha256;
}

/** Whether an existing object is the file. */
type IsSame = (file: PublishFile, found: PublishedFile) => Promise<boolean>;

/** Files that are missing or different there. */
async function findMissing(
  files: readonly PublishFile[],
  compare: { readonly there: ReadonlyMap<string, PublishedFile>; readonly isSame: IsSame },
): Promise<readonly PublishFile[]> {
  const missing: PublishFile[] = [];
  for (const file of files) {
    const found = compare.there.get(file.path);
    if (!found || !(await compare.isSame(file, found))) missing.push(file);
  }
  return missing;
}

/** Trusts hashed names with the right size. */
async function isSameAsListed(file: PublishFile, found: PublishedFile): Promise<boolean> {
  if (found.sizeBytes !== file.sizeBytes) return false;
  return file.immutable || found.md5 === md5(await readWholeFile(file.file));
}

/** Compares contents, whatever a listing says. */
function isSameWhenRead(place: {
  readonly target: PublishTarget;
  readonly signal: AbortSignal | undefined;
}): IsSame {
  const { target, signal } = place;
  return async (file, found) => {
    signal?.throwIfAborted();
    if (found.sizeBytes !== file.sizeBytes) return false;
    return (await target.digest(file.path, { signal })) === md5(await readWholeFile(file.file));
  };
}
