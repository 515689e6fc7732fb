/**
 * the bytes of a PDF with a text layer → its text as HTML, and what it says about itself: an
 * experiment, since a PDF says where letters are, and not what they belong to.
 */
import { escapeMarkup } from '../../../_internal/escape-markup.ts';
import type { Warning } from '../../../errors.ts';
import type { ConvertedDocument, DocumentFacts, DocumentFile } from '../document/document.ts';
import { unsupportedDocument } from '../document/document-error.ts';
import {
  propertyDate,
  writtenAuthors,
  writtenLanguage,
  writtenTitle,
} from '../document/properties.ts';
import { vocabularyOf } from './line-ends.ts';
import { openPdf, type PdfText } from './open-pdf.ts';
import { linesOfPage, type PdfLine } from './pdf-lines.ts';
import { measureLines, toBlocks, type PdfBlock } from './pdf-paragraphs.ts';
import { inReadingOrder } from './reading-order.ts';
import { findRunningHeads } from './running-heads.ts';

/** Fewest letters of a page with text, on average: a scan has none, or a stamp. */
const FEWEST_LETTERS = 20;

/** Most letters without a meaning, as a share of all. */
const MOST_UNKNOWN = 0.2;

/** Most levels of headings: smaller sizes are the last. */
const LEVELS = 4;

/**
 * The text of a PDF.
 * @throws ArticleError ARTICLE_UNSUPPORTED (scanned, letters without a meaning, `pdfjs-dist` is not
 * installed), ARTICLE_UNREADABLE (damaged, locked), ARTICLE_TOO_LARGE.
 */
export async function convertPdf(file: DocumentFile): Promise<ConvertedDocument> {
  const found = await openPdf(file);
  const pages = found.pages.map((page, number) => linesOfPage(page, number));
  refuseWithoutText(pages.flat(), { name: file.name, pageCount: pages.length });
  const heads = findRunningHeads(pages);
  const lines = pages.flatMap((page) => inReadingOrder(page.filter((line) => !heads.has(line))));
  const measures = measureLines(lines);
  const words = vocabularyOf(lines.map(({ text }) => text));
  const blocks = toBlocks(lines, { measures, words });
  const title = titleOf(blocks);
  const html = [blocksHtml(blocks, title), headsHtml([...heads])].join('\n');
  const facts = factsOf(found);
  const warnings = warnOfScans(pages, file.name);
  return { html, facts: { ...facts, title: title?.text ?? facts.title }, warnings };
}

function refuseWithoutText(
  lines: readonly PdfLine[],
  { name, pageCount }: { readonly name: string; readonly pageCount: number },
): void {
  const text = lines.map((line) => line.text).join('');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const unknown = text.match(/[\p{Co}\p{Cn}\ufffd\u0003-\u0008\u000e-\u001f]/gu)?.length ?? 0;
  if (unknown > MOST_UNKNOWN * (letters + unknown) && unknown > 0) {
    const hint = 'Give the text in another format, or have it recognised by a program for OCR.';
    throw unsupportedDocument({ name, hint }, 'its letters do not say what they are');
  }
  if (letters >= Math.min(FEWEST_LETTERS * pageCount, FEWEST_LETTERS * 20)) return;
  const hint =
    'Have its text recognised first by a program for OCR, such as ocrmypdf, and give what that makes.';
  throw unsupportedDocument({ name, hint }, 'it has no text, only pictures of pages (a scan)');
}

/** Most numbers of pages in a message. */
const MOST_NAMED = 10;

/** The warning about pages without text in a PDF that has some. */
function warnOfScans(pages: readonly (readonly PdfLine[])[], name: string): readonly Warning[] {
  const empty = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
  if (empty.length === 0) return [];
  const named = empty.slice(0, MOST_NAMED).join(', ');
  const numbers = empty.length > MOST_NAMED ? `${named}, …` : named;
  return [
    {
      code: 'ARTICLE_WORDS_MISSING',
      message: `${name} has ${empty.length} of ${pages.length} pages without text: ${numbers}.`,
      hint: 'If they are scanned, have their text recognised by a program for OCR.',
    },
  ];
}

/** The heading of the first page in the largest letters, if the text has none as large. */
function titleOf(blocks: readonly PdfBlock[]): PdfBlock | undefined {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const largest = Math.max(...headings.map(({ size }) => size));
  const first = headings.find(({ page }) => page === blocks[0]?.page);
  return first !== undefined && first.size >= largest * 0.99 ? first : undefined;
}

function blocksHtml(blocks: readonly PdfBlock[], title: PdfBlock | undefined): string {
  const others = blocks.filter((block) => block.kind === 'heading' && block !== title);
  const sizes = [...new Set(others.map(({ size }) => Math.round(size)))].sort(
    (one, other) => other - one,
  );
  const notes = blocks.filter(({ kind }) => kind === 'note');
  const body = blocks
    .filter(({ kind }) => kind !== 'note')
    .map((block) => {
      const inside = insideOf(block.text);
      if (block === title) return `<h1 class="document-title">${inside}</h1>`;
      if (block.kind === 'heading') {
        const level = Math.min(sizes.indexOf(Math.round(block.size)) + 1, LEVELS);
        return `<h${level}>${inside}</h${level}>`;
      }
      if (block.rows) return tableHtml(block.rows);
      const list = block.isOrdered ? 'ol' : 'ul';
      if (block.kind === 'item') return `<${list}><li><p>${inside}</p></li></${list}>`;
      return `<p>${inside}</p>`;
    });
  const items = notes.map(({ text }) => `<li>${insideOf(text)}</li>`);
  const list = items.length === 0 ? '' : `<ol class="footnotes">${items.join('')}</ol>`;
  return [...body, list].join('\n');
}

/** A first row without figures, above rows that have some, names the columns. */
function tableHtml(rows: readonly (readonly string[])[]): string {
  const isNamed = !hasFigures(rows[0]!) && rows.slice(1).every(hasFigures);
  const written = rows.map((row, index) => {
    const tag = isNamed && index === 0 ? 'th' : 'td';
    return `<tr>${row.map((cell) => `<${tag}>${insideOf(cell)}</${tag}>`).join('')}</tr>`;
  });
  return `<table>${written.join('')}</table>`;
}

function hasFigures(row: readonly string[]): boolean {
  return row.some((cell) => /\d/.test(cell));
}

function insideOf(text: string): string {
  return escapeMarkup(text)
    .replaceAll('\u0001', '<sup class="noteref">')
    .replaceAll('\u0002', '</sup>');
}

/** Running heads and page numbers, listed as skipped, each wording once. */
function headsHtml(heads: readonly PdfLine[]): string {
  const texts = [...new Set(heads.map(({ text }) => text))];
  return texts.map((text) => `<p data-lectern="skip">${insideOf(text)}</p>`).join('\n');
}

function factsOf({ properties, language }: PdfText): DocumentFacts {
  const textOf = (name: string): string | undefined => {
    const value = properties[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    title: writtenTitle(textOf('Title')),
    authors: writtenAuthors([textOf('Author') ?? '']),
    publishedAt: dateOf(textOf('CreationDate')),
    modifiedAt: dateOf(textOf('ModDate')),
    language: writtenLanguage(language),
  };
}

/** The day of `D:20240301090000+01'00'` (ISO 32000, 7.9.4). */
function dateOf(written: string | undefined): string | undefined {
  const parts = /^(?:D:)?(\d{4})(\d\d)(\d\d)/.exec(written ?? '');
  return parts === null ? undefined : propertyDate(parts.slice(1, 4).join('-'));
}
