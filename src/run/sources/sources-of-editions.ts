/** an output folder → the files that its editions were made of. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readEditions } from '../../edition/read-editions.ts';
import { readRunRecord } from '../../edition/read-edition.ts';

/** Paths of the files that are still there, in the order of the editions. `root`: from where records name them. */
export async function sourcesOfEditions(place: {
  readonly output: string;
  readonly root: string;
}): Promise<readonly string[]> {
  const found = await readEditions(place.output);
  const all = [
    ...found.editions,
    ...found.unlisted,
    ...found.scheduled,
    ...found.expired,
    ...found.drafts,
    ...found.held.map(({ edition }) => edition),
  ];
  const paths = all.map(async ({ slug }) => {
    const record = await readRunRecord(join(place.output, slug));
    if (!record) return [];
    const path = resolve(place.root, record.source);
    const facts = await stat(path).catch(() => undefined);
    return facts?.isFile() ? [path] : [];
  });
  return (await Promise.all(paths)).flat();
}
