/** Article: what was written, in blocks, and what was left out and why. Built only here. */
import type { NamedFile } from '../_internal/disk/within.ts';
import type { JsonValue } from '../_internal/hash.ts';
import type { Warning } from '../errors.ts';
import type { SourceOptions } from './excerpt/excerpt.ts';
import type { FeedEntry } from './feed-entry.ts';
import type { Release, Season } from './front-matter/release.ts';
import type { Picture } from './pictures/picture.ts';
import type { Insert } from './spoken/insert.ts';
import type { AskedPartReadings, AskedReading, SayAs, WrittenPause } from './spoken/say-as.ts';

/** Kinds of blocks; their order is that of the features of a line. */
export const BLOCK_KINDS = [
  'heading',
  'paragraph',
  'listItem',
  'quote',
  'code',
  'table',
  'caption',
  'footnote',
  'embed',
] as const;

/** The kind of a block; it decides how it is read and the pauses around it. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Where something is in its source: 1-based lines, inclusive, or the CSS path in a page. */
export type Where =
  | { readonly kind: 'lines'; readonly start: number; readonly end: number }
  | { readonly kind: 'path'; readonly path: string };

/** A range of a block's text with a meaning; offsets in UTF-16 units of `text`, end exclusive. */
export type InlineRun = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'emphasis' | 'strong' | 'link' | 'code' | 'deleted' | 'language';
  /** The address, for a link. */
  readonly href?: string;
  /** BCP 47, for a run in another language. */
  readonly language?: string;
};

/** One block of the article, in reading order. */
export type Block = {
  /** `b1`, `b2`, … in order. */
  readonly id: string;
  /** 16 hex digits: see `textHash` in `_internal/text-hash.ts`. */
  readonly textHash: string;
  readonly kind: BlockKind;
  /** The words as written, one line, white space collapsed. */
  readonly text: string;
  /** Headings: 1 to 6. List items: depth from 1. */
  readonly level?: number;
  /** Items of an ordered list: the number, which is spoken but not part of `text`. */
  readonly number?: number;
  /** BCP 47, when it differs from the article's. */
  readonly language?: string;
  /** The voice that the policy gives its kind, if any. */
  readonly voice?: string;
  readonly runs: readonly InlineRun[];
  /** In order, not overlapping; absent if the source asks for nothing. */
  readonly sayAs?: readonly SayAs[];
  /** In order; absent where it would be empty. */
  readonly pauses?: readonly WrittenPause[];
  /** Present if an editor decided it. */
  readonly reading?: AskedReading;
  /** Words within it on the page that are not read. */
  readonly leftOut?: readonly string[];
  /** Whether it replaces something skipped: its words are not the source's. */
  readonly isAnnouncement?: true;
  readonly where: Where;
};

/** Something in the source that is not read. */
export type Skip = {
  /** The rule's name, in kebab-case: `menu`, `photo-caption`, `code-block`. */
  readonly rule: string;
  /** Id of the block before it; absent before the first block. */
  readonly after?: string;
  /** Its first words, at most 80 characters. */
  readonly words: string;
  /** All of its words, a line each; absent unless `skippedLines` asks for them. */
  readonly lines?: readonly string[];
  /**
   * Letters and digits of everything skipped here, not only of `words`; 0 for what is not text of
   * the source, such as the title of a video. See `accountFor`.
   */
  readonly letterCount: number;
  readonly where: Where;
  /** Of a page, how probably it is the article's nevertheless: 0 to 1, two digits. */
  readonly doubt?: number;
};

/**
 * How fast a voice speaks: a multiplier of its own pace, from 0.5 to 2, or words a minute such as
 * `150wpm`.
 */
export type Rate = number | string;

/** What was written. Plain, readonly, JSON-safe. */
export type Article = Release & {
  readonly title: string;
  /** The origin of a title that was not written, which is shown, but not spoken: file name, or first words. */
  readonly titleFrom?: 'name' | 'words';
  /**
   * Where the title was, if it was taken from the text: then it is in no block and no skip. Absent
   * for a title from elsewhere, and for one whose heading is a skip.
   */
  readonly titleWhere?: Where;
  /** Pronunciations that the source gives in the title, in order. */
  readonly titleSayAs?: readonly SayAs[];
  /** Present if an editor decided it. */
  readonly partReadings?: AskedPartReadings;
  /** Where the title was found, in a few words: `the page's h1, equal to og:title`. */
  readonly titleSource?: string;
  readonly byline?: string;
  /** Where the byline was found, in a few words: `the author in JSON-LD`. */
  readonly bylineSource?: string;
  /** ISO 8601, a day or a time in the zone of the text, or of the `timezone` option. */
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  /** BCP 47 tag, `en` by default. */
  readonly language: string;
  /**
   * How its language is known: from front matter (`author`), from the container (`page`: the HTML,
   * the feed, a document's metadata), or from its words. Absent if the setting or the default
   * applies.
   */
  readonly languageFrom?: 'author' | 'page' | 'words';
  readonly url?: string;
  readonly siteName?: string;
  readonly image?: string;
  readonly description?: string;
  /** ASCII name for its address: from front matter, file name, URL or title. */
  readonly slug: string;
  /** A voice that the source itself asks for (front matter). */
  readonly voice?: string;
  /** Which voices read what (front matter). */
  readonly cast?: Cast;
  /** How fast it is spoken (front matter): see `Rate`. */
  readonly rate?: Rate;
  /** Its section of the publication (front matter). */
  readonly section?: string;
  /** Its season of a series (front matter). */
  readonly season?: Season;
  /** Its subjects (front matter). */
  readonly tags?: readonly string[];
  /** How its names are said (front matter): a lexicon file from the source's folder, or entries. */
  readonly lexicon?: JsonValue;
  /** Its own intro, outro, sting and bed (front matter), as written; checked when they are opened. */
  readonly sounds?: JsonValue;
  /** Sound files between its blocks, in order; left out without any. */
  readonly inserts?: readonly Insert[];
  /** The blocks read after title and byline, in order; never empty. */
  readonly blocks: readonly Block[];
  readonly skipped: readonly Skip[];
  /** In order; absent unless pictures were asked for and the source has some. */
  readonly pictures?: readonly Picture[];
  readonly warnings: readonly Warning[];
};

/** Where an article comes from. */
export type ArticleSource =
  /**
   * `name`: how it is named, else by its address. `listed`: it was found in a site, not named by the user. `isForeign`:
   * someone else's, as an upload; it decides what a fetched page does. `warnings`: of decoding it.
   */
  | {
      readonly kind: 'text' | 'markdown' | 'html';
      readonly content: string;
      readonly url?: string;
      readonly name?: string;
      readonly listed?: boolean;
      readonly isForeign?: boolean;
      readonly warnings?: readonly Warning[];
    }
  /** `listed`: it was found in a folder, not named by the user. */
  | (NamedFile & {
      readonly kind: 'file';
      readonly listed?: boolean;
      readonly isForeign?: boolean;
    })
  /**
   * `foundAt`: the address or the file of the feed that named this one. `allowPrivate` then allows
   * only the host of that feed.
   */
  | { readonly kind: 'url'; readonly url: string; readonly foundAt?: string }
  /** `foundAt`: the address or the file of its feed. */
  | { readonly kind: 'entry'; readonly entry: FeedEntry; readonly foundAt?: string };

/** What to do with formulas: say simple ones and announce others, announce all, or skip all. */
export type MathChoice = 'say' | 'announce' | 'skip';

/** What to do with a block: read it, skip it, or announce it in one sentence. */
export type PolicyAction = 'read' | 'skip' | 'announce';

/** What a policy says about a kind: an action, or another voice to read it. */
export type PolicyChoice = PolicyAction | { readonly voice: string };

/** Kinds of blocks, and what a company adds to all its announcements, whatever its kind. */
export type PolicyKind = BlockKind | 'boilerplate';

/** What to do with blocks by kind; one not named follows `DEFAULT_POLICY`. */
export type ReadingPolicy = { readonly [K in PolicyKind]?: PolicyChoice };

/**
 * What a voice may read: a part around the text, or blocks of a kind. `body`: all but headings. `directSpeech`: what is
 * quoted within paragraphs and list items, where it is a sentence or several.
 */
export type CastRole = 'disclosure' | 'title' | 'byline' | 'body' | 'directSpeech' | BlockKind;

/** Which voice reads what, by the names of voices. */
export type Cast = { readonly [K in CastRole]?: string | undefined } & {
  /** By the label that begins a paragraph of a dialogue: `Q`, `Jane Doe`. */
  readonly speakers?: Readonly<Record<string, string>> | undefined;
  /** By author: who reads everything without a voice of its own. */
  readonly authors?: Readonly<Record<string, string>> | undefined;
  /** The same by the section of an article. */
  readonly sections?: Readonly<Record<string, string>> | undefined;
  /** By BCP 47 tag: who reads articles and blocks in a language. */
  readonly languages?: Readonly<Record<string, string>> | undefined;
};

/** CSS selectors of elements to read in spite of the rules, or to skip. */
export type ReadingSelectors = {
  readonly read?: readonly string[];
  readonly skip?: readonly string[];
};

/**
 * Whose speech markup is obeyed: that of your own texts (`own`: Markdown, HTML below front matter,
 * HTML fragments), of all sites' pages too, or none.
 */
export type SpokenMarkup = 'own' | 'all' | 'none';

/** Whose texts are obeyed as a whole: your own, and those of these hosts (`localhost:8080`). */
export type Trust = 'own' | readonly string[];

/** Options of `readArticle`. */
export type ReadArticleOptions = SourceOptions & {
  /** BCP 47 tag of sources that name none. @default that of the words if clear, otherwise 'en' */
  readonly language?: string | undefined;
  /** IANA zone applied to dates without one. @default 'UTC' */
  readonly timezone?: string;
  /** When an article that does not say so itself may be published. @default at once */
  readonly publishAt?: string | undefined;
  /** Most characters to read; above, it is refused. @default 300,000 */
  readonly maxLength?: number;
  /**
   * What is read, skipped, announced or read by another voice, by kind of block.
   * @default headings, paragraphs, list items and quotes are read
   */
  readonly policy?: ReadingPolicy;
  /** What to do with formulas of a Markdown text: `say` says simple ones and announces others. @default 'say' */
  readonly math?: MathChoice;
  /** Whether PDFs are read: an experiment that needs the package `pdfjs-dist`. @default false */
  readonly experimentalPdf?: boolean | undefined;
  /** Parts of web pages to read or to skip, by CSS selector. @default none */
  readonly selectors?: ReadingSelectors;
  /** Whether skips tell all that is skipped, not only its first words. @default false */
  readonly skippedLines?: boolean;
  /** Whether the edition's page shows the pictures of the source. @default false */
  readonly pictures?: boolean;
  /**
   * Whether marks such as `data-ipa` and `data-pause` are obeyed. A page of another site could make
   * a voice say what is not on the page, so `all` is only for pages you trust.
   * @default 'own'
   */
  readonly spokenMarkup?: SpokenMarkup;
  /**
   * Whose front matter and marks are obeyed as a whole: those of files and texts that you give, and of
   * the hosts that you name. Any other text decides title, byline, dates and language alone.
   * @default 'own'
   */
  readonly trust?: Trust;
  /**
   * Whether an address may be on this machine or in a private network: only the named host and
   * port, not others it redirects to. For tests and intranets.
   * @default false
   */
  readonly allowPrivate?: boolean;
  /** Cache folder for fetched pages, so that an unchanged one is not sent again. @default none */
  readonly httpCache?: string;
  /**
   * Lines such as `Authorization: Bearer …`, sent only to the origin of the named address; never
   * over plain http beyond this machine. @default none
   */
  readonly header?: readonly string[] | undefined;
  /** A file with cookies, in Netscape's format or as one line, sent as headers are. @default none */
  readonly cookieFile?: string | undefined;
  /**
   * The address of an HTTP proxy. It resolves hosts, so private addresses go undetected.
   * @default none, whatever the environment says
   */
  readonly proxy?: string | undefined;
  readonly signal?: AbortSignal;
};
