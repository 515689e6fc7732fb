/** an output folder + a target → everything new sent there in order, so that no reader ever meets a link to what is not there yet. */
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { sha256 } from '../_internal/hash.ts';
import { LecternError } from '../errors.ts';
import type { Warning } from '../errors.ts';
import { isHashedName } from '../edition/media-types.ts';
import { folderTarget } from './folder-target.ts';
import { planPublish, STEPS } from './plan-publish.ts';
import type { PublishFile, PublishPlan } from './plan-publish.ts';
import { s3Target } from './s3-target.ts';
import type { S3TargetOptions } from './s3-target.ts';
import type { PublishedFile, PublishTarget } from './target.ts';

/** Options of `publishEditions`. */
export type PublishEditionsOptions = S3TargetOptions & {
  /** Folder of editions. */
  readonly output: string;
  /** Says what would be sent and removed, and does neither. @default false */
  readonly dryRun?: boolean;
  /** Whether files of ours that no edition names any more are removed. @default false */
  readonly prune?: boolean;
  readonly onFile?: (event: { readonly path: string; readonly action: 'send' | 'remove' }) => void;
  readonly signal?: AbortSignal;
};

/** What was done, or with `dryRun` what would be. Paths from the target's root, in order. */
export type PublishReport = {
  readonly target: string;
  readonly sent: readonly string[];
  readonly sentBytes: number;
  /** Files that stood there already. */
  readonly unchanged: number;
  readonly removed: readonly string[];
  readonly warnings: readonly Warning[];
};

/** Files sent at the same time within a step: enough to hide a store's latency. */
const SEND_AT_ONCE = 6;

/** Names in an edition's folder that only we give. */
const OURS =
  /^(?:edition\.json|index\.html|embed\.html|oembed\.json|.+\.[0-9a-f]{8}\.(?:mp3|m4a|opus|vtt|srt|json))$/;

/** Names in the root that come and go with a feed. */
const OUR_ROOT = /^(?:feed-\d+\.xml|artwork\.[0-9a-f]{8}\.(?:png|jpg))$/;

/**
 * Publishes to a folder or to `s3://bucket/prefix`. What stands there already is not sent again, so a run that was cut goes on.
 * @throws LecternError `PUBLISH_FAILED`, `PUBLISH_CONFLICT`, `USAGE`.
 */
export async function publishEditions(
  to: string,
  options: PublishEditionsOptions,
): Promise<PublishReport> {
  const plan = await planPublish(options.output, options);
  const target = await openTarget(to, options);
  try {
    return await send(plan, { ...options, target });
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    await target.close();
  }
}

async function openTarget(to: string, options: PublishEditionsOptions): Promise<PublishTarget> {
  if (/^s3:\/\//i.test(to)) return s3Target(to, options);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(to))
    throw new LecternError(`${to} is no target that is known`, {
      code: 'USAGE',
      hint: 'Give a folder, or s3://bucket/prefix.',
    });
  const [from, folder] = await Promise.all(
    [options.output, to].map(async (path) => realpath(path).catch(() => resolve(path))),
  );
  if (isWithin(folder!, from!) || isWithin(from!, folder!))
    throw new LecternError(`${to} and the output folder lie one in the other`, {
      code: 'USAGE',
      hint: 'Publish to a folder beside it.',
    });
  return folderTarget(to);
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

async function send(
  plan: PublishPlan,
  options: PublishEditionsOptions & { readonly target: PublishTarget },
): Promise<PublishReport> {
  const { target, signal, dryRun = false, prune = false, onFile } = options;
  const there = await target.list({ signal });
  const missing = await findMissing(plan.files, there);
  for (const step of STEPS) {
    const files = dryRun ? [] : missing.filter((file) => file.step === step);
    // Lists last, one after the other; what has no order goes together.
    const width = step === 'hashed' || step === 'edition' ? SEND_AT_ONCE : 1;
    for (let at = 0; at < files.length; at += width)
      await Promise.all(
        files
          .slice(at, at + width)
          .map((file) => sendOne(file, { ...options, before: there.get(file.path) })),
      );
  }
  const removed = prune ? findUnreferenced(plan, there) : [];
  for (const path of dryRun ? [] : removed) {
    signal?.throwIfAborted();
    onFile?.({ path, action: 'remove' });
    await target.remove(path, { signal });
  }
  const sentBytes = missing.reduce((sum, file) => sum + file.sizeBytes, 0);
  return {
    target: target.name,
    sent: missing.map((file) => file.path),
    sentBytes,
    unchanged: plan.files.length - missing.length,
    removed,
    warnings: plan.warnings,
  };
}

async function sendOne(
  file: PublishFile,
  options: PublishEditionsOptions & {
    readonly target: PublishTarget;
    readonly before: PublishedFile | undefined;
  },
): Promise<void> {
  const { target, before, signal, onFile } = options;
  signal?.throwIfAborted();
  const bytes = await readFile(file.file);
  if (
    bytes.length !== file.sizeBytes ||
    (file.sha256 !== undefined && sha256(bytes) !== file.sha256)
  ) {
    throw new LecternError(
      `${file.path} is not what its edition.json says, or changed while it was published`,
      {
        code: 'PUBLISH_FAILED',
        hint: 'Wait for a build that is at work, or build that article again; then publish again, and it goes on from there.',
      },
    );
  }
  onFile?.({ path: file.path, action: 'send' });
  await target.put(file, { bytes, before, signal });
}

/** What is not there, or there in another form. A name with a digest and the right size is taken at its word. */
async function findMissing(
  files: readonly PublishFile[],
  there: ReadonlyMap<string, PublishedFile>,
): Promise<readonly PublishFile[]> {
  const missing: PublishFile[] = [];
  for (const file of files) {
    const found = there.get(file.path);
    const same =
      found?.sizeBytes === file.sizeBytes &&
      (file.immutable ||
        found.md5 ===
          createHash('md5')
            .update(await readFile(file.file))
            .digest('hex'));
    if (!same) missing.push(file);
  }
  return missing;
}

/** Files of ours that are no longer part of the plan, what names others first; a folder is ours only if an edition stands in it. */
function findUnreferenced(
  plan: PublishPlan,
  there: ReadonlyMap<string, PublishedFile>,
): readonly string[] {
  const wanted = new Set(plan.files.map((file) => file.path));
  // An edition that is damaged here may be whole there.
  const kept = new Set(plan.leftOut);
  return [...there.keys()]
    .filter(
      (path) =>
        !wanted.has(path) &&
        !kept.has(path.split('/')[0]!) &&
        isOurs(path, { there, feed: wanted.has('feed.xml') }),
    )
    .sort((a, b) => Number(isHashedName(a)) - Number(isHashedName(b)) || (a < b ? -1 : 1));
}

/** What a feed there needs is only left over once another feed takes its place. */
function isOurs(
  path: string,
  options: { readonly there: ReadonlyMap<string, PublishedFile>; readonly feed: boolean },
): boolean {
  const [folder, name, ...deeper] = path.split('/');
  if (name === undefined) return options.feed && OUR_ROOT.test(path);
  return deeper.length === 0 && OURS.test(name) && options.there.has(`${folder}/edition.json`);
}
