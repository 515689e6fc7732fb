/**
 * a .docx document → its Article: every paragraph, heading, list, table and note;
 * comments and deleted text are not read.
 */
import { packZip } from '../../_internal/zip.ts';
import type { Article, ReadArticleOptions } from '../article.ts';
import { readDocxParts, unreadable } from './docx-parts.ts';
import { readFragment } from '../pages/fragment.ts';
import type { KnownFacts } from '../pages/fragment.ts';
import { canonicalLanguage } from '../language-tag.ts';
import { parsePage, textOf } from '../pages/tree.ts';
import type { PageElement } from '../pages/tree.ts';

/** Options of `readDocx`. */
export type ReadDocxOptions = ReadArticleOptions & {
  /** The file it came from, which gives the slug and a title of last resort. */
  readonly path: string;
};

/**
 * What styles of Word, LibreOffice, Pages and Google Docs are,
 * besides the headings and lists that mammoth knows; its notation.
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

/** Where a headline stands: among the first lines, or nowhere. */
const OPENING = 5;

/** Longest first line that may be a headline because all of it is bold, in characters. */
const LONGEST_BOLD = 200;

/** Titles that programs write by themselves. */
const NO_TITLE =
  /^(?:document ?\d*|untitled.*|microsoft word - .*|word document|normal(?:\.dotm?)?|.*\.(?:docx?|dotx?|odt|rtf))$/i;

/** People who are programs or offices. */
const NO_PERSON =
  /\b(?:microsoft|office|user|admin\w*|author|unknown|python-docx|apache|google|windows|owner|owned|pc|laptop|writer|editor)\b|[\d@_]/i;

/**
 * The Article of a document. The title is the first paragraph with the
 * style Title, else a first heading among the opening lines, else the
 * document's own property, else a bold first line, else the file's name.
 * @throws ArticleError ARTICLE_UNSUPPORTED (another kind of document), ARTICLE_UNREADABLE
 * (damaged, locked), ARTICLE_TOO_LARGE, ARTICLE_EMPTY; an abort throws the signal's reason.
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

/** The document as HTML. Loaded here, because few runs need it. */
async function convert(
  parts: ReadonlyMap<string, Buffer>,
  options: { readonly name: string },
): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: packZip(parts) },
      {
        styleMap: [...STYLES],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return markNotes(value);
  } catch (cause) {
    throw unreadable(
      { ...options, cause },
      cause instanceof RangeError
        ? 'its parts are nested too deeply'
        : 'it is damaged or no Word document',
    );
  }
}

/**
 * Notes come as one list at the end, which says so only in the ids of its items;
 * each ends in a link back to its mark.
 */
function markNotes(html: string): string {
  return html
    .replace(/ ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
    .replace(/<ol>(?=<li id="(?:foot|end)note-)/, '<ol class="footnotes">');
}

function headlineOf(html: string): string | undefined {
  const lines = openingOf(html);
  const headline =
    lines.find(({ hint }) => hint === 'document-title') ??
    lines.slice(0, OPENING).find(({ tag }) => tag === 'h1');
  return headline && textOf(headline);
}

/** The first line, when all of it is bold and something follows. */
function boldLineOf(html: string): string | undefined {
  const [first, second] = openingOf(html);
  const [only, ...others] = first?.children ?? [];
  const bold =
    first?.tag === 'p' &&
    second !== undefined &&
    only?.kind === 'element' &&
    only.tag === 'strong' &&
    others.length === 0;
  const text = bold ? textOf(first) : '';
  return text === '' || text.length > LONGEST_BOLD ? undefined : text;
}

/** The first lines of a document that hold words. */
function openingOf(html: string): readonly PageElement[] {
  const { root } = parsePage(html.slice(0, 100_000));
  return root.children
    .filter((child): child is PageElement => child.kind === 'element' && textOf(child) !== '')
    .slice(0, OPENING * 4);
}

/** What the document says of itself: title and people only where a person wrote them. */
function readProperties(xml: string): KnownFacts {
  const property = (name: string): string | undefined => {
    const text = textOf(
      parsePage(new RegExp(`<${name}\\b[^>]*>([^<]{1,1000})</`).exec(xml)?.[1] ?? '').root,
    );
    return text === '' ? undefined : text;
  };
  const [title, creator] = [property('dc:title'), property('dc:creator')];
  const authors =
    creator
      ?.split(/\s*;\s*/)
      .filter((name) => /^\p{Lu}\S*(?: \S+){1,4}$/u.test(name) && !NO_PERSON.test(name)) ?? [];
  const [publishedAt, modifiedAt] = [
    dateOf(property('dcterms:created')),
    dateOf(property('dcterms:modified')),
  ];
  return {
    ...(title !== undefined && !NO_TITLE.test(title) && { title }),
    ...(authors.length > 0 && { authors }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(modifiedAt !== undefined && { modifiedAt }),
  };
}

/** A W3CDTF date as the format demands it; anything else is none. */
function dateOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/.test(text)
    ? text
    : undefined;
}

/** The language of most of the text as it is marked for spelling, else the document's default. */
function languageOf(parts: ReadonlyMap<string, Buffer>): string | undefined {
  const counts = new Map<string, number>();
  for (const [, tag] of textOfPart(parts, /^word\/document\d*\.xml$/i).matchAll(
    /<w:lang\b[^>]*? w:val="([\w-]{2,20})"/g,
  ))
    counts.set(tag!, (counts.get(tag!) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  const standard = /<w:docDefaults>.*?<w:lang\b[^>]*? w:val="([\w-]{2,20})"/s.exec(
    textOfPart(parts, /^word\/styles\d*\.xml$/i),
  )?.[1];
  const tag = most?.[0] ?? standard;
  return tag === undefined ? undefined : canonicalLanguage(tag);
}

function textOfPart(parts: ReadonlyMap<string, Buffer>, name: RegExp): string {
  return [...parts].find(([found]) => name.test(found))?.[1].toString('utf8') ?? '';
}
