/** a file or folder → the site that it belongs to: its generator, and what that is told about dates. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { isTimeZone } from '../../article/dates/zones.ts';
import type { SiteGenerator } from '../../article/front-matter/release.ts';
import { GENERATORS, type GeneratorFacts } from './generators.ts';

/** A site as its generator's configuration tells it. */
export type FoundSite = {
  readonly kind: SiteGenerator;
  /** The folder of the configuration; absent without one. */
  readonly root?: string;
  /** Whether it is told to publish what has a date in the future. */
  readonly showsFuture?: true;
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

/** The settings of Hugo and Jekyll that decide about dates, by the beginning of a line. */
const SHOWS_FUTURE = /^[ \t]*"?(?:buildFuture|future)"?[ \t]*[:=][ \t]*true\b/im;
const TIMEZONE = /^[ \t]*"?time_?zone"?[ \t]*[:=][ \t]*["']?([A-Za-z]+(?:\/[\w+-]+)*)/im;

async function siteAt(
  root: string,
  { generator, file }: { readonly generator: GeneratorFacts; readonly file: string },
): Promise<FoundSite> {
  const { kind } = generator;
  if (kind !== 'hugo' && kind !== 'jekyll') return { kind, root };
  const text = await readWholeText(join(root, file)).catch(() => '');
  const [, timezone = ''] = TIMEZONE.exec(text) ?? [];
  return {
    kind,
    root,
    ...(SHOWS_FUTURE.test(text) && { showsFuture: true as const }),
    ...(timezone !== '' && isTimeZone(timezone) && { timezone }),
  };
}
