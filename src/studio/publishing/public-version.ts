/** a slug → the edition of it that is public now: at the target, else what the output folder has in its name. */
import { join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { ifAbsent } from '../../_internal/disk/read-errors.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { parseEdition } from '../../edition/edition-schema.ts';
import type { Edition } from '../../edition/edition.ts';
import { readHold, type EditionHold } from '../../edition/holds/holds.ts';
import { parseSaid } from '../../edition/read-edition.ts';
import { isRemoved } from '../../edition/removal/removals.ts';
import type { RunSegment } from '../../edition/run-record.ts';
import { openPublishTarget } from '../../publish/open-publish-target.ts';
import type { PublishTarget } from '../../publish/target.ts';
import type { StudioParts } from '../studio-parts.ts';

/** What is public of an article. */
export type PublicVersion = {
  readonly edition: Edition;
  /** What was recorded of it; absent where no record of it is left on this machine. */
  readonly said?: readonly RunSegment[];
};

/** Options of these functions. */
export type PublicVersionOptions = AbortOptions & {
  readonly parts: Pick<StudioParts, 'project' | 'loaded'>;
};

/**
 * The edition; `undefined` where nothing is public.
 * @throws what opening and reading the target throws; LecternError `OUTPUT_UNREADABLE`
 */
export async function findPublicVersion(
  slug: string,
  options: PublicVersionOptions,
): Promise<PublicVersion | undefined> {
  const { output } = options.parts.project.places;
  const hold = await readHold(slug, { output });
  const text = isPublishedElsewhere(options)
    ? await readAtTarget(`${slug}/edition.json`, options)
    : await readHere(slug, { hold, output });
  const edition = text === undefined ? undefined : parseEdition(text);
  if (edition?.slug !== slug) return undefined;
  const said = await findSaid(edition, { hold, output });
  return { edition, ...(said && { said }) };
}

/** Whether editions are sent somewhere to be public. */
export function isPublishedElsewhere({ parts }: PublicVersionOptions): boolean {
  return parts.loaded.settings.publish.to !== undefined;
}

/** A file at the target, whole. @throws what opening and reading the target throws */
async function readAtTarget(
  path: string,
  { parts, signal }: PublicVersionOptions,
): Promise<string | undefined> {
  const bytes = await atTarget(parts, (target) => target.read(path, { signal }));
  return bytes && Buffer.from(bytes).toString('utf8');
}

/** Calls with the target that is configured, and closes it. @throws what opening it and the call throw */
export async function atTarget<T>(
  { project, loaded }: PublicVersionOptions['parts'],
  work: (target: PublishTarget) => Promise<T>,
): Promise<T> {
  const { publish, trustEndpoint: trustedHosts } = loaded.settings;
  const { to = '', endpoint, region } = publish;
  const { output } = project.places;
  const target = await openPublishTarget(to, { output, endpoint, region, trustedHosts });
  try {
    return await work(target);
  } finally {
    await target.close();
  }
}

type Here = { readonly hold: EditionHold | undefined; readonly output: string };

async function readHere(slug: string, { hold, output }: Here): Promise<string | undefined> {
  if (hold) return hold.former;
  if (await isRemoved(slug, { output })) return undefined;
  return readIfThere(join(output, slug, 'edition.json'));
}

/** The record of exactly that edition: beside it, or kept while another waits in its place. */
async function findSaid(
  { slug, key }: Edition,
  { hold, output }: Here,
): Promise<readonly RunSegment[] | undefined> {
  const texts = [await readIfThere(join(output, slug, 'record.json')), hold?.formerRecord];
  for (const text of texts) {
    const said = text === undefined ? undefined : parseSaid(text);
    if (said?.key === key) return said.segments;
  }
  return undefined;
}

function readIfThere(path: string): Promise<string | undefined> {
  return readWholeText(path).catch(ifAbsent(undefined));
}
