/** a folder or `s3://bucket/prefix` → the publish target. */
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isInFolder } from '../_internal/disk/within.ts';
import { namesBucket } from '../_internal/objects/bucket-address.ts';
import { LecternError } from '../errors.ts';
import { folderTarget } from './folder-target.ts';
import { s3Target, type S3TargetOptions } from './s3-target.ts';
import type { PublishTarget } from './target.ts';

/**
 * Opens a target; makes no request.
 * @throws LecternError `USAGE` for an unknown kind of target, or a folder inside or around the output
 * folder; `PUBLISH_FAILED` when the SDK is not installed.
 */
export async function openPublishTarget(
  to: string,
  options: S3TargetOptions & { readonly output: string },
): Promise<PublishTarget> {
  if (namesBucket(to)) return s3Target(to, options);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(to))
    throw new LecternError(`${to} is not a known kind of target`, {
      code: 'USAGE',
      hint: 'Give a folder, or s3://bucket/prefix.',
    });
  const [from, folder] = await Promise.all(
    [options.output, to].map(async (path) => realpath(path).catch(() => resolve(path))),
  );
  if (isInFolder(folder!, from!) || isInFolder(from!, folder!))
    throw new LecternError(`${to} is inside the output folder, or contains it`, {
      code: 'USAGE',
      hint: 'Publish to a folder outside it.',
    });
  return folderTarget(to);
}
