/**
 * source → Article: chooses the reader by kind, file name and content, and refuses non-articles
 * with the reason.
 */
import {
  checkOptions,
  KINDS,
  oneOf,
  checkArgument,
  type Kind,
} from '../_internal/check-options.ts';
import { omitUndefined } from '../_internal/omit-undefined.ts';
import type { Article, ArticleSource, ReadArticleOptions } from './article.ts';
import { buildArticle, type Draft } from './build-article.ts';
import { retitle } from './excerpt/retitle.ts';
import { refuseLines } from './excerpt/take-lines.ts';
import { looksLikeHtml, type LoadedText } from './format.ts';
import { isWholePage, withoutClipboardHeader } from './readers/html/clipboard.ts';
import { settleRelease } from './front-matter/settle-release.ts';
import { hasFrontMatter } from './front-matter/yaml-block.ts';
import type { MarkdownOptions } from './readers/markdown/markdown.ts';
import type { ReadHtmlOptions } from './readers/html/html.ts';
import { settleLanguage } from './language/settle-language.ts';
import { isDocument, loadFile, loadText } from './load.ts';
import { MOMENT_DEMAND, parseMoment } from './dates/parse-moment.ts';
import { SITE_GENERATORS } from './front-matter/release.ts';
import { READING_DEFAULTS } from './reading-defaults.ts';
import { refuseTooLong } from './excerpt/refuse-too-long.ts';
import { dayFromPath, titleFromPath } from './slug.ts';
import { settlePictures } from './pictures/settle-pictures.ts';
import { withoutSkippedLines } from './excerpt/skipped-lines.ts';
import { isRichText } from './readers/rtf/rich-text.ts';
import { readText } from './readers/text/text.ts';
import { ignoredMarks, optionsOf, type OriginOptions } from './trust.ts';
import { loadUrl } from './url.ts';

/**
 * The article of a source: a text (plain, a page pasted from a browser, Markdown, HTML), a file
 * with one, a word processor's document, the address of a page, an entry of a feed. A text of kind
 * `text`, or a file without a telling name, is read as HTML if it begins like a page, and as
 * Markdown if it begins with front matter or a `# heading`; a text of kind `text` also as RTF.
 * @throws ArticleError ARTICLE_MISSING, ARTICLE_UNREADABLE, ARTICLE_NOT_TEXT, ARTICLE_TOO_LARGE,
 * ARTICLE_EMPTY, ARTICLE_LINE_NOT_FOUND, ARTICLE_FRONT_MATTER, ARTICLE_DRAFT, ARTICLE_WITHHELD,
 * ARTICLE_UNSUPPORTED, for pages those of `readHtml` and `fetchSource`; an abort throws its reason.
 */
export async function readArticle(
  source: ArticleSource,
  options: ReadArticleOptions = {},
): Promise<Article> {
  checkSource('readArticle', source);
  checkOptions('readArticle', options, { optional: EXPECTED_OPTIONS });
  options.signal?.throwIfAborted();
  const readIn = await openSource(source, options);
  const found = await settleLanguage(await readIn(undefined), {
    setting: options.language,
    readAgain: readIn,
  });
  options.signal?.throwIfAborted();
  if (found.blocks[0]?.where.kind === 'path') refuseLines(options);
  const { title } = options;
  const isNamedByTitle = 'content' in source && source.url === undefined;
  const article = title === undefined ? found : retitle(found, { title, isNamedByTitle });
  refuseTooLong(article, options);
  const publishAt = article.publishAt ?? momentOf(options);
  const released = publishAt === undefined ? article : { ...article, publishAt };
  const told = options.skippedLines === true ? released : withoutSkippedLines(released);
  return settlePictures(told, { source, signal: options.signal });
}

function momentOf({ publishAt, timezone }: ReadArticleOptions): string | undefined {
  if (publishAt === undefined) return undefined;
  const moment = parseMoment(publishAt, { timezone });
  if (moment !== undefined) return moment;
  throw new TypeError(`readArticle: options.publishAt, when given, must be ${MOMENT_DEMAND}`);
}

/**
 * Reads a loaded source: in its own or the settings' language, then again in the language of its
 * words if that differs.
 */
type ReadIn = (foundLanguage: string | undefined) => Promise<Article>;

const TRUST: Kind = {
  name: "'own' or a list of hosts",
  holds: (value) =>
    value === 'own' || (Array.isArray(value) && value.every((host) => KINDS.text.holds(host))),
};

const EXPECTED_OPTIONS = {
  title: KINDS.text,
  firstLine: KINDS.text,
  lastLine: KINDS.text,
  language: KINDS.text,
  timezone: KINDS.text,
  publishAt: KINDS.text,
  maxLength: KINDS.count,
  includeDrafts: KINDS.flag,
  experimentalPdf: KINDS.flag,
  generator: oneOf(SITE_GENERATORS),
  futureDates: oneOf(['wait', 'publish']),
  siteTimezone: KINDS.text,
  showsExpired: KINDS.flag,
  inherited: KINDS.object,
  policy: KINDS.object,
  math: oneOf(['say', 'announce', 'skip']),
  pictures: KINDS.flag,
  skippedLines: KINDS.flag,
  selectors: KINDS.object,
  allowPrivate: KINDS.flag,
  spokenMarkup: oneOf(['own', 'all', 'none']),
  trust: TRUST,
  httpCache: KINDS.text,
  header: KINDS.list,
  cookieFile: KINDS.text,
  proxy: KINDS.text,
  signal: KINDS.signal,
} as const;

/** The member that a source of each kind must have. */
const SOURCE_MEMBERS: Readonly<Record<ArticleSource['kind'], string>> = {
  text: 'content',
  markdown: 'content',
  html: 'content',
  file: 'path',
  url: 'url',
  entry: 'entry',
};

/**
 * Checks the argument `source` of the function `of`.
 * @throws TypeError for an invalid source: a bare path or address, or a misspelt kind.
 */
export function checkSource(of: string, source: ArticleSource): void {
  const { kind } = (source ?? {}) as Partial<ArticleSource>;
  const isKnown = kind !== undefined && Object.hasOwn(SOURCE_MEMBERS, kind);
  if (!isKnown)
    throw new TypeError(
      `${of}: source must be an object such as { kind: 'file', path: 'post.md' }; ` +
        `its kind is one of ${Object.keys(SOURCE_MEMBERS).join(', ')}`,
    );
  const member = SOURCE_MEMBERS[kind];
  const value = (source as Readonly<Record<string, unknown>>)[member];
  if (value === undefined)
    throw new TypeError(`${of}: a source of kind ${kind} must have ${member}`);
  const expected = member === 'entry' ? KINDS.object : KINDS.path;
  checkArgument(of, { name: `source.${member}`, value }, expected);
}

async function openSource(source: ArticleSource, options: ReadArticleOptions): Promise<ReadIn> {
  if (source.kind === 'file' && isDocument(source.path)) {
    const { openDocument } = await import('./readers/open-document.ts');
    return openDocument(source, givenBy(source, options));
  }
  if (source.kind === 'file') {
    const { path, workingFolder } = source;
    return openLoaded(
      await loadFile(path, { ...options, workingFolder }),
      givenBy(source, options),
    );
  }
  if (source.kind === 'url') {
    const { url, foundAt } = source;
    const loaded = await loadUrl(url, { ...options, foundAt });
    return openLoaded(loaded, optionsOf(loaded.url, options));
  }
  if (source.kind === 'entry') return openEntry(source, options);
  if (source.kind === 'text' && isRichText(source.content)) {
    const { openRichText } = await import('./readers/open-document.ts');
    return openRichText(source.content, givenBy(source, options));
  }
  return openLoaded(loadText(source), givenBy(source, options));
}

/** A file or a text is your own unless whoever gives it says that it is not. */
function givenBy(
  { isForeign }: { readonly isForeign?: boolean },
  options: ReadArticleOptions,
): OriginOptions {
  return isForeign === true ? optionsOf(undefined, options) : options;
}

function openLoaded(loaded: LoadedText, options: OriginOptions): ReadIn {
  return (foundLanguage) => readLoaded(loaded, { ...options, foundLanguage });
}

/** Whether to obey speech markup: a whole page may have been saved from another site. */
function obeysMarkup(loaded: LoadedText, { spokenMarkup = 'own' }: OriginOptions): boolean {
  if (spokenMarkup !== 'own' || loaded.format !== 'html') return spokenMarkup !== 'none';
  return hasFrontMatter(loaded.content) || !looksLikeHtml(loaded.content);
}

/** An entry without a text is read from its page. Whose its text is depends on its feed, which states its address too. */
async function openEntry(
  { entry, foundAt }: ArticleSource & { readonly kind: 'entry' },
  options: ReadArticleOptions,
): Promise<ReadIn> {
  const { url, content, release = {} } = entry;
  const { warnings, ...released } = settleRelease(release, { ...options, from: 'export' });
  if (content === undefined && url !== undefined) {
    const loaded = await loadUrl(url, options);
    return openLoaded(loaded, optionsOf(loaded.url, options));
  }
  const { readFragment } = await import('./readers/html/fragment.ts');
  const name = url ?? `The entry “${entry.title ?? ''}”`;
  const settings = optionsOf(foundAt, options);
  return async (foundLanguage) => {
    const written = { facts: entry, url, name, whole: 'entry' } as const;
    const article = await readFragment(content ?? '', { ...settings, foundLanguage, ...written });
    const ignored = marksIgnored({ content: content ?? '', name }, settings);
    return { ...withWarnings(article, [...warnings, ...ignored]), ...released };
  };
}

/** The notice that marks are ignored where that is not what was asked for. */
function marksIgnored(
  { content, name }: Pick<LoadedText, 'content' | 'name'>,
  { isForeign, spokenMarkup }: OriginOptions,
): Article['warnings'] {
  return isForeign === true && spokenMarkup !== 'all' ? ignoredMarks(content, name) : [];
}

function withWarnings(article: Article, warnings: Article['warnings']): Article {
  return warnings.length === 0
    ? article
    : { ...article, warnings: [...warnings, ...article.warnings] };
}

/** Readers are loaded on use: that takes longer than checking an unchanged article. */
async function readHtmlText(
  content: string,
  options: ReadHtmlOptions & { readonly name: string },
): Promise<Article> {
  if (hasFrontMatter(content))
    return (await import('./readers/html/post.ts')).readPost(content, options);
  const html = withoutClipboardHeader(content);
  if (isWholePage(html)) return (await import('./readers/html/html.ts')).readHtml(html, options);
  const { readFragment } = await import('./readers/html/fragment.ts');
  return readFragment(html, { ...options, facts: {}, whole: 'entry' });
}

/** Options of `readArticle`, and the language of the words where it is known. */
type ReadLoadedOptions = OriginOptions & { readonly foundLanguage: string | undefined };

async function readLoaded(loaded: LoadedText, options: ReadLoadedOptions): Promise<Article> {
  const { path, url, name, warnings = [] } = loaded;
  const place = omitUndefined({ path, url });
  const spokenMarkup = obeysMarkup(loaded, options) ? 'all' : 'none';
  const article =
    loaded.format === 'html'
      ? await readHtmlText(loaded.content, { ...options, ...place, name, spokenMarkup })
      : buildArticle(await draftOf(loaded, options), { path, url });
  return withWarnings(article, [...warnings, ...marksIgnored(loaded, options)]);
}

async function draftOf(loaded: LoadedText, options: ReadLoadedOptions): Promise<Draft> {
  const { path } = loaded;
  const { includeDrafts, generator, futureDates, siteTimezone } = options;
  const { title, firstLine, lastLine, showsExpired, inherited } = options;
  const { policy, math, pictures, isForeign } = options;
  const settings = {
    ...omitUndefined({ path, includeDrafts, generator, futureDates, siteTimezone, showsExpired }),
    ...omitUndefined({ title, firstLine, lastLine, inherited, policy, math, pictures, isForeign }),
    language: options.foundLanguage ?? options.language ?? READING_DEFAULTS.language,
    timezone: options.timezone ?? READING_DEFAULTS.timezone,
    fallbackTitle: path === undefined ? undefined : titleFromPath(path),
    mdx: /\.mdx$/i.test(path ?? ''),
    spokenMarkup: obeysMarkup(loaded, options),
  };
  if (loaded.format !== 'markdown') return readText(loaded.content, settings);
  const draft = await readMarkdownText(loaded, { ...settings, signal: options.signal });
  const day = path === undefined ? undefined : dayFromPath(path);
  return { ...draft, publishedAt: draft.publishedAt ?? day };
}

/** Nearly every text takes less time than starting a thread. */
async function readMarkdownText(
  loaded: LoadedText,
  options: MarkdownOptions & { readonly signal: AbortSignal | undefined },
): Promise<Draft> {
  const { signal, ...settings } = options;
  const { content, name } = loaded;
  const { mayBeCostly } = await import('./readers/markdown/limits.ts');
  if (!mayBeCostly(content))
    return (await import('./readers/markdown/markdown.ts')).readMarkdown(content, settings);
  const { readInThread } = await import('./readers/worker/threads.ts');
  return readInThread({ markdown: content, options: { ...settings, name } }, { signal });
}
