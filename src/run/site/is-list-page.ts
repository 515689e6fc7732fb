/** a file in a folder of a site → whether it is the page of a section, which is not an article. Pure. */
import { basename, dirname, extname } from 'node:path';
import type { SiteGenerator } from '../../article/front-matter/release.ts';

/** Where a file stands. */
export type FilePlace = {
  /** The generator of the site. */
  readonly generator: SiteGenerator;
  /** Names beside it, of files and folders, with its own. */
  readonly siblings: readonly string[];
};

/** Names that represent their folder in Docusaurus, besides the folder's own. */
const CATEGORY_NAMES: ReadonlySet<string> = new Set(['index', 'readme']);

const ANY_ARTICLE = /\.(?:mdx?|markdown)$/i;

/**
 * Whether a generator takes a file as the page of a section or as a part of others: `_index.md` of
 * Hugo wherever it stands, `index` of Jekyll, in Docusaurus whatever begins with `_` and the page of a
 * category of its docs.
 */
export function isListPage(path: string, { generator, siblings }: FilePlace): boolean {
  const stem = basename(path, extname(path)).toLowerCase();
  // Also in a language: `_index.de.md`.
  if (/^_index(?:\.[\w-]+)?$/.test(stem)) return true;
  if (generator === 'jekyll') return stem === 'index';
  if (generator !== 'docusaurus') return false;
  return stem.startsWith('_') || isCategoryPage(path, { stem, siblings });
}

/** Whether a folder of a site holds only parts of other pages. */
export function isPartsFolder(name: string, generator: SiteGenerator): boolean {
  return generator === 'docusaurus' && name.startsWith('_');
}

/** In docs, the file that represents a folder with others; in the blog it is a post. */
function isCategoryPage(
  path: string,
  { stem, siblings }: { readonly stem: string; readonly siblings: readonly string[] },
): boolean {
  const parts = dirname(path).split(/[\\/]/);
  if (parts.includes('blog')) return false;
  const isNamed = CATEGORY_NAMES.has(stem) || stem === parts.at(-1)?.toLowerCase();
  const own = basename(path);
  const others = siblings.filter((name) => name !== own && !/^[._]/.test(name));
  return isNamed && others.some((name) => ANY_ARTICLE.test(name) || extname(name) === '');
}
