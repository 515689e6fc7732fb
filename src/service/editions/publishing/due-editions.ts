/** scheduled editions ↔ a note in the store, so that after a restart too it is known which have come out since. */
import { join } from 'node:path';
import type { Edition } from '../../../edition/edition.ts';
import type { FoundEditions } from '../../../edition/read-editions.ts';
import { releaseTimeOf } from '../../../run/publishing/due-releases.ts';
import { readStampFile, writeStampFile } from '../../../run/stamps/stamp-files.ts';

/** Times by the names of editions. */
type ScheduledNote = { readonly scheduled?: Readonly<Record<string, string>> };

/** When the next edition is due, released or expires, in milliseconds since 1970; `undefined` where none is. Pure. */
export function nextTerm({
  editions,
  unlisted,
  scheduled,
  held,
}: Pick<FoundEditions, 'editions' | 'unlisted' | 'scheduled' | 'held'>): number | undefined {
  // One that is due and still held waits for an approval.
  const releases = held
    .flatMap((each) => releaseTimeOf(each) ?? [])
    .filter((at) => at > Date.now());
  const dated = [
    ...scheduled.map(({ publishAt }) => publishAt),
    ...[...editions, ...unlisted].map(({ expiresAt }) => expiresAt),
  ].flatMap((at) => (at === undefined ? [] : [Date.parse(at)]));
  const terms = [...dated, ...releases];
  return terms.length === 0 ? undefined : Math.min(...terms);
}

/** Editions that were scheduled when this was last noted, and are out now. */
export async function readComeOut(
  { editions, unlisted }: Pick<FoundEditions, 'editions' | 'unlisted'>,
  { store }: { readonly store: string },
): Promise<readonly Edition[]> {
  const { scheduled = {} } = ((await readStampFile(pathIn(store))) ?? {}) as ScheduledNote;
  return [...editions, ...unlisted].filter(({ slug }) => Object.hasOwn(scheduled, slug));
}

/** Notes what is scheduled now. */
export async function noteScheduled(
  { scheduled }: Pick<FoundEditions, 'scheduled'>,
  { store }: { readonly store: string },
): Promise<void> {
  const times = Object.fromEntries(scheduled.map(({ slug, publishAt }) => [slug, publishAt]));
  await writeStampFile(pathIn(store), { store, stamp: { version: 1, scheduled: times } });
}

function pathIn(store: string): string {
  return join(store, 'service', 'scheduled.json');
}
