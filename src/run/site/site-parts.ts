/** a site → which of its folders and files hold something else than articles: templates, the site that is made, what it excludes. */
import { basename, relative } from 'node:path';
import { scalarText } from '../../_internal/parse-json.ts';
import type { FoundSite } from './find-site.ts';
import { factsOfGenerator } from './generators.ts';
import { ignoredByEleventy, ignoredByHugo, type IsIgnored } from './ignored-files.ts';
import { matchesPath } from './inherited/match-path.ts';
import { asTable, memberOf, readValuesFile, type Values } from './site-config.ts';

/** Tells whether a file or folder, by its absolute path, holds something else than articles. */
export type IsSitePart = (path: string) => boolean;

/** Folders of Jekyll that begin with `_` and hold articles, besides its collections. */
const OWN_FOLDERS: readonly string[] = ['_posts', '_drafts'];

/** Reads the configuration of a site; of no site nothing is a part. */
export async function findSiteParts({ kind, root, config }: FoundSite): Promise<IsSitePart> {
  if (kind === 'none' || root === undefined || config === undefined) return () => false;
  const { parts } = factsOfGenerator(kind);
  const values = kind === 'hugo' || kind === 'jekyll' ? await readValuesFile(config) : {};
  const made = scalarText(memberOf(values, kind === 'hugo' ? 'publishDir' : 'destination'));
  const known = new Set([...parts, trimmed(made)]);
  const isExcluded = await excludedBy({ kind, root, config, values });
  return (path) => {
    const inSite = relative(root, path).replaceAll('\\', '/');
    if (inSite === '' || inSite.startsWith('../')) return false;
    return known.has(inSite) || isExcluded(inSite);
  };
}

/** What the site's own lists exclude. */
async function excludedBy({
  kind,
  root,
  config,
  values,
}: Required<Pick<FoundSite, 'kind' | 'root' | 'config'>> & {
  readonly values: Values;
}): Promise<IsIgnored> {
  if (kind === 'jekyll') return excludedByJekyll(values);
  if (kind === 'hugo') return ignoredByHugo(values, root);
  return kind === 'eleventy' ? ignoredByEleventy(root, config) : () => false;
}

/** What begins with `_`, except collections, and what `exclude` lists. */
function excludedByJekyll(values: Values): IsIgnored {
  const collections = namesOf(memberOf(values, 'collections')).map((name) => `_${name}`);
  const own = new Set([...OWN_FOLDERS, ...collections]);
  const excluded = namesOf(memberOf(values, 'exclude')).map(trimmed);
  return (path) => {
    const name = basename(path);
    if (name.startsWith('_') && !own.has(name)) return true;
    return excluded.some((pattern) => pattern !== '' && matchesPath(path, pattern));
  };
}

/** The texts of a list, or the keys of a table. */
function namesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(scalarText) : Object.keys(asTable(value));
}

/** A path without slashes around it, or `./` before it. */
function trimmed(path: string): string {
  return path.replace(/^(?:\.?\/)+|\/+$/g, '');
}
