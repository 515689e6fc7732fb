/** the page and its address → whether it shows an article, and whose edition that would be. */
import type { Edition } from '../../edition/edition.ts';

/** Whether the page is that of one article: lists, authors and the like say that they are something else. */
export function showsArticle(): boolean {
  const type = document.querySelector<HTMLMetaElement>('meta[property="og:type"]')?.content;
  return type === undefined || type === 'article';
}

/** Names of a page that stand for its folder, and extensions of pages. */
const [FOLDER_PAGE, EXTENSION] = [/\/index\.\w+$/, /\.(?:html?|php|aspx?)$/];

/** The last part of an address, by which the edition of its article is named; `undefined` for the first page. */
export function pageSlug(pathname: string): string | undefined {
  const name = plainPath(pathname).split('/').at(-1);
  return name === '' ? undefined : name;
}

/** Whether the edition is that of the page. The site may have moved to another host since. */
export function isPageOf({ url }: Pick<Edition, 'url'>, pathname: string): boolean {
  if (url === undefined || !URL.canParse(url)) return true;
  return decoded(plainPath(new URL(url).pathname)) === decoded(plainPath(pathname));
}

function plainPath(pathname: string): string {
  return pathname.replace(FOLDER_PAGE, '/').replace(/\/+$/, '').replace(EXTENSION, '');
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
