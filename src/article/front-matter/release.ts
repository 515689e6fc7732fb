/** Release: when, how long and where an article may be published, and what a source says of that. Types and names. */
import type { JsonValue } from '../../_internal/hash.ts';

/** Site generators whose rules of publication are known; `none`: another one, or none. */
export const SITE_GENERATORS = [
  'hugo',
  'jekyll',
  'eleventy',
  'astro',
  'docusaurus',
  'vitepress',
  'mkdocs',
  'none',
] as const;

/** What makes the site that an article belongs to. */
export type SiteGenerator = (typeof SITE_GENERATORS)[number];

/** A generator that is known. */
export type KnownGenerator = Exclude<SiteGenerator, 'none'>;

/** Names of generators, for people. */
export const GENERATOR_NAMES: Readonly<Record<KnownGenerator, string>> = {
  hugo: 'Hugo',
  jekyll: 'Jekyll',
  eleventy: 'Eleventy',
  astro: 'Astro',
  docusaurus: 'Docusaurus',
  vitepress: 'VitePress',
  mkdocs: 'MkDocs',
};

/** When, how long and where an article may be published; dates are ISO 8601 in UTC. */
export type Release = {
  /** When it may be published; absent: at once. */
  readonly publishAt?: string;
  /** When it stops being published; absent: never. */
  readonly expiresAt?: string;
  /** Whether it has a page, but is in no feed and no list. */
  readonly unlisted?: true;
};

/**
 * What a source says of its publication: dates as ISO 8601 in UTC, anything else as it is written
 * there, such as `draft: true`.
 */
export type ReleaseFacts = {
  /** That it is not ready. */
  readonly draft?: string;
  /** That only some may read it. */
  readonly closed?: string;
  /** That it gets no page of its own. */
  readonly pageless?: string;
  /** That it is in no list. */
  readonly unlisted?: string;
  /** That it waits for its date. */
  readonly scheduled?: string;
  /** The date that is called a date of publication. */
  readonly publishDate?: string;
  /** The date that is just called date, or stands before a file's name. */
  readonly date?: string;
  readonly expiryDate?: string;
  /** The file of the site that says it, where the source itself does not. */
  readonly origins?: Partial<Record<'draft' | 'closed' | 'pageless' | 'expiryDate', string>>;
};

/** What the files of a site say of an article's publication, which its own front matter may overrule. */
export type InheritedFields = {
  /** By key without case, hyphens and underscores. */
  readonly values: Readonly<Record<string, JsonValue>>;
  /** The file that each value comes from, from the site's folder on, by the same keys. */
  readonly origins: Readonly<Record<string, string>>;
  /** Files that may decide too but are code, which is not run; paths from the site's folder on. @default none */
  readonly notRun?: readonly string[] | undefined;
};

/** Options of reading that decide about publication. */
export type ReleaseOptions = {
  /** Whether to read a text whose front matter says it is a draft. @default false */
  readonly includeDrafts?: boolean | undefined;
  /** The generator whose rules apply. @default 'none' */
  readonly generator?: SiteGenerator | undefined;
  /** What becomes of a date in the future. @default as the generator does, otherwise it waits */
  readonly futureDates?: 'wait' | 'publish' | undefined;
  /** Whether what has expired is published too. @default false */
  readonly showsExpired?: boolean | undefined;
  /** What the site's files say of the article. @default nothing */
  readonly inherited?: InheritedFields | undefined;
  /** IANA zone of the site, for its dates of publication without a zone. @default `timezone` */
  readonly siteTimezone?: string | undefined;
};

/** A season of a series: its number, from 1, and perhaps a name. */
export type Season = { readonly number: number; readonly name?: string | undefined };
