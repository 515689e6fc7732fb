/** the pages of a site and its editions → the pages with their players, written where they differ. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { factsOfFile } from '../../_internal/disk/file-facts.ts';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { temporaryPath } from '../../_internal/disk/temporary-path.ts';
import type { Edition } from '../../edition/edition.ts';
import { editionFile, type LookedPage } from './look-at-site.ts';
import type { PlacePlayerOptions } from './place-player.ts';
import { withInsertions, withoutInsertions, type Insertion } from './put-in.ts';
import type { PageMemory, SiteMemory } from './site-memory.ts';

/** Options of `placePlayers`. */
export type PlacePlayersOptions = Omit<PlacePlayerOptions, 'audio'> & {
  /** Folder of the site. */
  readonly folder: string;
  /** Folder of editions. */
  readonly output: string;
  /** Path of the folder with audio, from the site's own. */
  readonly audioPath: string;
  /** Path of the site at its host, with slashes around it. @default addresses are relative to the page */
  readonly basePath?: string | undefined;
  readonly memory: SiteMemory;
  /** Whether what is remembered of places holds. */
  readonly isSamePlacing: boolean;
  /** The edition of that name as it is public; `undefined` where there is none. */
  readonly editionOf: (slug: string) => Promise<Edition | undefined>;
  /** Pages whose edition could not be made: the next run tries again. */
  readonly failed: ReadonlySet<string>;
};

/** What was done to the pages. */
export type PlacedPlayers = {
  readonly pages: Readonly<Record<string, PageMemory>>;
  /** Pages with a player. */
  readonly placed: readonly string[];
  /** Pages with an edition on which no place was found now, or which have a player of their own. */
  readonly unplaced: readonly string[];
  /** Whether nothing else is known of the pages than before. */
  readonly isKnown: boolean;
};

/** Facts of a file that is not there. */
const NONE = '-';

/** Puts players in. @throws LecternError `OUTPUT_UNWRITABLE` */
export async function placePlayers(
  looked: readonly LookedPage[],
  options: PlacePlayersOptions,
): Promise<PlacedPlayers> {
  const { folder, output, memory, isSamePlacing, failed } = options;
  const pages: Record<string, PageMemory> = {};
  const placed: string[] = [];
  const unplaced: string[] = [];
  for (const each of looked) {
    const { page, slug, html, digest, pageDigest } = each;
    const edition = factsOfFile(editionFile(slug, output)).text;
    const known = memory.pages[page];
    const isSame = isSamePlacing && known?.edition === edition && known.page === pageDigest;
    const insertions = isSame ? known.insertions : await insertionsFor(each, options);
    const next = withInsertions(html, insertions ?? []);
    if (next !== each.written) writePage(join(folder, page), next);
    if (insertions && insertions.length > 0) placed.push(page);
    else if (insertions && !isSame) unplaced.push(page);
    if (edition === NONE) continue;
    // An empty digest is that of no page: the next run tries again.
    const made = failed.has(page) ? '' : digest;
    const isKnown = isSame && known.digest === made && known.slug === slug;
    pages[page] = isKnown
      ? known
      : { digest: made, page: pageDigest, slug, edition, insertions: insertions ?? [] };
  }
  await clearPages(looked, options);
  return { pages, placed, unplaced, isKnown: areSame(pages, memory.pages) };
}

/** Whether both are the same objects under the same names. */
function areSame(one: SiteMemory['pages'], other: SiteMemory['pages']): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}

/** Pages that are no longer of this site's articles lose their player, where their generator left it. */
async function clearPages(
  looked: readonly LookedPage[],
  { folder, memory }: PlacePlayersOptions,
): Promise<void> {
  const own = new Set(looked.map(({ page }) => page));
  for (const page of Object.keys(memory.pages)) {
    if (own.has(page)) continue;
    const path = join(folder, page);
    const html = await readWholeText(path).catch(() => '');
    const without = withoutInsertions(html);
    if (without !== html) writePage(path, without);
  }
}

/** What goes into a page; `undefined` where its article has no edition. */
async function insertionsFor(
  { page, slug, html }: LookedPage,
  options: PlacePlayersOptions,
): Promise<readonly Insertion[] | undefined> {
  const edition = await options.editionOf(slug);
  if (!edition) return undefined;
  const { player, place, baseUrl, feedTitle } = options;
  const { placePlayer } = await import('./place-player.ts');
  return placePlayer(html, {
    edition,
    player,
    place,
    baseUrl,
    feedTitle,
    audio: audioAddress(page, options),
  });
}

/** From the host's root where that path is known, so that no `<base>` and no missing slash changes it. */
function audioAddress(
  page: string,
  { audioPath, basePath }: Pick<PlacePlayersOptions, 'audioPath' | 'basePath'>,
): string {
  const folder = audioPath.split('/').map(encodeURIComponent).join('/');
  const depth = page.split('/').length - 1;
  return `${basePath ?? '../'.repeat(depth)}${folder}/`;
}

/** Whole or as it was. Nothing waits for the disk: what a power cut takes, the next build of the site writes again. */
function writePage(path: string, html: string): void {
  const temporary = temporaryPath(path);
  try {
    writeFileSync(temporary, html);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw asDiskError(error, { path });
  }
}
