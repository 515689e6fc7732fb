/** What an argument of a command stands for, and what decides it. Types alone. */
import type { ArticleSource } from '../../article/article.ts';
import type { SiteGenerator } from '../../article/front-matter/release.ts';
import type { ReadFeedOptions } from '../../article/readers/feed/feed.ts';
import type { ArticleError } from '../../errors.ts';

/**
 * A source that could not be expanded: a feed or a folder that cannot be read, an empty standard
 * input. It fails in its turn, and the others go on.
 */
export type FailedSource = {
  readonly kind: 'failed';
  readonly name: string;
  readonly error: ArticleError;
};

/** What an argument stands for. */
export type ExpandedSource = ArticleSource | FailedSource;

/** Options of `expandSources`. */
export type ExpandSourcesOptions = ReadFeedOptions & {
  /** Where `-` is read from. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** What a relative path starts from. @default that of the process */
  readonly workingFolder?: string | undefined;
  /** Folders that are passed over within others: what a build wrote is not a source of the next one. @default none */
  readonly except?: readonly string[] | undefined;
  /** Whether drafts are read: see `ReadArticleOptions`. @default false */
  readonly includeDrafts?: boolean | undefined;
  /** Whether a folder's PDFs are sources: see `ReadArticleOptions`. @default false */
  readonly experimentalPdf?: boolean | undefined;
  /** Whose rules tell which files of a folder are not articles. @default that of the site */
  readonly generator?: SiteGenerator | undefined;
};
