/** a path below the public address → the file that anyone may read there, or where it is. */
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isSlug } from '../../edition/check-slug.ts';
import {
  isArtworkFile,
  isEditionFile,
  isEditionPage,
  isFeedPage,
  isHashedName,
} from '../../edition/media-types.ts';
import { findFile, type FoundFile } from '../../serve/find-file.ts';
import { publishedFiles, readPlayerFiles } from '../../site/player-files.ts';
import { editionSlug } from '../editions/edition-slug.ts';
import { watchPublicEditions, type PublicEdition } from './public-editions.ts';

/** What stands at a public path. */
export type PublicFile =
  | (FoundFile & { readonly kind: 'file' })
  /** Of no file in the folder: of the player of this release, or what is public of an edition while another waits. */
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }
  /** The edition has another name than the post. */
  | { readonly kind: 'moved'; readonly slug: string };

/** Finds what anyone may read; `undefined` where there is nothing. */
export type FindPublic = {
  readonly inRoot: (name: string) => Promise<PublicFile | undefined>;
  readonly ofEdition: (slug: string, name: string) => Promise<PublicFile | undefined>;
};

/** Opens an output folder to readers. */
export function openPublicFiles({ output }: { readonly output: string }): FindPublic {
  const findPublic = watchPublicEditions({ output });
  let reading: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  return {
    inRoot: async (name) => {
      const bytes = (await (reading ??= readPlayer())).get(name);
      if (bytes) return { kind: 'bytes', name, bytes };
      return isInRoot(name) ? findIn(output, name) : undefined;
    },
    ofEdition: async (slug, name) => {
      if (!isEditionPage(name) && !isEditionFile(name)) return undefined;
      const found = isSlug(slug) ? await findPublic(slug) : undefined;
      if (found) return ofPublic(found, { folder: join(output, slug), name });
      // The address of a page may have a name that no folder can have.
      const other = editionSlug(slug);
      return other !== slug && (await findPublic(other))
        ? { kind: 'moved', slug: other }
        : undefined;
    },
  };
}

/** A file of what is public; of an edition that waits in its place, nothing is. */
function ofPublic(
  { former }: PublicEdition,
  { folder, name }: { readonly folder: string; readonly name: string },
): PublicFile | undefined | Promise<PublicFile | undefined> {
  if (former && name === 'edition.json')
    return { kind: 'bytes', name, bytes: Buffer.from(former.text) };
  if (former && !isEditionPage(name) && !former.files.has(name)) return undefined;
  return findIn(folder, name);
}

async function readPlayer(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map(publishedFiles(await readPlayerFiles()));
}

/** Files of all editions: the list, feeds with their artwork, and players that older pages name. */
function isInRoot(name: string): boolean {
  const isPlayer = /^lectern-[a-z-]+\./.test(name) && isHashedName(name);
  return isPlayer || isFeedPage(name) || isArtworkFile(name) || name === 'index.html';
}

async function findIn(folder: string, name: string): Promise<PublicFile | undefined> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return undefined;
  const found = await findFile(`/${encodeURIComponent(name)}`, { root });
  return found?.kind === 'file' ? found : undefined;
}
