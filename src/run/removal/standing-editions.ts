/** names of sources that are not published any more → the editions of them that still are. */
import { join } from 'node:path';
import { readEditions } from '../../edition/read-editions.ts';
import { readRunRecord } from '../../edition/read-edition.ts';

/** Slugs of published editions, by the name of their source as `record.json` has it. */
export async function findStanding(
  names: readonly string[],
  { output }: { readonly output: string },
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (names.length === 0) return found;
  const wanted = new Set(names);
  const { editions, unlisted, scheduled } = await readEditions(output);
  for (const { slug } of [...editions, ...unlisted, ...scheduled]) {
    const record = await readRunRecord(join(output, slug));
    if (record && wanted.has(record.source)) found.set(record.source, slug);
  }
  return found;
}
