/** editions that are held → released and published; held again where that fails. */
import { join } from 'node:path';
import { waitsThrough } from '../../../_internal/abort.ts';
import { claimEdition } from '../../../edition/claim-edition.ts';
import { parseEdition } from '../../../edition/edition-schema.ts';
import type { Edition } from '../../../edition/edition.ts';
import { liftHold, noteHold, readHold, type EditionHold } from '../../../edition/holds/holds.ts';
import { readEdition } from '../../../edition/read-edition.ts';
import { removeFormerFiles } from '../../../edition/remove-former-files.ts';
import { LecternError, type ErrorCode } from '../../../errors.ts';
import { findDueReleases } from '../../../run/publishing/due-releases.ts';
import { writePages } from '../../../site/write-pages.ts';
import { publishOutput, type PublishParts } from './publish-output.ts';

/** Failures of a moment: someone else published or built meanwhile, or the target is not there. */
const PASSING: ReadonlySet<ErrorCode> = new Set(['PUBLISH_FAILED', 'PUBLISH_CONFLICT']);

const WAITS = [1, 5];

/** Options of `releaseWithAttempts`. */
export type ReleaseEditionsOptions = PublishParts & {
  /** Seconds before each further attempt. @default 1, 5 */
  readonly publishWaits?: readonly number[] | undefined;
  readonly signal: AbortSignal;
};

/**
 * Releases editions and publishes them with all else that is released, a few times where that fails.
 * @throws what `publishOutput` throws; then they are held again
 */
export async function releaseWithAttempts(
  slugs: ReadonlySet<string>,
  options: ReleaseEditionsOptions,
): ReturnType<typeof publishOutput> {
  const { publishWaits = WAITS, signal } = options;
  for (const seconds of publishWaits)
    try {
      return await releaseAndPublish(slugs, options);
    } catch (error) {
      const passes = error instanceof LecternError && PASSING.has(error.code);
      if (!passes || !(await waitsThrough(seconds, { signal }))) throw error;
    }
  return releaseAndPublish(slugs, options);
}

/** Held editions that are to be released by now. @throws as `findDueReleases` */
export function findDueIn(
  { project, loaded }: PublishParts,
  { signal }: Pick<ReleaseEditionsOptions, 'signal'>,
): Promise<readonly string[]> {
  const { requireApproval } = loaded.settings;
  const { output } = project.places;
  return findDueReleases({ output, root: loaded.root, requireApproval, signal });
}

/** Whatever ends it, what was not published is not taken for public. */
async function releaseAndPublish(
  slugs: ReadonlySet<string>,
  options: ReleaseEditionsOptions,
): ReturnType<typeof publishOutput> {
  const { signal, project } = options;
  const place = { output: project.places.output };
  const holds: EditionHold[] = [];
  try {
    for (const slug of slugs) {
      signal.throwIfAborted();
      const hold = await readHold(slug, place);
      if (hold) {
        holds.push(hold);
        await liftHold(slug, place);
      }
      // Also where there is no hold any more: a process may have ended after it lifted it, and its pages be of the former edition.
      await writePagesOf(await readEdition(join(place.output, slug)), options);
    }
    const published = await publishOutput(options, { signal });
    for (const { slug } of holds) await removeFormerOf(slug, options);
    return published;
  } catch (error) {
    for (const hold of holds) {
      await noteHold(hold, place);
      await writePagesOf(parseEdition(hold.former ?? ''), options);
    }
    throw error;
  }
}

/** While it was held, the pages were of what was public. */
async function writePagesOf(
  edition: Edition | undefined,
  { project }: PublishParts,
): Promise<void> {
  if (edition) await writePages(edition, project.places.site);
}

/** Removes what was public before. */
async function removeFormerOf(slug: string, { project }: PublishParts): Promise<void> {
  const { output } = project.places;
  await using claim = await claimEdition(slug, { output });
  const edition = await readEdition(join(output, slug));
  if (edition) await removeFormerFiles(edition, { output, claim });
}
