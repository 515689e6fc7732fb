/** an article of Hugo → what the sections above it and the configuration hand down to its front matter: `cascade`. */
import { basename, dirname, extname, join, relative } from 'node:path';
import { readWholeText } from '../../../_internal/disk/regular-file.ts';
import { scalarText } from '../../../_internal/parse-json.ts';
import { frontMatterValues } from '../../../article/front-matter/split-front-matter.ts';
import { foldersAbove } from './folders-above.ts';
import type { Handed, SiteFile } from './handed.ts';
import { asTable, asTables, memberOf, readValuesFile, type Values } from '../site-config.ts';
import { matchesPath } from './match-path.ts';

/** `post.de.md`. */
const LANGUAGE = /\.([a-z]{2,3}(?:-[a-z\d]+)*)$/i;

/** What Hugo compares a target with. */
type Page = { readonly path: string; readonly language: string };

/** What is handed down, the nearest first; a section of the article's own language alone counts. */
export async function cascadeOf(
  file: string,
  { root, config }: SiteFile,
): Promise<readonly Handed[]> {
  const values = await readValuesFile(config);
  const { content, language, suffix } = placeOf(file, { root, values });
  const page = { path: logicalPath(file, content), language: language.toLowerCase() };
  const names = suffix ? [`_index.${language}.md`] : ['_index.md', `_index.${language}.md`];
  const handed: Handed[] = [];
  for (const folder of foldersAbove(file, root))
    for (const name of names) {
      const from = join(folder, name);
      const text = await readWholeText(from).catch(() => '');
      handed.push({ from, values: cascaded(safeValues(text), page) });
    }
  return [...handed, { from: config, values: cascaded(values, page) }];
}

/** Where an article stands. */
type Place = {
  /** The folder of content that it is in. */
  readonly content: string;
  readonly language: string;
  /** Whether its name says its language. */
  readonly suffix: boolean;
};

/** By its name, the folder of its language, or the site's main language. */
function placeOf(
  file: string,
  { root, values }: { readonly root: string; readonly values: Values },
): Place {
  const content = join(root, folderOf(values) || 'content');
  const named = LANGUAGE.exec(stemOf(file))?.[1];
  if (named !== undefined) return { content, language: named, suffix: true };
  for (const [language, table] of Object.entries(asTable(memberOf(values, 'languages')))) {
    const own = folderOf(asTable(table));
    const folder = join(root, own);
    if (own !== '' && !relative(folder, file).startsWith('..'))
      return { content: folder, language, suffix: false };
  }
  const main = scalarText(memberOf(values, 'defaultContentLanguage')).trim() || 'en';
  return { content, language: main, suffix: false };
}

/** The folder of content that the configuration, or a language in it, names; empty for none. */
function folderOf(table: Values): string {
  return scalarText(memberOf(table, 'contentDir')).trim();
}

function stemOf(file: string): string {
  return basename(file, extname(file));
}

/** `/posts/a` of `content/posts/a.md` and of `content/posts/a/index.md`. */
function logicalPath(file: string, content: string): string {
  const stem = stemOf(file).replace(LANGUAGE, '');
  const path = stem === 'index' ? dirname(file) : join(dirname(file), stem);
  return `/${relative(content, path).replaceAll('\\', '/')}`;
}

/** What is wrong with the page of a section is Hugo's to say. */
function safeValues(text: string): Values {
  try {
    return frontMatterValues(text) ?? {};
  } catch {
    return {};
  }
}

/** Of several tables with a key, the first whose target the page is. */
function cascaded(values: Values, page: Page): Values {
  const tables = asTables(memberOf(values, 'cascade')).filter((table) => isTarget(table, page));
  return Object.assign({}, ...tables.toReversed()) as Values;
}

function isTarget(table: Values, { path, language }: Page): boolean {
  const target = asTable(memberOf(table, 'target') ?? memberOf(table, '_target'));
  const accepts = (name: string, actual: string): boolean => {
    const pattern = scalarText(memberOf(target, name)).trim();
    return pattern === '' || matchesPath(actual, pattern);
  };
  return (
    accepts('path', path) &&
    accepts('kind', 'page') &&
    accepts('lang', language) &&
    accepts('environment', 'production')
  );
}
