/** a page of a site → the source of its article, and what its site says of it. Pure. */
import { stringify } from 'yaml';
import type { ArticleSource } from '../../article/article.ts';
import type { GivenSource } from '../project/given-facts.ts';
import type { FoundPage } from './find-pages.ts';
import { contentOf, readParts } from './page-parts.ts';
import { headFacts } from './head-facts.ts';

/** Options of `pageSource`. */
export type PageSourceOptions = {
  /** Name of the edition. */
  readonly slug: string;
  /** Address of the page. @default none is known */
  readonly url?: string | undefined;
  /** CSS selector of the article in its page. @default the whole page is read for it */
  readonly selector?: string | undefined;
};

/** A source, and what is given beside it. */
export type PageSource = { readonly source: ArticleSource; readonly given: GivenSource };

/**
 * The source: what the site gave as content, else what the selector names, each below front matter with what
 * the site says; else the whole page, whose article is found.
 * @throws LecternError `USAGE` for a wrong selector.
 */
export function pageSource(found: FoundPage, options: PageSourceOptions): PageSource {
  const { page, html, data = {} } = found;
  const { slug, url, selector } = options;
  const parts = found.content === undefined && selector !== undefined ? readParts(html) : undefined;
  const selected = parts && contentOf(parts, selector!);
  const content = found.content ?? selected;
  const given = { name: page, facts: { slug, url } };
  const source = {
    kind: 'html',
    name: page,
    listed: true,
    ...(url !== undefined && { url }),
  } as const;
  if (content === undefined) return { source: { ...source, content: html }, given };
  const facts = { ...(parts && headFacts(parts)), ...data, page };
  return { source: { ...source, content: `---\n${stringify(facts)}---\n\n${content}` }, given };
}
