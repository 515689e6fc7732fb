/** the HTML of a page → the publication it was made for: its address and its feed. Pure. */
import { textOfHtml } from '../article/dom/tree.ts';
import type { Publication } from '../site/publication.ts';

/** Options of `formerPublication`. */
export type FormerOptions = {
  /** The current publication, for what a page does not state. */
  readonly publication: Publication;
  /** The edition of the page; absent for the list of editions. */
  readonly slug?: string | undefined;
};

/** The settings that a page states, in the order of messages. */
const SETTINGS = { baseUrl: 'feed.baseUrl', feedTitle: 'feed.title' } as const;

/** The publication that a page was made for, from the links in its head. */
export function formerPublication(page: string, { publication, slug }: FormerOptions): Publication {
  const head = page.slice(0, page.indexOf('</head>'));
  const feed = attributesOf(head, 'type="application/rss+xml"');
  const own =
    slug === undefined
      ? attributesOf(head, 'rel="canonical"')?.href
      : without(
          attributesOf(head, 'type="application/json+oembed"')?.href,
          `${encodeURIComponent(slug)}/oembed.json`,
        );
  const baseUrl = own ?? without(feed?.href, 'feed.xml');
  return { ...publication, baseUrl, feedTitle: feed?.title };
}

/** How two publications differ: `feed.baseUrl was https://…`. */
export function changedSettings(former: Publication, now: Publication): readonly string[] {
  return (['baseUrl', 'feedTitle'] as const)
    .filter((name) => former[name] !== now[name])
    .map((name) => `${SETTINGS[name]} was ${former[name] ?? 'not set'}`);
}

/** The attributes of the first link with one of them. */
function attributesOf(
  head: string,
  mark: string,
): { readonly href?: string; readonly title?: string } | undefined {
  const tag = (head.match(/<link\s[^>]*>/g) ?? []).find((each) => each.includes(mark));
  if (tag === undefined) return undefined;
  const value = (name: string): string | undefined => {
    const text = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    return text === undefined ? undefined : textOfHtml(text);
  };
  const [href, title] = [value('href'), value('title')];
  return { ...(href !== undefined && { href }), ...(title !== undefined && { title }) };
}

function without(address: string | undefined, end: string): string | undefined {
  return address?.endsWith(`/${end}`) ? address.slice(0, -end.length) : undefined;
}
