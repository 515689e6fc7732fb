/** an article of Jekyll → what the `defaults` of the configuration give to its front matter. */
import { relative } from 'node:path';
import { scalarText } from '../../../_internal/parse-json.ts';
import type { Handed, SiteFile } from './handed.ts';
import { asTable, asTables, memberOf, readValuesFile } from '../site-config.ts';
import { matchesPath } from './match-path.ts';

/** `posts` of a file in `_posts`, `recipes` of one in `_recipes`, otherwise `pages`. */
function typeOf(path: string): string {
  return /(?:^|\/)_([^/]+)\//.exec(path)?.[1] ?? 'pages';
}

/** What is given, the most specific first: a longer path, then a type, then what stands later. */
export async function defaultsOf(
  file: string,
  { root, config }: SiteFile,
): Promise<readonly Handed[]> {
  const path = relative(root, file).replaceAll('\\', '/');
  const tables = asTables(memberOf(await readValuesFile(config), 'defaults'));
  const found = tables.flatMap((table, index) => {
    const scope = asTable(memberOf(table, 'scope'));
    const folder = scalarText(memberOf(scope, 'path')).replace(/^\/|\/$/g, '');
    const type = scalarText(memberOf(scope, 'type'));
    if (!isWithin(path, folder) || (type !== '' && type !== typeOf(path))) return [];
    const rank = folder.length * 2 + (type === '' ? 0 : 1);
    return [{ rank, index, values: asTable(memberOf(table, 'values')) }];
  });
  const ordered = found.toSorted((a, b) => b.rank - a.rank || b.index - a.index);
  return ordered.map(({ values }) => ({ from: config, values }));
}

function isWithin(path: string, folder: string): boolean {
  if (folder.includes('*')) return matchesPath(path, folder) || matchesPath(path, `${folder}/**`);
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}
