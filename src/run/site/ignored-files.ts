/** a site of Hugo or Eleventy → which of its files its generator is told to pass over. No code is run. */
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { scalarText } from '../../_internal/parse-json.ts';
import { compileMatcher, type ContextMatcher } from '../../script/lexicon/match-context.ts';
import { matchesPath } from './inherited/match-path.ts';
import { memberOf, type Values } from './site-config.ts';

/** Tells of a path in the site, from its folder on, whether it is passed over. */
export type IsIgnored = (inSite: string) => boolean;

/** Longest path that a pattern is compared with, in characters. */
const LONGEST_PATH = 1000;

/** Hugo's `ignoreFiles`: regular expressions, of which one has to match somewhere in the whole path of a file. */
export function ignoredByHugo(values: Values, root: string): IsIgnored {
  const value = memberOf(values, 'ignoreFiles');
  const sources: readonly unknown[] = Array.isArray(value) ? value : [value];
  const patterns = sources.map(scalarText).flatMap(compile);
  return (inSite) => {
    const path = Array.from(join(root, inSite).replaceAll('\\', '/').slice(-LONGEST_PATH));
    const anywhere = { mayBegin: () => true, mayEnd: () => true };
    return patterns.some((pattern) => pattern.matches(path, anywhere));
  };
}

/** Go's syntax as far as JavaScript has it; an expression that it lacks passes nothing over. */
function compile(source: string): readonly ContextMatcher[] {
  if (source === '') return [];
  const isFolded = source.startsWith('(?i)');
  const bare = source.replace(/^\(\?i\)/, '').replaceAll(/\\([^\p{L}\p{N}\s])/gu, escapeSign);
  try {
    return [compileMatcher(bare, { longest: LONGEST_PATH, isCaseSensitive: !isFolded })];
  } catch {
    return [];
  }
}

/** JavaScript allows a backslash only before signs that mean something. */
function escapeSign(_whole: string, sign: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign;
}

/** Folders that may have a list of their own besides the site's: Eleventy's input folder, whose name is in code. */
const MOST_FOLDERS = 200;

/** Eleventy's lists: `.eleventyignore` in the site's folder and the input folder, and `.gitignore`. */
export async function ignoredByEleventy(root: string, config: string): Promise<IsIgnored> {
  const followsGit = !/setUseGitIgnore\(\s*false\s*\)/.test(await textOf(config));
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const folders = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .slice(0, MOST_FOLDERS)
    .map(({ name }) => name);
  const patterns = await Promise.all([
    ...(followsGit ? [patternsIn(root, { folder: '', name: '.gitignore' })] : []),
    ...['', ...folders].map((folder) => patternsIn(root, { folder, name: LIST })),
  ]);
  const all = patterns.flat();
  return (inSite) => all.some((pattern) => matchesPath(inSite, pattern));
}

const LIST = '.eleventyignore';

/** A line is a path or a glob from the list's own folder on; Eleventy knows no exceptions (`!`). */
async function patternsIn(
  root: string,
  { folder, name }: { readonly folder: string; readonly name: string },
): Promise<readonly string[]> {
  const text = await textOf(join(root, folder, name));
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('!'))
    .flatMap((line) => {
      const path = join(folder, line.replace(/^\/+/, '')).replaceAll('\\', '/').replace(/\/+$/, '');
      return isFolder(join(root, path)) ? [path, `${path}/**`] : [path];
    });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function textOf(path: string): Promise<string> {
  return readWholeText(path).catch(() => '');
}
