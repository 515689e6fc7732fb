/**
 * a .docx document → its Article: every paragraph, heading, list, table and note;
 * comments, deleted and hidden text are not read.
 */
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import type { Article, ReadArticleOptions } from '../../article.ts';
import { mostCounted } from '../document/most-counted.ts';
import { factsWithOpening } from '../document/opening-facts.ts';
import { writtenAuthors, writtenTitle } from '../document/properties.ts';
import { MAIN_PART, readDocxParts, unreadable } from './docx-parts.ts';
import { hidingStyles, markHiddenText } from './hidden-text.ts';
import { readFragment, type KnownFacts } from '../html/fragment.ts';
import { canonicalLanguage } from '../../language-tag.ts';
import { textOfHtml } from '../../dom/tree.ts';

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
  const facts = { ...factsWithOpening(html, properties), language: languageOf(parts) };
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

/** The document's properties: title and people only if written by a person. */
function readProperties(xml: string): KnownFacts {
  return omitUndefined({
    title: writtenTitle(propertyOf('dc:title', xml)),
    authors: writtenAuthors([propertyOf('dc:creator', xml) ?? '']),
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
  const styles = textOfPart(parts, STYLES_PART);
  const standard = DEFAULT_LANGUAGE.exec(styles)?.[1];
  const tag = mostCounted(counts) ?? standard;
  return tag === undefined ? undefined : canonicalLanguage(tag);
}

function textOfPart(parts: ReadonlyMap<string, Buffer>, name: RegExp): string {
  return [...parts].find(([found]) => name.test(found))?.[1].toString('utf8') ?? '';
}
