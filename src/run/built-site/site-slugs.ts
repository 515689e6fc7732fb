/** Pages of a site → the name of the edition of each: its path, so that it stays whatever comes beside it. Pure. */
import { sha256 } from '../../_internal/hash.ts';
import { slugify } from '../../article/slug.ts';

/** Names of files that stand for their folder, and the extension of a page. */
const [FOLDER_PAGE, EXTENSION] = [/(?:^|\/)index\.html?$/i, /\.html?$/i];

/** The address of a page from the site's own on: `posts/ferry/` of `posts/ferry/index.html`. */
export function pagePath(page: string): string {
  return page.replace(FOLDER_PAGE, (name) => (name.startsWith('/') ? '/' : ''));
}

/** Digits of a digest that tell two pages apart whose paths are written alike in ASCII. */
const DIGITS = 8;

/** The names by page; of pages with one name in ASCII, all but the first get a digest of their path. */
export function slugsOf(pages: readonly string[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const page of [...pages].sort()) {
    const own = slugify(pagePath(page).replace(EXTENSION, '')) || 'index';
    const digest = sha256(page).slice(0, DIGITS);
    const slug = taken.has(own) ? `${own}-${digest}` : own;
    taken.add(slug);
    slugs.set(page, slug);
  }
  return slugs;
}
