/** Names of editions → their slugs: by name, folder or `edition.json`; for unknown names, similar ones. */
import { readdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize, resolve } from 'node:path';
import { locateFile } from '../../_internal/disk/within.ts';
import { nearestName } from '../../_internal/nearest-name.ts';
import { LecternError } from '../../errors.ts';
import { isPrivate } from '../../edition/media-types.ts';
import { readRunRecord } from '../../edition/read-edition.ts';
import { listTakenFiles } from '../../edition/remove-former-files.ts';
import { readRemovedSlugs } from '../../edition/removal/removals.ts';

/** Where editions stand, and what relative paths of them start from. */
type NamingPlace = { readonly output: string; readonly workingFolder?: string | undefined };

/**
 * The slugs of editions that stand in an output folder, whole or not, or were removed from it; each
 * once, in the order of the names.
 * @throws LecternError `EDITION_MISSING` for the first unknown name.
 */
export async function findNamedEditions(
  names: readonly string[],
  place: NamingPlace,
): Promise<readonly string[]> {
  const { output } = place;
  const removed = await readRemovedSlugs({ output });
  const slugs = new Set<string>();
  for (const name of names) {
    const slug = slugOf(name, place);
    const isKnown = slug !== undefined && (removed.has(slug) || (await holdsEdition(slug, output)));
    if (!isKnown) throw await unknownEdition(name, output);
    slugs.add(slug);
  }
  return [...slugs];
}

async function holdsEdition(slug: string, output: string): Promise<boolean> {
  return (await listTakenFiles(slug, { output })).ours.length > 0;
}

/** The folder's name; `undefined` for a path that leads elsewhere. */
function slugOf(name: string, { output, workingFolder }: NamingPlace): string | undefined {
  const path = basename(name) === 'edition.json' ? dirname(name) : normalize(name);
  const slug = basename(path);
  if (isPrivate(slug) || slug === '') return undefined;
  const isName = !isAbsolute(path) && /^[^/\\]+[/\\]?$/.test(path);
  return isName || locateFile({ path, workingFolder }) === resolve(output, slug) ? slug : undefined;
}

async function unknownEdition(name: string, output: string): Promise<LecternError> {
  const entries = await readdir(output, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !isPrivate(entry.name));
  const slugs = folders.map((entry) => entry.name);
  const made = await findMadeFrom(name, { slugs, output });
  const near = made ?? nearestName(basename(name), slugs);
  return new LecternError(`${name} is not an edition in ${output}`, {
    code: 'EDITION_MISSING',
    hint: hintOf(near, { isSource: made !== undefined, count: slugs.length }),
  });
}

function hintOf(
  near: string | undefined,
  about: { readonly isSource: boolean; readonly count: number },
): string {
  if (near !== undefined && about.isSource) return `The edition of that source is called ${near}.`;
  if (near !== undefined) return `Did you mean ${near}? Nothing was removed.`;
  if (about.count === 0) return 'The folder contains no edition: name another one with --output.';
  return 'Give the name of its folder there. Nothing was removed.';
}

/** The edition that was made from a source of that name. */
async function findMadeFrom(
  source: string,
  { slugs, output }: { readonly slugs: readonly string[]; readonly output: string },
): Promise<string | undefined> {
  for (const slug of slugs) {
    const record = await readRunRecord(join(output, slug));
    if (record?.source === source) return slug;
  }
  return undefined;
}
