/** a file or folder → the site that it belongs to: its generator, and what that is told about dates. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { scalarText } from '../../_internal/parse-json.ts';
import { isTimeZone } from '../../article/dates/zones.ts';
import type { SiteGenerator } from '../../article/front-matter/release.ts';
import { GENERATORS, type GeneratorFacts } from './generators.ts';
import { memberOf, readValuesFile } from './site-config.ts';

/** A site as its generator's configuration tells it. */
export type FoundSite = {
  readonly kind: SiteGenerator;
  /** The folder of the configuration; absent without one. */
  readonly root?: string;
  /** Path of the configuration; present if `root` is. */
  readonly config?: string;
  /** Whether it is told to publish what has a date in the future. */
  readonly showsFuture?: true;
  /** Whether it is told to publish what has expired. */
  readonly showsExpired?: true;
  /** Whether it is told to publish drafts. */
  readonly showsDrafts?: true;
  /** Whether it is told to publish what is in a folder of drafts. */
  readonly showsDraftFolders?: true;
  /** IANA zone of dates without one. */
  readonly timezone?: string;
};

/** No generator that is known. */
export const NO_SITE: FoundSite = { kind: 'none' };

/** What marks the root of a repository. */
const REPOSITORY_MARKS = ['.git', '.hg', '.svn'];

/** Folders above that are looked into at most: more than any site has. */
const MOST_FOLDERS = 24;

/**
 * The nearest folder from `folder` upwards that has a generator's configuration, up to the root of the
 * repository or the user's own folder. Only names and the configuration are read; no code is run.
 */
export async function findSite(folder: string): Promise<FoundSite> {
  const home = resolve(homedir());
  let place = resolve(folder);
  for (let count = 0; count < MOST_FOLDERS; count++) {
    const names: readonly string[] = await readdir(place).catch(() => []);
    for (const generator of GENERATORS) {
      const file = configOf(generator, { place, names });
      if (file !== undefined) return siteAt(place, { generator, file });
    }
    const above = dirname(place);
    const isTop = place === home || REPOSITORY_MARKS.some((name) => names.includes(name));
    if (isTop || above === place) return NO_SITE;
    place = above;
  }
  return NO_SITE;
}

/** The generator's file in a folder: `config.toml` and its like are of many programs. */
function configOf(
  { kind, files }: GeneratorFacts,
  { place, names }: { readonly place: string; readonly names: readonly string[] },
): string | undefined {
  const file = files.find((name) => {
    const [first = '', ...rest] = name.split('/');
    return names.includes(first) && (rest.length === 0 || existsSync(join(place, name)));
  });
  if (file === undefined) return undefined;
  const isSure = kind !== 'hugo' || basename(file).startsWith('hugo') || names.includes('content');
  return isSure ? file : undefined;
}

/** The settings of Hugo and Jekyll that decide about publication. */
const SHOWS = {
  showsFuture: ['buildFuture', 'future'],
  showsExpired: ['buildExpired'],
  showsDrafts: ['buildDrafts', 'unpublished'],
  showsDraftFolders: ['show_drafts'],
} as const;

async function siteAt(
  root: string,
  { generator, file }: { readonly generator: GeneratorFacts; readonly file: string },
): Promise<FoundSite> {
  const { kind } = generator;
  const config = join(root, file);
  if (kind !== 'hugo' && kind !== 'jekyll') return { kind, root, config };
  const values = await readValuesFile(config);
  const isTold = (names: readonly string[]): boolean =>
    names.some((name) => memberOf(values, name) === true);
  const shows = Object.entries(SHOWS).filter(([, names]) => isTold(names));
  const timezone = scalarText(memberOf(values, 'timeZone') ?? memberOf(values, 'time_zone'));
  return {
    kind,
    root,
    config,
    ...Object.fromEntries(shows.map(([name]) => [name, true as const])),
    ...(timezone !== '' && isTimeZone(timezone) && { timezone }),
  };
}
