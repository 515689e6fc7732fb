/**
 * Article: what was written, in blocks, and everything that was left out with its reason.
 * Built only in this folder.
 */
import type { NamedFile } from '../_internal/disk/within.ts';
import type { JsonValue } from '../_internal/hash.ts';
import type { Warning } from '../errors.ts';

/** What a block may be; the order is that of the features of a line. */
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

/** What a block is; decides how it is read and the pauses around it. */
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Where something stood in its source: 1-based lines, both ends inclusive, or a CSS path of a page. */
export type Where =
  | { readonly kind: 'lines'; readonly start: number; readonly end: number }
  | { readonly kind: 'path'; readonly path: string };

/** A stretch of a block's text with a meaning; offsets in UTF-16 units of `text`, end exclusive. */
export type InlineRun = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'emphasis' | 'strong' | 'link' | 'code' | 'deleted' | 'language';
  /** The address, for a link. */
  readonly href?: string;
  /** BCP 47, for a run in another language. */
  readonly language?: string;
};

/**
 * How a stretch of a block is said, where its source says so: in other words, by phonemes in IPA,
 * or letter by letter. Offsets in UTF-16 units of `Block.text`, end exclusive.
 */
export type SayAs = {
  readonly start: number;
  readonly end: number;
  /** 1-based line of the source, for a text with lines. */
  readonly line?: number;
} & (
  | { readonly kind: 'say'; readonly say: string }
  | { readonly kind: 'ipa'; readonly ipa: string }
  | { readonly kind: 'spell' }
);

/** Silence that the source asks for, before the character at `at` of `Block.text`. */
export type WrittenPause = { readonly at: number; readonly seconds: number };

/** One block of the article, in reading order. */
export type Block = {
  /** `b1`, `b2`, … in order. */
  readonly id: string;
  /** 16 hex digits: see `textHash` in `_internal/text-hash.ts`. */
  readonly textHash: string;
  readonly kind: BlockKind;
  /** The words as they were written, one line, white space collapsed. */
  readonly text: string;
  /** Headings: 1 to 6. List items: depth from 1. */
  readonly level?: number;
  /** Items of an ordered list: the number before the words, which is said and is no part of `text`. */
  readonly number?: number;
  /** BCP 47, when it differs from the article's. */
  readonly language?: string;
  /** The voice that the policy gives to its kind, when it gives one. */
  readonly voice?: string;
  readonly runs: readonly InlineRun[];
  /** In order, none overlapping another; absent where the source says nothing of it. */
  readonly sayAs?: readonly SayAs[];
  /** In order; absent where there are none. */
  readonly pauses?: readonly WrittenPause[];
  /** Words within it on its page that are not read. */
  readonly leftOut?: readonly string[];
  /** Whether it is said in place of something that is skipped: its words are not the source's. */
  readonly isAnnouncement?: true;
  readonly where: Where;
};

/** Something that stood in the source and is not read. */
export type Skip = {
  /** The rule's name, in kebab-case: `menu`, `photo-caption`, `code-block`. */
  readonly rule: string;
  /** Id of the block after which it stood; absent for what stood before the first one. */
  readonly after?: string;
  /** Its first words, at most 80 characters. */
  readonly words: string;
  /**
   * Letters and digits of all that is skipped here, not of its first words alone; 0 for what is no
   * text of the source, such as the title of a video. See `accountFor`.
   */
  readonly letterCount: number;
  readonly where: Where;
};

/**
 * How fast a voice speaks: a multiplier of its own pace, from 0.5 to 2, or words a minute such as
 * `150wpm`.
 */
export type Rate = number | string;

/** What was written. Plain, readonly, JSON-safe. */
export type Article = {
  readonly title: string;
  /**
   * Where a title comes from that nobody wrote: the file's name, or the first words of the text.
   * It is shown, but not spoken.
   */
  readonly titleFrom?: 'name' | 'words';
  /**
   * Where the title stood, when it was taken out of the text: it is then in no block and no skip.
   * Absent for a title from elsewhere, and for one whose heading is a skip.
   */
  readonly titleWhere?: Where;
  /** How words of the title are said, where the source says so; in order. */
  readonly titleSayAs?: readonly SayAs[];
  /** Where the title stood, in a few words: `the page's h1, equal to og:title`. */
  readonly titleSource?: string;
  readonly byline?: string;
  /** Where the byline stood, in a few words: `the author in JSON-LD`. */
  readonly bylineSource?: string;
  /** ISO 8601, a day or a time with the zone of the text, else of the `timezone` option. */
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  /** When it may be published, ISO 8601 in UTC; absent where that is at once. */
  readonly publishAt?: string;
  /** BCP 47 tag, `en` when nothing says otherwise. */
  readonly language: string;
  /**
   * How its language is known: its front matter says so (`author`), the frame of its source does
   * (`page`: the HTML, the feed, the marks of a document), or its words show it. Absent where the
   * setting or the default holds.
   */
  readonly languageFrom?: 'author' | 'page' | 'words';
  readonly url?: string;
  readonly siteName?: string;
  readonly image?: string;
  readonly description?: string;
  /** ASCII name for its address: from front matter, else the file name, the URL, the title. */
  readonly slug: string;
  /** A voice asked for by the source itself (front matter). */
  readonly voice?: string;
  /** Which voices read what (front matter). */
  readonly cast?: Cast;
  /** How fast it is spoken (front matter): see `Rate`. */
  readonly rate?: Rate;
  /** The part of the publication it stands in (front matter). */
  readonly section?: string;
  /** Its subjects (front matter). */
  readonly tags?: readonly string[];
  /**
   * How its names are said (front matter):
   * the name of a lexicon file from the source's folder, or entries as they were written there.
   */
  readonly lexicon?: JsonValue;
  /** What is read after title and byline, in order; never empty. */
  readonly blocks: readonly Block[];
  readonly skipped: readonly Skip[];
  readonly warnings: readonly Warning[];
};

/** What a feed or a sitemap says of one article. Plain data; dates are ISO 8601. */
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
  /** The whole article as HTML, where the feed carries it. */
  readonly content?: string;
};

/** Where an article comes from. */
export type ArticleSource =
  | { readonly kind: 'text' | 'markdown' | 'html'; readonly content: string; readonly url?: string }
  /** `listed`: it stands in a folder, and no one named it. */
  | (NamedFile & { readonly kind: 'file'; readonly listed?: boolean })
  /**
   * `foundAt`: the address or the file of the feed that named this one.
   * `allowPrivate` then opens only the host of that feed.
   */
  | { readonly kind: 'url'; readonly url: string; readonly foundAt?: string }
  | { readonly kind: 'entry'; readonly entry: FeedEntry };

/** What becomes of a formula: simple ones are said and others announced, all announced, or none read. */
export type MathChoice = 'say' | 'announce' | 'skip';

/** What becomes of a block: its words, nothing, or one sentence that says that it is there. */
export type PolicyAction = 'read' | 'skip' | 'announce';

/** What a policy says of a kind: an action, or that it is read by another voice than the rest. */
export type PolicyChoice = PolicyAction | { readonly voice: string };

/** Kinds of blocks, and what a company adds to all its announcements, of whatever kind. */
export type PolicyKind = BlockKind | 'boilerplate';

/** What becomes of blocks by their kind; one that is not named follows `DEFAULT_POLICY`. */
export type ReadingPolicy = { readonly [K in PolicyKind]?: PolicyChoice };

/** What a voice may read: a part of the article that no author wrote, or blocks of a kind. `body`: all but headings. */
export type CastRole = 'disclosure' | 'title' | 'byline' | 'body' | BlockKind;

/** Which voice reads what, by the names of voices. */
export type Cast = { readonly [K in CastRole]?: string | undefined } & {
  /** By the label with which a paragraph of a dialogue begins: `Q`, `Jane Doe`. */
  readonly speakers?: Readonly<Record<string, string>> | undefined;
  /** By the name of an author: who reads all that has no voice of its own. */
  readonly authors?: Readonly<Record<string, string>> | undefined;
  /** The same by the section of an article. */
  readonly sections?: Readonly<Record<string, string>> | undefined;
  /** By BCP 47 tag: who reads articles and blocks in a language. */
  readonly languages?: Readonly<Record<string, string>> | undefined;
};

/** CSS selectors of a page's elements that are read whatever the rules say, or skipped. */
export type ReadingSelectors = {
  readonly read?: readonly string[];
  readonly skip?: readonly string[];
};

/**
 * Whose own words on how they are said are obeyed: what its author wrote (`own`: Markdown, HTML
 * below front matter, fragments of HTML), pages of any site too, or nobody's.
 */
export type SpokenMarkup = 'own' | 'all' | 'none';

/** Options of `readArticle`. */
export type ReadArticleOptions = {
  /**
   * BCP 47 tag of sources that name none.
   * @default the language of the words where that is clear, else 'en'
   */
  readonly language?: string | undefined;
  /** IANA zone applied to dates without one. @default 'UTC' */
  readonly timezone?: string;
  /** When an article may be published that does not say so itself. @default at once */
  readonly publishAt?: string | undefined;
  /** Characters to read above which it is refused. @default 300,000 */
  readonly maxLength?: number;
  /** Whether a text whose front matter says that it is a draft is read. @default false */
  readonly includeDrafts?: boolean;
  /**
   * What is read, skipped, announced or read by another voice, by kind of block.
   * @default headings, paragraphs, list items and quotes are read
   */
  readonly policy?: ReadingPolicy;
  /**
   * What becomes of formulas of a Markdown text: `say` says simple ones in words and announces others.
   * @default 'say'
   */
  readonly math?: MathChoice;
  /** Parts of web pages to read or to skip, by CSS selector. @default none */
  readonly selectors?: ReadingSelectors;
  /**
   * Whether marks such as `data-ipa` and `data-pause` are obeyed. A page of another site could make
   * a voice say what nobody can read there, so that `all` is only for pages one knows.
   * @default 'own'
   */
  readonly spokenMarkup?: SpokenMarkup;
  /**
   * Whether an address may lie on this machine or in a private network: the host and port
   * that are named, and no other that a server there leads to. For tests and intranets.
   * @default false
   */
  readonly allowPrivate?: boolean;
  /**
   * Folder in which fetched pages are remembered, so that an unchanged one is not sent again.
   * @default none is
   */
  readonly httpCache?: string;
  /**
   * Lines such as `Authorization: Bearer …`, sent with requests to the origin of the address that is named and to no other;
   * never over plain http beyond this machine. @default none
   */
  readonly header?: readonly string[] | undefined;
  /** A file with cookies, in Netscape's format or as one line, sent as headers are. @default none */
  readonly cookieFile?: string | undefined;
  /**
   * The address of an HTTP proxy. It looks hosts up itself: whether one leads inwards cannot be checked then.
   * @default none, whatever the environment names
   */
  readonly proxy?: string | undefined;
  readonly signal?: AbortSignal;
};
