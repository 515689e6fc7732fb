/**
 * a .docx document → its Article: every paragraph, heading, list, table and note;
 * comments, deleted and hidden text are not read.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import type { Article, ReadArticleOptions } from '../../article.ts';
import { MAIN_PART, readDocxParts, unreadable } from './docx-parts.ts';
import { hidingStyles, markHiddenText } from './hidden-text.ts';
import { readFragment, type KnownFacts } from '../html/fragment.ts';
import { canonicalLanguage } from '../../language-tag.ts';
import { parsePage, textOf, textOfHtml, type PageElement } from '../../dom/tree.ts';

/** Largest document, in bytes: most of it is pictures, which are not unpacked. */
export const LARGEST_DOCUMENT_BYTES: number = 100 * 1024 * 1024;

/** Options of `readDocx`. */
export type ReadDocxOptions = ReadArticleOptions & {
  /** The file it came from, for the slug and as a last-resort title. */
  readonly path: string;
  /** BCP 47: the language of its words, which overrides its marked one. */
  readonly foundLanguage?: string | undefined;
};

/**
 * Styles of Word, LibreOffice, Pages and Google Docs besides those that mammoth knows, in its
 * notation.
 */
const STYLES: readonly string[] = [
  "p[style-name='Title'] => h1.document-title:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "p[style-name='Code'] => pre:separator('\\n')",
  "p[style-name^='toc '] => p[data-lectern='skip']:fresh",
  "p[style-name^='TOC '] => p[data-lectern='skip']:fresh",
  "p[style-name^='Contents '] => p[data-lectern='skip']:fresh",
];

/** The part that holds the styles. */
const STYLES_PART = /^word\/styles\d*\.xml$/i;

/** How many of the first lines may be the headline. */
const OPENING = 5;

/** How much HTML to parse for the first lines, in characters. */
const OPENING_REACH = 100_000;

/** Longest bold first line that may be a headline, in characters. */
const LONGEST_BOLD = 200;

/** Titles that programs set by default. */
const PROGRAM_TITLES: readonly string[] = [
  String.raw`document ?\d*`,
  'untitled.*',
  'microsoft word - .*',
  'word document',
  String.raw`normal(?:\.dotm?)?`,
  String.raw`.*\.(?:docx?|dotx?|odt|rtf)`,
];
const NO_TITLE = new RegExp(`^${anyOf(PROGRAM_TITLES)}$`, 'i');

/** Authors that are programs or offices. */
const PROGRAMS_AND_OFFICES: readonly string[] = [
  'microsoft',
  'office',
  'user',
  String.raw`admin\w*`,
  'author',
  'unknown',
  'python-docx',
  'apache',
  'google',
  'windows',
  'owner',
  'owned',
  'pc',
  'laptop',
  'writer',
  'editor',
];
const NO_PERSON = new RegExp(String.raw`\b${anyOf(PROGRAMS_AND_OFFICES)}\b|[\d@_]`, 'i');

/** A name of two to five words. */
const PERSON = /^\p{Lu}\S*(?: \S+){1,4}$/u;

/**
 * The Article of a document. The title is the first paragraph with the style Title, otherwise a
 * first heading among the opening lines, the document's own property, a bold first line, or the
 * file name.
 * @throws ArticleError ARTICLE_UNSUPPORTED (another kind of document), ARTICLE_UNREADABLE (damaged,
 * locked), ARTICLE_TOO_LARGE, ARTICLE_EMPTY; an abort throws the signal's reason.
 */
export async function readDocx(bytes: Uint8Array, options: ReadDocxOptions): Promise<Article> {
  const { path } = options;
  const parts = await readDocxParts(bytes, { name: path });
  options.signal?.throwIfAborted();
  const html = await convert(parts, { name: path });
  options.signal?.throwIfAborted();
  const properties = readProperties(textOfPart(parts, /^docProps\/core\.xml$/i));
  const facts = {
    ...properties,
    title: headlineOf(html) ?? properties.title ?? boldLineOf(html),
    language: languageOf(parts),
  };
  return readFragment(html, { ...options, facts, name: path, whole: 'document' });
}

/** The document as HTML. The libraries are loaded here, because few runs need them. */
async function convert(
  parts: ReadonlyMap<string, Buffer>,
  options: { readonly name: string },
): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const { default: JsZip } = await import('jszip');
  try {
    const stylesXml = textOfPart(parts, STYLES_PART);
    const settings = {
      styleMap: [...hidingStyles(stylesXml), ...STYLES],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    };
    const archive = new JsZip();
    for (const [name, part] of markHiddenText(parts, stylesXml)) archive.file(name, part);
    const buffer = await archive.generateAsync({ type: 'nodebuffer' });
    const { value } = await mammoth.convertToHtml({ buffer }, settings);
    return markNotes(value);
  } catch (cause) {
    const isDeep = cause instanceof RangeError;
    const why = isDeep
      ? 'its parts are nested too deeply'
      : 'it is damaged, or is not a Word document';
    throw unreadable({ ...options, cause }, why);
  }
}

/**
 * Notes come as one list at the end, recognisable only by the ids of its items; each ends in a link
 * back to its mark.
 */
function markNotes(html: string): string {
  return html
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
    .replace(/<ol>(?=<li id="(?:foot|end)note-)/, '<ol class="footnotes">');
}

function headlineOf(html: string): string | undefined {
  const lines = openingOf(html);
  const titled = lines.find(({ hint }) => hint === 'document-title');
  const headline = titled ?? lines.slice(0, OPENING).find(({ tag }) => tag === 'h1');
  return headline && textOf(headline);
}

/** The first line, when all of it is bold and something follows. */
function boldLineOf(html: string): string | undefined {
  const [first, second] = openingOf(html);
  if (first?.tag !== 'p' || second === undefined) return undefined;
  const [only, ...others] = first.children;
  const isBold = only?.kind === 'element' && only.tag === 'strong' && others.length === 0;
  const text = isBold ? textOf(first) : '';
  return text === '' || text.length > LONGEST_BOLD ? undefined : text;
}

/** The first lines of a document that have words. */
function openingOf(html: string): readonly PageElement[] {
  const { root } = parsePage(html.slice(0, OPENING_REACH));
  return root.children
    .filter((child): child is PageElement => child.kind === 'element' && textOf(child) !== '')
    .slice(0, OPENING * 4);
}

/** The document's properties: title and people only if written by a person. */
function readProperties(xml: string): KnownFacts {
  const title = propertyOf('dc:title', xml);
  const creators = propertyOf('dc:creator', xml)?.split(/\s*;\s*/) ?? [];
  const authors = creators.filter((name) => PERSON.test(name) && !NO_PERSON.test(name));
  return omitUndefined({
    title: title === undefined || NO_TITLE.test(title) ? undefined : title,
    authors: authors.length === 0 ? undefined : authors,
    publishedAt: dateOf(propertyOf('dcterms:created', xml)),
    modifiedAt: dateOf(propertyOf('dcterms:modified', xml)),
  });
}

function propertyOf(name: string, xml: string): string | undefined {
  const written = new RegExp(`<${name}\\b[^>]*>([^<]{1,1000})</`).exec(xml)?.[1];
  const text = textOfHtml(written ?? '');
  return text === '' ? undefined : text;
}

/** A W3CDTF date, as the format requires; otherwise undefined. */
function dateOf(text: string | undefined): string | undefined {
  const isDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/.test(text ?? '');
  return isDate ? text : undefined;
}

/** The proofing language of a run. */
const LANGUAGE_MARK = String.raw`<w:lang\b[^>]*? w:val="([\w-]{2,20})"`;
const LANGUAGES = new RegExp(LANGUAGE_MARK, 'g');
const DEFAULT_LANGUAGE = new RegExp(`<w:docDefaults>.*?${LANGUAGE_MARK}`, 's');

/** The proofing language of most of the text, otherwise the document's default. */
function languageOf(parts: ReadonlyMap<string, Buffer>): string | undefined {
  const text = textOfPart(parts, MAIN_PART);
  const counts = new Map<string, number>();
  for (const [, tag] of text.matchAll(LANGUAGES)) counts.set(tag!, (counts.get(tag!) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  const styles = textOfPart(parts, STYLES_PART);
  const standard = DEFAULT_LANGUAGE.exec(styles)?.[1];
  const tag = most?.[0] ?? standard;
  return tag === undefined ? undefined : canonicalLanguage(tag);
}

function textOfPart(parts: ReadonlyMap<string, Buffer>, name: RegExp): string {
  return [...parts].find(([found]) => name.test(found))?.[1].toString('utf8') ?? '';
}
