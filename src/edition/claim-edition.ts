/** an edition's slug → a claim on its folder, so that only one run at a time changes files there. */
import { join } from 'node:path';
import { checkOptions, KINDS } from '../_internal/check-options.ts';
import { removeStaleClaims, waitForClaim } from '../_internal/disk/claim.ts';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { LecternError } from '../errors.ts';
import { checkSlug } from './check-slug.ts';

/** Hidden, so that it is neither published nor served. */
const CLAIM_NAME = '.claim';

/** A claim on an edition's folder: dispose it when everything is in place. */
export type EditionClaim = AsyncDisposable & {
  /**
   * Whether it is held still. A process that was stopped for a minute may have lost it to another, whose
   * files must be left alone.
   */
  readonly isHeld: () => Promise<boolean>;
};

/** A function that may be given the claim on the folder in which it works. */
export type ClaimedOptions = {
  /** Looked at again just before files are replaced or removed. @default none: no other run is there */
  readonly claim?: EditionClaim | undefined;
};

/** Options of `claimEdition`. */
export type ClaimEditionOptions = {
  /** Folder that holds a folder for each edition. */
  readonly output: string;
  /** Called once with the process that is waited for; must not throw. @default not reported */
  readonly onWait?: ((holder: string) => void) | undefined;
  /** Stops waiting, with the signal's reason. @default waits */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Waits until no other run on any host that shares the folder changes files of the edition, and keeps
 * others out until it is disposed. Hold it while writing an edition or its pages, or removing its
 * former files. The claim of a run that died expires within a minute.
 * @throws LecternError `OUTPUT_UNWRITABLE`; TypeError for a wrong option; the signal's reason.
 */
export async function claimEdition(
  slug: string,
  options: ClaimEditionOptions,
): Promise<EditionClaim> {
  checkSlug('claimEdition', slug);
  checkOptions('claimEdition', options, {
    required: { output: KINDS.text },
    optional: { onWait: KINDS.listener, signal: KINDS.signal },
  });
  const folder = join(options.output, slug);
  try {
    const { isHeld, release } = await waitForClaim(join(folder, CLAIM_NAME), options);
    return { isHeld, [Symbol.asyncDispose]: release };
  } catch (error) {
    options.signal?.throwIfAborted();
    throw asDiskError(error, { path: folder });
  }
}

/**
 * Refuses to go on where the claim was lost: another run may have removed what this one has written and
 * not yet named. @throws LecternError `PUBLISH_CONFLICT`; the file system's error.
 */
export async function refuseLost(slug: string, { claim }: ClaimedOptions): Promise<void> {
  if (!claim || (await claim.isHeld())) return;
  throw new LecternError(
    `another run has taken over the edition ${slug} while this one stood still`,
    {
      code: 'PUBLISH_CONFLICT',
      hint: 'Its edition was left as it is. Run the same command again to continue from there.',
    },
  );
}

/** Removes the claim that a dead run left in an edition's folder. */
export async function removeDeadClaim(folder: string): Promise<void> {
  await removeStaleClaims(folder, { isClaim: (name) => name === CLAIM_NAME });
}
