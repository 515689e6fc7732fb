/** an output folder → which of its editions anyone may see now, asked again only where a file changed. */
import { join } from 'node:path';
import { factsOfFile } from '../../_internal/disk/file-facts.ts';
import type { Edition } from '../../edition/edition.ts';
import { parseEdition } from '../../edition/edition-schema.ts';
import { pathOfHold, readHold } from '../../edition/holds/holds.ts';
import { readWrittenEdition } from '../../edition/read-edition.ts';
import { isRemoved } from '../../edition/removal/removals.ts';
import { standingOf } from '../../edition/shared/standing.ts';

/** What is remembered of one `edition.json`. */
type Known = {
  readonly facts: string;
  /** `undefined` where it is not an edition of that name. */
  readonly release: Pick<Edition, 'draft' | 'publishAt' | 'expiresAt' | 'unlisted'> | undefined;
  readonly former?: PublicEdition['former'];
};

/** An edition that anyone may see. */
export type PublicEdition = {
  /** What is public while another version waits to be released; absent where the folder has what is public. */
  readonly former?: { readonly text: string; readonly files: ReadonlySet<string> } | undefined;
};

/** Editions that are remembered: a range of an audio file is then served without reading one. */
const MOST_KNOWN = 1000;

/** Finds what is public of an edition now; `undefined` where nothing is. @throws LecternError `OUTPUT_UNREADABLE` */
export function watchPublicEditions({
  output,
}: {
  readonly output: string;
}): (slug: string) => Promise<PublicEdition | undefined> {
  const known = new Map<string, Known>();
  const lookUp = async (slug: string): Promise<Known> => {
    const paths = [join(output, slug, 'edition.json'), pathOfHold(slug, { output })];
    const facts = paths.map((path) => factsOfFile(path).text).join(' ');
    const before = known.get(slug);
    if (before?.facts === facts) return before;
    const hold = await readHold(slug, { output });
    const edition = hold
      ? parseEdition(hold.former ?? '')
      : await readWrittenEdition(join(output, slug));
    const release = edition?.slug === slug ? releaseFacts(edition) : undefined;
    const files = new Set(edition?.files.map(({ name }) => name));
    const former = hold?.former === undefined ? undefined : { text: hold.former, files };
    const found = { facts, release, former };
    known.delete(slug);
    // What does not exist is not remembered: anyone may ask for any name.
    if (release) known.set(slug, found);
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
    return found;
  };
  return async (slug) => {
    const { release, former } = await lookUp(slug);
    if (release === undefined || (await isRemoved(slug, { output }))) return undefined;
    const isPublic = ['published', 'unlisted'].includes(standingOf(release));
    return isPublic ? { former } : undefined;
  };
}

function releaseFacts({ draft, publishAt, expiresAt, unlisted }: Edition): Known['release'] {
  return { draft, publishAt, expiresAt, unlisted };
}
