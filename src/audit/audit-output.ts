/** an output folder → checks of what its editions share: list, player, styles, feed, artwork. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readWholeFile, readWholeText } from '../_internal/disk/regular-file.ts';
import { sha256 } from '../_internal/hash.ts';
import { PAGE_ICON_NAME, PAGE_STYLES_NAME } from '../edition/formats/page-names.ts';
import { isHashedName, isPrivate } from '../edition/media-types.ts';
import { readEditions } from '../edition/read-editions.ts';
import { buildIndexPage } from '../site/index-page.ts';
import { findCover } from '../site/artwork.ts';
import { PAGE_ICON } from '../site/page-icon.ts';
import { PAGE_STYLES } from '../site/page-styles.ts';
import { publishedFiles, readPlayerFiles } from '../site/player-files.ts';
import type { Publication } from '../site/publication.ts';
import type { FeedPage } from '../feed/build-feed.ts';
import { checkMade, type MadeBefore } from './check-made.ts';
import { changedSettings, formerPublication } from './former-publication.ts';
import { fails, holds, type SurfaceCheck } from './surface-check.ts';

/** The checks of the files that all editions of an output folder share. */
export type OutputAudit = { readonly checks: readonly SurfaceCheck[] };

/** A feed with former settings. */
export type FormerFeed = {
  readonly pages: readonly FeedPage[];
  /** What differs: `feed.title was …`. */
  readonly settings: readonly string[];
};

/** Options of `auditOutput`. */
export type AuditOutputOptions = {
  /** Where the folder is published, if that is known. */
  readonly publication: Publication;
  /** The pages that the feed of these editions should have; `undefined` if that is not known. */
  readonly feedPages?: readonly FeedPage[] | undefined;
  /** The pages built with the settings that the existing feed states, and how these differ. */
  readonly formerFeed?: FormerFeed | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Names of files that only Lectern writes. */
const OURS = /^(?:(?:edition|record)\.json|embed\.html|.+\.[0-9a-f]{8}\.[a-z0-9]+)$/;

const REMEDY = 'run lectern build again, with any article';

/** Reads back what the editions of a folder share, and reports their folders without an edition. */
export async function auditOutput(
  output: string,
  options: AuditOutputOptions,
): Promise<OutputAudit> {
  const { publication, feedPages = [], formerFeed, signal } = options;
  const checks = [...(await checkScripts(output)), ...(await checkIndex(output, options))];
  for (const { name, xml } of feedPages) {
    const found = await readText(join(output, name));
    const before = formerFeed?.pages.find((page) => page.name === name)?.xml;
    const settings = formerFeed?.settings ?? [];
    const former = (): MadeBefore | undefined =>
      before === undefined ? undefined : { content: before, settings };
    const remedy = 'run lectern feed';
    checks.push(checkMade({ surface: name, expected: xml, found, remedy, former }));
  }
  signal?.throwIfAborted();
  return {
    checks: [
      ...checks,
      ...(await checkHashed(output)),
      ...(await checkArtwork(output, publication)),
      ...(await checkFolders(output)),
    ],
  };
}

async function checkScripts(output: string): Promise<readonly SurfaceCheck[]> {
  const wanted: readonly (readonly [string, string | Uint8Array])[] = [
    ...publishedFiles(await readPlayerFiles()),
    [PAGE_STYLES_NAME, PAGE_STYLES],
    [PAGE_ICON_NAME, PAGE_ICON],
  ];
  const found = wanted.map(async ([surface, expected]) =>
    checkMade({
      surface,
      expected,
      found: await readWholeFile(join(output, surface)).catch(() => undefined),
      remedy: REMEDY,
    }),
  );
  return Promise.all(found);
}

/** Checks the list of editions; its content only if the address it was made for is known. */
async function checkIndex(
  output: string,
  { publication, signal }: AuditOutputOptions,
): Promise<readonly SurfaceCheck[]> {
  const found = await readText(join(output, 'index.html'));
  const { editions, warnings } = await readEditions(output, { signal });
  const cover = await findCover(output);
  const expected = buildIndexPage(editions, { ...publication, cover });
  const former = (): MadeBefore => {
    const before = formerPublication(found ?? '', { publication });
    const content = buildIndexPage(editions, { ...before, cover });
    return { content, settings: changedSettings(before, publication) };
  };
  const isElsewhere = publication.baseUrl === undefined && found?.includes('rel="canonical"');
  const page = isElsewhere
    ? []
    : [checkMade({ surface: 'index.html', expected, found, remedy: REMEDY, former })];
  const unusable = warnings.map(({ message }) =>
    fails({ surface: 'index.html', check: 'editions', expected: 'every edition', found: message }),
  );
  return [...page, ...unusable];
}

/** Checks files whose name contains a digest of their content, whatever version made them. */
async function checkHashed(output: string): Promise<readonly SurfaceCheck[]> {
  const names = (await readdir(output)).filter((name) => isHashedName(name) && !isPrivate(name));
  const checks = names.map(async (surface) => {
    const bytes = await readWholeFile(join(output, surface)).catch(() => undefined);
    const expected = surface.split('.').at(-2)!;
    const found = bytes ? sha256(bytes).slice(0, 8) : 'no file';
    return holds({ surface, check: 'digest', expected, found, pass: found === expected });
  });
  return Promise.all(checks);
}

/** Checks that the artwork a feed names is beside it. */
async function checkArtwork(
  output: string,
  { baseUrl }: Publication,
): Promise<readonly SurfaceCheck[]> {
  const feed = await readText(join(output, 'feed.xml'));
  if (feed === undefined || baseUrl === undefined) return [];
  const names = new Set(feed.match(/\bartwork\.[0-9a-f]{8}\.(?:png|jpg)\b/g));
  const there = new Set(await readdir(output));
  return [...names].map((surface) => {
    const pass = there.has(surface);
    const found = pass ? 'a file' : 'no file: run lectern feed';
    return holds({
      surface,
      check: 'artwork',
      expected: 'the artwork that the feed names',
      found,
      pass,
    });
  });
}

/** A folder with an edition's files but no edition.json: a run died, or the file was lost. */
async function checkFolders(output: string): Promise<readonly SurfaceCheck[]> {
  const entries = await readdir(output, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !isPrivate(entry.name));
  const checks = folders.map(async ({ name }) => {
    const names = await readdir(join(output, name)).catch(() => [] as string[]);
    if (names.includes('edition.json') || !names.some((each) => OURS.test(each))) return [];
    const found = 'no such file: build that article again, or remove the folder';
    return [fails({ surface: `${name}/`, check: 'edition', expected: 'an edition.json', found })];
  });
  return (await Promise.all(checks)).flat();
}

function readText(path: string): Promise<string | undefined> {
  return readWholeText(path).catch(() => undefined);
}
