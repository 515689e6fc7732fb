/** the name of an edition → the edition taken back wherever it is, by what `lectern remove` does. */
import { resolve } from 'node:path';
import { noteRemoval } from '../../../edition/removal/removals.ts';
import { LecternError } from '../../../errors.ts';
import { removeEditions } from '../../../run/removal/remove-editions.ts';
import { bringEditions } from '../../../run/sharing/bring-editions.ts';
import type { JobResult } from '../../jobs/job.ts';
import type { EditionParts } from '../edition-parts.ts';

/** Options of `removeEdition`. */
export type RemoveEditionOptions = {
  readonly parts: EditionParts;
  readonly signal: AbortSignal;
};

/**
 * Removes the edition, its place in feed and list, and what is published of it where `publish.to` is set. Of one
 * that was never made it is noted that it is not wanted, since a worker may be making it.
 */
export async function removeEdition(
  slug: string,
  { parts, signal }: RemoveEditionOptions,
): Promise<JobResult> {
  const { project, loaded } = parts;
  const { settings, root } = loaded;
  const { output, store, site, sharedEditions } = project.places;
  const { feed, language, artwork, publish, trustEndpoint, sharedOutput } = settings;
  if (sharedEditions) {
    const brings = publish.to === undefined ? 'records' : 'everything';
    await bringEditions({ shared: { ...sharedEditions, brings }, output, store, site, signal });
  }
  try {
    const { editions } = await removeEditions([slug], {
      output,
      store,
      feed,
      language,
      artwork,
      sharedOutput:
        sharedOutput === undefined || sharedOutput.includes('://')
          ? sharedOutput
          : resolve(root, sharedOutput),
      workingFolder: output,
      to: publish.to,
      endpoint: publish.endpoint,
      region: publish.region,
      trustedHosts: trustEndpoint,
      signal,
    });
    return { slug, title: editions[0]?.title };
  } catch (error) {
    if (!(error instanceof LecternError) || error.code !== 'EDITION_MISSING') throw error;
    const removal = { slug, clips: [] };
    await (await sharedEditions?.open())?.remove(removal, { signal });
    await noteRemoval(removal, { output });
    return { slug };
  }
}
