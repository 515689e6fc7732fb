/** an edition's slug → a claim on its folder, so that one run at a time puts files in their place there. */
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
  /** Hears once which process is waited for; must not throw. @default nobody is told */
  readonly onWait?: ((holder: string) => void) | undefined;
  /** Gives up, with the signal's reason. @default never */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Waits until no other run writes, replaces or removes files of the edition, on any host that sees the
 * folder, and keeps others out until it is disposed. Whoever writes an edition, its pages or removes
 * its former files holds it meanwhile; a run that died is waited for a minute at most.
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
