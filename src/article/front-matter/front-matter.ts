/** FrontMatter: what a source says about itself in the block above its text. */
import type { JsonValue } from '../../_internal/hash.ts';
import type { Warning } from '../../errors.ts';
import type { Cast, Rate, ReadingPolicy } from '../article.ts';
import type { ReleaseFacts, Season } from './release.ts';

/** What a source says about itself. */
export type FrontMatter = {
  readonly title?: string;
  readonly byline?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  /** When it may be published: ISO 8601 in UTC. */
  readonly publishAt?: string;
  readonly language?: string;
  readonly voice?: string;
  /** Which voices read what in this article. */
  readonly cast?: Cast;
  readonly rate?: Rate;
  readonly section?: string;
  readonly season?: Season;
  readonly lexicon?: JsonValue;
  /** Its own intro, outro, sting and bed. */
  readonly sounds?: JsonValue;
  readonly slug?: string;
  readonly description?: string;
  readonly url?: string;
  readonly image?: string;
  readonly siteName?: string;
  readonly tags?: readonly string[];
  /** The first and the last line of the body to read: see `LineRange`. */
  readonly firstLine?: string;
  readonly lastLine?: string;
  /** What is read, skipped or announced in this article. */
  readonly policy?: ReadingPolicy;
};

/** A source cut in two: what its front matter says, and the line on which its body begins. */
export type SplitSource = {
  readonly frontMatter: FrontMatter;
  /** What that says of its publication. */
  readonly release: ReleaseFacts;
  readonly body: string;
  /** Number of lines before the body. */
  readonly bodyOffset: number;
  readonly warnings: readonly Warning[];
};
