/** an article and its site → what the site's other files say of its publication, which its own front matter may overrule. */
import { relative } from 'node:path';
import type { JsonValue } from '../../_internal/hash.ts';
import { bareKey } from '../../article/front-matter/field-names.ts';
import { RELEASE_KEYS } from '../../article/front-matter/read-release.ts';
import type { InheritedFields } from '../../article/front-matter/release.ts';
import type { FoundSite } from './find-site.ts';
import type { Handed } from './inherited/handed.ts';
import { dataCodeOf, dataOf } from './inherited/eleventy-data.ts';
import { cascadeOf } from './inherited/hugo-cascade.ts';
import { defaultsOf } from './inherited/jekyll-defaults.ts';

/** What is inherited, and the files that decide it. */
export type Inherited = {
  /** Absent where nothing is inherited. */
  readonly fields?: InheritedFields;
  /** Paths of all files that were looked for, whether they exist or not. */
  readonly files: readonly string[];
};

/** What an article inherits. Files that cannot be read hand nothing down. `file`: an absolute path. */
export async function findInherited(
  file: string,
  { kind, root, config }: FoundSite,
): Promise<Inherited> {
  if (root === undefined || config === undefined) return { files: [] };
  const inSite = (path: string): string => relative(root, path).replaceAll('\\', '/');
  const handed = await handedTo(file, { kind, root, config });
  const values: Record<string, JsonValue> = {};
  const origins: Record<string, string> = {};
  for (const each of handed)
    for (const [key, value] of Object.entries(each.values)) {
      const bare = bareKey(key);
      if (!RELEASE_KEYS.has(bare) || bare in values || value === undefined) continue;
      values[bare] = JSON.parse(JSON.stringify(value)) as JsonValue;
      origins[bare] = inSite(each.from);
    }
  const files = [...new Set([config, ...handed.map(({ from }) => from)])];
  const code = kind === 'eleventy' ? dataCodeOf(file, { root }) : [];
  const notRun = code.map(inSite);
  if (Object.keys(values).length === 0 && notRun.length === 0) return { files };
  return { files, fields: { values, origins, ...(notRun.length > 0 && { notRun }) } };
}

async function handedTo(
  file: string,
  { kind, ...site }: Required<Pick<FoundSite, 'kind' | 'root' | 'config'>>,
): Promise<readonly Handed[]> {
  if (kind === 'hugo') return cascadeOf(file, site);
  if (kind === 'jekyll') return defaultsOf(file, site);
  return kind === 'eleventy' ? dataOf(file, site) : [];
}
