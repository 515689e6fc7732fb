/** an edition's slug → a claim on its folder, so that only one run at a time changes files there. */
import { join } from 'node:path';
import { checkOptions, KINDS } from '../_internal/check-options.ts';
import { removeStaleClaim, waitForClaim } from '../_internal/disk/claim.ts';
import { asDiskError } from '../_internal/disk/disk-errors.ts';
import { checkSlug } from './check-slug.ts';

/** Hidden, so that it is neither published nor served. */
const CLAIM_NAME = '.claim';

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
): Promise<AsyncDisposable> {
  checkSlug('claimEdition', slug);
  checkOptions('claimEdition', options, {
    required: { output: KINDS.text },
    optional: { onWait: KINDS.listener, signal: KINDS.signal },
  });
  const folder = join(options.output, slug);
  try {
    const claim = await waitForClaim(join(folder, CLAIM_NAME), options);
    return { [Symbol.asyncDispose]: claim.release };
  } catch (error) {
    options.signal?.throwIfAborted();
    throw asDiskError(error, { path: folder });
  }
}

/** Removes the claim that a dead run left in an edition's folder. */
export async function removeDeadClaim(folder: string): Promise<void> {
  await removeStaleClaim(join(folder, CLAIM_NAME));
}
