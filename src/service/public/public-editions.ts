/** an output folder → which of its editions anyone may see now, asked again only where a file changed. */
import { join } from 'node:path';
import { factsOfFile } from '../../_internal/disk/file-facts.ts';
import type { Edition } from '../../edition/edition.ts';
import { readWrittenEdition } from '../../edition/read-edition.ts';
import { isRemoved } from '../../edition/removal/removals.ts';
import { standingOf } from '../../edition/shared/standing.ts';

/** What is remembered of one `edition.json`. */
type Known = {
  readonly facts: string;
  /** `undefined` where it is not an edition of that name. */
  readonly release: Pick<Edition, 'draft' | 'publishAt' | 'expiresAt' | 'unlisted'> | undefined;
};

/** Editions that are remembered: a range of an audio file is then served without reading one. */
const MOST_KNOWN = 1000;

/** Says of a slug whether its edition is public now. @throws LecternError `OUTPUT_UNREADABLE` */
export function watchPublicEditions({
  output,
}: {
  readonly output: string;
}): (slug: string) => Promise<boolean> {
  const known = new Map<string, Known>();
  const releaseOf = async (slug: string): Promise<Known['release']> => {
    const facts = factsOfFile(join(output, slug, 'edition.json')).text;
    const before = known.get(slug);
    if (before?.facts === facts) return before.release;
    const edition = await readWrittenEdition(join(output, slug));
    const release = edition?.slug === slug ? releaseFacts(edition) : undefined;
    known.delete(slug);
    // What does not exist is not remembered: anyone may ask for any name.
    if (release) known.set(slug, { facts, release });
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
    return release;
  };
  return async (slug) => {
    const release = await releaseOf(slug);
    if (release === undefined || (await isRemoved(slug, { output }))) return false;
    return ['published', 'unlisted'].includes(standingOf(release));
  };
}

function releaseFacts({ draft, publishAt, expiresAt, unlisted }: Edition): Known['release'] {
  return { draft, publishAt, expiresAt, unlisted };
}
