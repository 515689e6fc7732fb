/** SitePage: a page of a built site that shows an article, with what the site says of it. Types alone. */
import type { JsonValue } from '../../_internal/hash.ts';

/** A page of a built site. */
export type SitePage = {
  /** Path of its file from the site's folder, with slashes: `posts/ferry/index.html`. */
  readonly page: string;
  /** What the site says of the article, under the names of front matter. @default what the page says */
  readonly data?: Readonly<Record<string, JsonValue>> | undefined;
  /** The article as HTML, without the page around it. @default it is found in the page */
  readonly content?: string | undefined;
  /** Whether its generator left it as it was, and says no more of it: it has audio if it had some. @default false */
  readonly kept?: boolean | undefined;
};

/** What a site says of itself; each is used where the configuration of the feed has none. */
export type SiteFacts = {
  /** Its address, with the path below which it stands. */
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly author?: string | undefined;
  readonly email?: string | undefined;
};

/** Pages with articles, and the site that they belong to. */
export type SiteList = { readonly site: SiteFacts; readonly pages: readonly SitePage[] };
