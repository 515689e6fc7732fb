/** what the studio tells its page of articles that are added: the shapes of its JSON. Types alone, so that both sides share them. */
import type { ArticleTrouble } from './answers.ts';

/** An article that was added. */
export type AddedArticle = { readonly id: string; readonly title: string };

/** What was found after an address: an article, which is in the list now, or a feed to choose from. */
export type AddedAddress =
  | ({ readonly kind: 'article'; readonly isNew: boolean } & AddedArticle)
  | {
      readonly kind: 'feed';
      readonly url: string;
      readonly title: string;
      readonly posts: readonly FeedPost[];
    };

/** A post of a feed. */
export type FeedPost = {
  readonly address: string;
  /** Empty where the feed has none. */
  readonly title: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
  /** Whether it is in the list already. */
  readonly isThere: boolean;
};

/** What became of posts that were chosen. */
export type AddedPosts = {
  readonly added: readonly AddedArticle[];
  readonly failed: readonly (ArticleTrouble & { readonly address: string })[];
};
