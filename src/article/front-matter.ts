/**
 * a text with a `---` block on top → its metadata and where the body begins.
 * YAML is data here: nothing in it is run.
 */
import { parseDocument } from 'yaml';
import type { JsonValue } from '../_internal/hash.ts';
import { ArticleError } from '../errors.ts';
import type { Warning } from '../errors.ts';
import type { ReadingPolicy } from './article.ts';
import { parseDate } from './dates/dates.ts';
import type { DateOptions } from './dates/dates.ts';
import { parsePolicy } from './policy.ts';

/** What a source says of itself. */
export type FrontMatter = {
  readonly title?: string;
  readonly byline?: string;
  readonly publishedAt?: string;
  readonly modifiedAt?: string;
  readonly language?: string;
  readonly voice?: string;
  readonly section?: string;
  readonly lexicon?: JsonValue;
  readonly slug?: string;
  readonly description?: string;
  readonly url?: string;
  readonly image?: string;
  readonly siteName?: string;
  readonly tags?: readonly string[];
  readonly draft?: boolean;
  /** What is read, skipped or announced in this article. */
  readonly policy?: ReadingPolicy;
};

/** A source cut in two: what its front matter says, and the line on which its body begins. */
export type SplitSource = {
  readonly frontMatter: FrontMatter;
  readonly body: string;
  /** How many lines stand before the body. */
  readonly bodyOffset: number;
  readonly warnings: readonly Warning[];
};

/**
 * How front matter is spelled in Jekyll, Hugo, Eleventy, Astro, Docusaurus, Pandoc and dev.to;
 * matched without case, hyphens and underscores.
 */
const KEYS: Readonly<
  Record<Exclude<keyof FrontMatter, 'draft' | 'lexicon' | 'policy' | 'tags'>, readonly string[]>
> = {
  title: ['title', 'headline'],
  byline: ['author', 'authors', 'byline', 'by', 'authorname', 'writer', 'creator'],
  publishedAt: [
    'date',
    'published',
    'publishedat',
    'publishedon',
    'publisheddate',
    'publishdate',
    'pubdate',
    'pubdatetime',
    'datepublished',
    'created',
    'createdat',
  ],
  modifiedAt: [
    'lastmod',
    'updated',
    'modified',
    'updatedat',
    'updatedon',
    'updateddate',
    'modifiedat',
    'modifieddate',
    'moddatetime',
    'lastmodified',
    'lastmodifiedat',
    'lastupdated',
    'lastupdate',
    'datemodified',
    'dateupdated',
  ],
  language: ['lang', 'language', 'locale', 'inlanguage'],
  voice: ['voice'],
  section: ['section', 'category', 'categories'],
  slug: ['slug'],
  description: [
    'description',
    'summary',
    'excerpt',
    'subtitle',
    'dek',
    'standfirst',
    'teaser',
    'abstract',
  ],
  url: ['url', 'canonical', 'canonicalurl'],
  image: [
    'image',
    'images',
    'cover',
    'coverimage',
    'heroimage',
    'featuredimage',
    'socialimage',
    'ogimage',
    'thumbnail',
    'banner',
  ],
  siteName: ['sitename', 'publication'],
};

/** Keys under which subjects are listed. */
const TAGS: readonly string[] = ['tags', 'tag', 'keywords'];

/**
 * Opened by three hyphens alone on the first line, or with the name of YAML;
 * closed by three hyphens or dots.
 */
const OPENING = /^\ufeff?---[ \t]*(?:ya?ml[ \t]*)?\r?\n/i;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/**
 * Front matter in languages that are not read:
 * what some generators would parse, and others would run.
 */
const OTHERS: readonly { readonly language: string; readonly pattern: RegExp }[] = [
  { language: 'TOML', pattern: /^\ufeff?\+\+\+[ \t]*\r?\n[\s\S]*?^\+\+\+[ \t]*$/m },
  { language: 'TOML', pattern: /^\ufeff?---[ \t]*toml[ \t]*\r?\n[\s\S]*?^---[ \t]*$/im },
  { language: 'JSON', pattern: /^\ufeff?---[ \t]*json5?[ \t]*\r?\n[\s\S]*?^---[ \t]*$/im },
  {
    language: 'JavaScript',
    pattern:
      /^\ufeff?---[ \t]*(?:js|javascript|ts|typescript|coffee\w*)[ \t]*\r?\n[\s\S]*?^---[ \t]*$/im,
  },
];

/**
 * Longest front matter, in characters: ten times what anybody writes.
 * The work of the parser grows with the square of its keys.
 */
const LONGEST = 65_536;

/**
 * Most expansions of YAML aliases:
 * front matter needs none, and a document that doubles itself needs many.
 */
const MOST_ALIASES = 100;

/**
 * Cuts the front matter off a source; a source without one comes back whole.
 * @throws ArticleError ARTICLE_FRONT_MATTER naming
 * the line, when there is one and it cannot be read.
 */
export function splitFrontMatter(content: string, options: DateOptions = {}): SplitSource {
  refuseOthers(content.slice(0, LONGEST));
  const found = locate(content);
  if (!found) return { frontMatter: {}, body: content, bodyOffset: 0, warnings: [] };
  const values = parseYaml(found.yaml);
  if (values === undefined) return { frontMatter: {}, body: content, bodyOffset: 0, warnings: [] };
  const bodyOffset = content.slice(0, found.bodyStart).split('\n').length - 1;
  return { ...readValues(values, options), body: content.slice(found.bodyStart), bodyOffset };
}

/** Refuses a draft that nobody asked for. @throws ArticleError ARTICLE_DRAFT */
export function refuseDraft(
  frontMatter: FrontMatter,
  options: { readonly includeDrafts?: boolean | undefined },
): void {
  if (frontMatter.draft !== true || options.includeDrafts === true) return;
  throw new ArticleError('The article is a draft: its front matter says so.', {
    code: 'ARTICLE_DRAFT',
    hint: 'Remove "draft: true" from the front matter, or ask for drafts with --include-drafts.',
  });
}

function refuseOthers(beginning: string): void {
  const language =
    OTHERS.find(({ pattern }) => pattern.test(beginning))?.language ??
    (opensWithJson(beginning) ? 'JSON' : undefined);
  if (language !== undefined)
    throw broken(`${language} front matter on line 1 is not read`, {
      hint: 'Write the front matter as YAML between two lines of three hyphens.',
    });
}

/**
 * Hugo also takes a JSON object before the text, on
 * one line or closed by a brace on a line of its own.
 */
function opensWithJson(beginning: string): boolean {
  const object = /^\ufeff?(\{(?:[^\n]*\}[ \t]*$|[\s\S]*?^\}[ \t]*$))/m.exec(beginning)?.[1];
  try {
    return object !== undefined && /^\{\s*"/.test(object) && typeof JSON.parse(object) === 'object';
  } catch {
    return false;
  }
}

/**
 * Whether a text opens with closed front matter: such a text is Markdown, whatever it is called.
 */
export function hasFrontMatter(content: string): boolean {
  const found = OPENING.exec(content) ? locate(content) : undefined;
  return (
    found !== undefined && /^[ \t]*["']?[\p{L}_][\p{L}\p{N}_-]*["']?[ \t]*:/mu.test(found.yaml)
  );
}

function locate(content: string): { yaml: string; bodyStart: number } | undefined {
  const opening = OPENING.exec(content);
  if (!opening) return undefined;
  const rest = content
    .slice(opening[0].length, opening[0].length + LONGEST)
    .replace(/\r\n/g, ' \n');
  const closing = CLOSING.exec(rest);
  if (!closing) {
    if (rest.length === LONGEST && CLOSING.test(content.slice(opening[0].length)))
      throw broken(`front matter is too large: ${LONGEST / 1024} kB are read at most`, {
        hint: 'Keep there only what says what the article is.',
      });
    if (/^\s*[\p{L}_][\w-]*:(?:\s|$)/u.test(rest))
      throw broken('front matter opened on line 1 is never closed', {
        hint: 'Close it with a line of three hyphens.',
      });
    return undefined;
  }
  const end = opening[0].length + closing.index + closing[0].length;
  const newline = content.indexOf('\n', end);
  return {
    yaml: rest.slice(0, closing.index),
    bodyStart: newline < 0 ? content.length : newline + 1,
  };
}

/**
 * The mapping, or undefined when the lines are no mapping (two thematic breaks around a paragraph).
 */
function parseYaml(yaml: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const document = parseDocument(yaml, {
      schema: 'core',
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error)
      throw broken(
        `front matter is not YAML on line ${lineAt(yaml, error.pos[0])}: ${error.message.split('\n')[0]}`,
        { cause: error },
      );
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    if (value === null) return {};
    return typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch (cause) {
    if (cause instanceof ArticleError) throw cause;
    throw broken('front matter on line 1 repeats itself too often or is nested too deeply', {
      cause,
    });
  }
}

/** 1-based line in the file: the opening line comes first. */
function lineAt(yaml: string, offset: number): number {
  return yaml.slice(0, offset).split('\n').length + 1;
}

function broken(what: string, fields: { hint?: string; cause?: unknown }): ArticleError {
  const hint =
    fields.hint ??
    'Put values with a colon, a quote or a hash sign in quotes, and indent with spaces.';
  return new ArticleError(`The ${what}.`, {
    code: 'ARTICLE_FRONT_MATTER',
    hint,
    cause: fields.cause,
  });
}

function readValues(
  values: Readonly<Record<string, unknown>>,
  options: DateOptions,
): { frontMatter: FrontMatter; warnings: Warning[] } {
  const byKey = new Map(
    Object.entries(values).map(([key, value]) => [key.toLowerCase().replace(/[-_]/g, ''), value]),
  );
  const warnings: Warning[] = [];
  const entries: [string, JsonValue][] = [];
  for (const [name, spellings] of Object.entries(KEYS)) {
    const text = spellings
      .map((spelling) =>
        asText(name === 'byline' ? byKey.get(spelling) : firstOf(byKey.get(spelling))),
      )
      .find((each) => each !== undefined);
    if (text === undefined) continue;
    const value = readValue({ name, text }, options);
    if (value !== undefined) entries.push([name, value]);
    // In Hugo `url` is the path on its own site, which says nothing here.
    else if (name !== 'url') warnings.push(ignored(name, text));
  }
  const lexicon = byKey.get('lexicon');
  // Whether it is a good one is for those to say who read lexicons.
  if (lexicon !== undefined && lexicon !== null)
    entries.push(['lexicon', JSON.parse(JSON.stringify(lexicon)) as JsonValue]);
  const tags = TAGS.map((key) => readTags(byKey.get(key))).find((each) => each.length > 0);
  if (tags !== undefined) entries.push(['tags', tags]);
  if (isDraft(byKey)) entries.push(['draft', true]);
  const policy = readPolicy(byKey.get('policy'));
  return { frontMatter: { ...Object.fromEntries(entries), ...(policy && { policy }) }, warnings };
}

/** As Hugo, Jekyll and Pelican spell it. Yes and no are texts in today's YAML. */
function isDraft(values: ReadonlyMap<string, unknown>): boolean {
  const says = (key: string): string => String(values.get(key)).trim().toLowerCase();
  return (
    /^(?:true|yes|on)$/.test(says('draft')) ||
    /^(?:false|no|off)$/.test(says('published')) ||
    says('status') === 'draft'
  );
}

/** A list, or a text with commas or spaces between them. */
function readTags(value: unknown): readonly string[] {
  const list =
    typeof value === 'string'
      ? value.split(value.includes(',') ? ',' : /\s+/)
      : Array.isArray(value)
        ? value.map(asText)
        : [];
  return [
    ...new Set(
      list
        .map((tag) => tag?.trim().replace(/^#/, ''))
        .filter((tag) => tag !== undefined && tag !== ''),
    ),
  ] as readonly string[];
}

/** Of several pictures or sections the first one counts. */
function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as readonly unknown[])[0] : value;
}

function readPolicy(value: unknown): ReadingPolicy | undefined {
  if (value === undefined || value === null) return undefined;
  try {
    return parsePolicy(value);
  } catch (cause) {
    const what = (cause as TypeError).message.replace(/\.$/, '');
    throw broken(`front matter cannot be followed: ${what}`, {
      hint: 'Write it like "policy: { code: read, table: announce }".',
      cause,
    });
  }
}

function readValue(
  entry: { name: string; text: string },
  options: DateOptions,
): string | undefined {
  if (entry.name === 'publishedAt' || entry.name === 'modifiedAt')
    return parseDate(entry.text, options);
  if (entry.name === 'language') return canonicalLanguage(entry.text);
  if (entry.name === 'url')
    return /^https?:\/\//i.test(entry.text) && URL.canParse(entry.text) ? entry.text : undefined;
  return entry.text;
}

function ignored(name: string, text: string): Warning {
  const what =
    name === 'language' ? 'a language tag such as "en-GB"' : 'a date such as "2024-05-31"';
  return {
    code: 'ARTICLE_FRONT_MATTER',
    message: `The front matter says ${JSON.stringify(text)}, which is not ${what}; it is ignored.`,
    hint: `Write ${what}.`,
  };
}

/** `en_us` → `en-US`; undefined for what is no BCP 47 tag. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(
      tag
        .trim()
        .replace(/_/g, '-')
        .replace(/\.utf-?8$/i, ''),
    )[0];
  } catch {
    return undefined;
  }
}

/**
 * Scalars as they are, lists joined as people are, `{ name }` and `{ url }` objects by that member.
 */
function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim() || undefined;
  if (typeof value === 'number' || value instanceof Date) return String(value);
  if (Array.isArray(value))
    return joinNames(value.map(asText).filter((each) => each !== undefined));
  if (typeof value !== 'object' || value === null) return undefined;
  const member = value as Readonly<Record<string, unknown>>;
  return asText(
    member['name'] ??
      member['title'] ??
      member['date'] ??
      member['url'] ??
      member['src'] ??
      member['image'],
  );
}

function joinNames(names: readonly string[]): string | undefined {
  if (names.length < 2) return names[0];
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
