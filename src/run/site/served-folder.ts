/** an output folder and its site → whether everyone can fetch what lies in it. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { readWholeText } from '../../_internal/disk/regular-file.ts';
import { GENERATOR_NAMES, type KnownGenerator } from '../../article/front-matter/release.ts';
import { findSite, type FoundSite } from './find-site.ts';
import { factsOfGenerator } from './generators.ts';

/** A folder that a site shows to everyone, and who says so. */
export type ServedFolder = {
  /** What shows it: `Hugo`, or the name of a folder that servers show. */
  readonly by: string;
  /** The output folder, from the site's or the project's. */
  readonly path: string;
  /** A folder that nothing shows, for editions. */
  readonly instead: string;
};

/** Names of folders that web servers and hosts show by convention. */
const SHOWN_NAMES: ReadonlySet<string> = new Set([
  'public',
  'public_html',
  'static',
  'htdocs',
  'www',
  'wwwroot',
  '_site',
]);

/** Whether an output folder is shown; `undefined` if nothing says so. `root`: the project's folder. */
export async function findServed(
  output: string,
  { root }: { readonly root: string },
): Promise<ServedFolder | undefined> {
  const site = await findSite(root);
  const own = await servedByGenerator(output, site);
  if (own) return own;
  const path = within(output, root);
  const name = path?.split('/').find((part) => SHOWN_NAMES.has(part.toLowerCase()));
  return path === undefined || name === undefined
    ? undefined
    : { by: `a folder called ${name}`, path, instead: 'output' };
}

async function servedByGenerator(
  output: string,
  { kind, root }: FoundSite,
): Promise<ServedFolder | undefined> {
  if (kind === 'none' || root === undefined) return undefined;
  const path = within(output, root);
  if (path === undefined) return undefined;
  const { served, output: instead = 'output' } = factsOfGenerator(kind);
  const found = { by: GENERATOR_NAMES[kind], path, instead };
  if (served.some((folder) => path === folder || path.startsWith(`${folder}/`))) return found;
  if (kind === 'jekyll') return (await isCopiedByJekyll(path, root)) ? found : undefined;
  return kind === 'eleventy' && (await isReadByEleventy(path, root)) ? found : undefined;
}

/** The path from a folder, with slashes; `undefined` for one outside it. */
function within(path: string, folder: string): string | undefined {
  const inside = relative(folder, path);
  const isOutside = inside === '' || inside.startsWith('..') || isAbsolute(inside);
  return isOutside ? undefined : inside.split(sep).join('/');
}

/** Jekyll copies whatever does not begin with `_` or a dot, and is not excluded. */
async function isCopiedByJekyll(path: string, root: string): Promise<boolean> {
  if (path.split('/').some((part) => /^[_.]/.test(part))) return false;
  return !namesFolder(await configText('jekyll', root), { path, key: 'exclude' });
}

/** Eleventy takes HTML in any folder for pages, except for what is ignored by Git or by its own list. */
async function isReadByEleventy(path: string, root: string): Promise<boolean> {
  const lists = await Promise.all([textOf(root, '.gitignore'), textOf(root, '.eleventyignore')]);
  const lines = lists.join('\n').split('\n').map(bareName);
  if (lines.some((line) => line !== '' && (path === line || path.startsWith(`${line}/`))))
    return false;
  return !namesFolder(await configText('eleventy', root), { path, key: 'ignores.add' });
}

/** A line of a list of what is ignored, without what makes it a pattern: `/output/**`. */
function bareName(line: string): string {
  return line
    .trim()
    .replace(/^\.?\//, '')
    .replace(/(?:\/\*{0,2})+$/, '');
}

/** Whether a text names the folder somewhere after a key, in quotes, brackets or a list. */
function namesFolder(
  text: string,
  { path, key }: { readonly path: string; readonly key: string },
): boolean {
  const at = text.indexOf(key);
  if (at < 0) return false;
  const names = text.slice(at).match(/[\w./*-]+/g) ?? [];
  return names.map(bareName).some((name) => path === name || path.startsWith(`${name}/`));
}

/** All configuration files of a generator that are there, in one text. */
async function configText(kind: KnownGenerator, root: string): Promise<string> {
  const texts = factsOfGenerator(kind).files.map((name) => textOf(root, name));
  return (await Promise.all(texts)).join('\n');
}

async function textOf(root: string, name: string): Promise<string> {
  return readWholeText(join(root, name)).catch(() => '');
}
