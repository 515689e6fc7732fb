/** a checked request → what a job keeps of it: the name of the edition, where it comes from, what is set. */
import { extname } from 'node:path';
import type { JsonValue } from '../../_internal/hash.ts';
import { whyInwardHost } from '../../_internal/http/addresses.ts';
import type { ArticleSource } from '../../article/article.ts';
import { makeSlug, slugify } from '../../article/slug.ts';
import type { JobUpload, NewJob } from '../jobs/job.ts';
import { ServiceError } from '../problems/service-error.ts';
import type {
  EditionRequest,
  GivenSettings,
  EditionSource,
  UploadRequest,
} from './edition-request.ts';

/** What a job is done from. Plain data; read back by `orderOf`. */
export type EditionOrder = {
  readonly slug: string;
  /** Absent where the source is the uploaded file. */
  readonly source?: EditionSource | undefined;
  /** Address of the page of an uploaded file. */
  readonly url?: string | undefined;
  /** Name of the uploaded file, as `record.json` names it. */
  readonly fileName?: string | undefined;
  readonly settings: GivenSettings;
};

/** What an edition is asked for with. */
export type AskedEdition = Pick<NewJob, 'kind' | 'slug' | 'content' | 'upload'>;

/** Kinds of files by extension; another is read as text. */
const EXTENSIONS: ReadonlySet<string> = new Set(
  '.md .markdown .html .htm .txt .docx .doc .epub .odt .rtf .pdf'.split(' '),
);

/** Options of `orderEdition`. */
export type OrderOptions = {
  /** Whether addresses of this machine and of private networks may be read. */
  readonly allowPrivate: boolean;
  /** Name of the edition where the address of the request has it. @default that of the body, or of the source */
  readonly slug?: string | undefined;
};

/**
 * The job of a request. One without a slug, an address and a title is named by its first words.
 * @throws ServiceError `SERVICE_INVALID` for an address that leads inwards.
 */
export function orderEdition(request: EditionRequest, options: OrderOptions): AskedEdition {
  const { source, settings = {} } = request;
  const url = addressOf(source);
  refuseInward(source, options);
  const slugGiven = slugOf(request, options);
  const named = 'entry' in source ? source.entry.title : undefined;
  const slug =
    slugGiven ??
    makeSlug({ url: telling(url), title: settings.title ?? named ?? firstWords(source) });
  const order: EditionOrder = { slug, source, settings };
  return { kind: 'edition', slug, content: order as JsonValue };
}

/** The same of an uploaded file. */
export function orderUpload(
  request: UploadRequest,
  options: Pick<OrderOptions, 'slug'> & {
    readonly file: { readonly name: string; readonly bytes: Uint8Array };
  },
): AskedEdition {
  const { file } = options;
  const { settings = {}, source } = request;
  const upload: JobUpload = { name: safeName(file.name), bytes: file.bytes };
  const { url } = source ?? {};
  const slug =
    slugOf(request, options) ??
    makeSlug({ url: telling(url), title: settings.title, path: upload.name });
  const order: EditionOrder = { slug, url, fileName: upload.name, settings };
  return { kind: 'edition', slug, content: order as JsonValue, upload };
}

/** The job that takes an edition back. */
export function orderRemoval(slug: string): AskedEdition {
  return { kind: 'removal', slug, content: { slug } };
}

/** The job that publishes an edition as it was made. */
export function orderPublication(slug: string): AskedEdition {
  return { kind: 'publication', slug, content: { slug } };
}

/** What was kept of a request. */
export function orderOf(content: JsonValue): EditionOrder {
  return content as unknown as EditionOrder;
}

/** The name that was given, once or twice. @throws ServiceError `SERVICE_INVALID` for two names */
function slugOf(
  request: Pick<EditionRequest, 'slug'>,
  { slug }: Pick<OrderOptions, 'slug'>,
): string | undefined {
  if (slug === undefined || request.slug === undefined || request.slug === slug)
    return slug ?? request.slug;
  throw new ServiceError(`The address names the edition ${slug}, the body ${request.slug}.`, {
    code: 'SERVICE_INVALID',
    hint: 'Leave it out of the body.',
    issues: [{ path: 'body.slug', message: `must be ${slug}, or absent` }],
  });
}

function addressOf(source: EditionSource): string | undefined {
  return source.kind === 'entry' ? source.entry.url : source.url;
}

/** An address whose query names the article is turned into words: all others would have one name. */
function telling(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const { pathname, search, hostname } = new URL(url);
  if (search === '' || !/^\/(?:index(?:\.\w+)?)?$/.test(pathname)) return url;
  return `https://host/${slugify(`${hostname} ${search}`)}`;
}

/** The first line with words; titles of Markdown and HTML without their marks. */
function firstWords(source: EditionSource): string | undefined {
  if (!('content' in source)) return undefined;
  const [, front = ''] = /^---\n([\s\S]{0,5000}?)\n---\n/.exec(source.content) ?? [];
  const stated = /^title:[ \t]*["']?(.{1,500}?)["']?[ \t]*$/m.exec(front)?.[1];
  if (stated !== undefined) return stated;
  const start = source.content.slice(front === '' ? 0 : front.length + 9).slice(0, 5000);
  const heading =
    source.kind === 'html' ? /<(title|h1)\b[^>]{0,500}>([^<]{1,500})/i.exec(start)?.[2] : undefined;
  const words = heading ?? start.replace(/<[^>]{0,500}>/g, ' ');
  return words
    .split('\n')
    .map((line) => line.replace(/^#+\s*/, '').trim())
    .find((line) => slugify(line) !== '');
}

/**
 * Refused at once, so that whoever asks is told; what a name resolves to, and where a page redirects to, is
 * checked when it is fetched.
 */
function refuseInward(source: EditionSource, { allowPrivate }: OrderOptions): void {
  const isFetched =
    source.kind === 'url' || (source.kind === 'entry' && source.entry.content === undefined);
  const url = addressOf(source);
  if (allowPrivate || !isFetched || url === undefined) return;
  const why = whyInwardHost(new URL(url).hostname);
  if (why === undefined) return;
  throw new ServiceError(`The address of the source is not fetched: it is ${why}.`, {
    code: 'SERVICE_INVALID',
    hint: 'Name an address on the internet, or send the text itself.',
    issues: [{ path: 'body.source.url', message: `it is ${why}` }],
  });
}

/** The name of a file as ASCII letters, digits and hyphens, with its extension. */
function safeName(name: string): string {
  const extension = extname(name).toLowerCase();
  const known = EXTENSIONS.has(extension) ? extension : '';
  const stem = slugify(name.slice(0, name.length - extname(name).length).replace(/^.*[\\/]/s, ''));
  return `${stem === '' ? 'upload' : stem}${known === '' ? '.txt' : known}`;
}

/** The source of an order; someone else's text, so that it decides title, byline, dates and language alone. */
export function sourceOf(order: EditionOrder, upload: string | undefined): ArticleSource {
  const { source } = order;
  if (!source) return { kind: 'file', path: upload!, isForeign: true };
  if (source.kind === 'url') return { kind: 'url', url: source.url };
  if (source.kind === 'entry') return { kind: 'entry', entry: defined(source.entry) };
  const { kind, content, url } = source;
  return { kind, content, isForeign: true, ...(url !== undefined && { url }) };
}

function defined<T extends object>(value: T): never {
  return JSON.parse(JSON.stringify(value)) as never;
}
