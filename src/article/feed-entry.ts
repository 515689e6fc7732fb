/** What a feed or a sitemap says about one article: found by the readers of feeds, given as a source. */
import type { ReleaseFacts } from './front-matter/release.ts';

/** What a feed or a sitemap says about one article. Plain data; dates are ISO 8601. */
export type FeedEntry = {
  /** The address of its page. */
  readonly url?: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly description?: string;
  /** The feed's own title. */
  readonly siteName?: string;
  readonly image?: string;
  /** What an export of a site says of its publication. */
  readonly release?: ReleaseFacts;
  /** The whole article as HTML, if the feed contains it. */
  readonly content?: string;
};
