/**
 * what was said in an edition → a document for Word, in which each difference from the printed words is a tracked
 * change. Pure.
 */
import { escapeHtml } from '../../edition/formats/markup.ts';
import type { RunSegment } from '../../edition/run-record.ts';
import type { ZipEntry } from '../zip-stream.ts';
import { spokenPieces, type SaidPiece } from './spoken-pieces.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MEDIA = 'application/vnd.openxmlformats';

const TYPES = [
  HEAD,
  `<Types xmlns="${PACKAGE}/content-types">`,
  `<Default Extension="rels" ContentType="${MEDIA}-package.relationships+xml"/>`,
  '<Default Extension="xml" ContentType="application/xml"/>',
  '<Override PartName="/word/document.xml"',
  ` ContentType="${MEDIA}-officedocument.wordprocessingml.document.main+xml"/>`,
  '</Types>',
].join('\n');

const RELATIONS = [
  HEAD,
  `<Relationships xmlns="${PACKAGE}/relationships">`,
  `<Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/>`,
  '</Relationships>',
].join('\n');

/**
 * The parts of the `.docx`: accepting all changes gives what is spoken, rejecting all what is printed. The author of a
 * change is its rule.
 */
export function buildSpokenDocument(said: readonly RunSegment[]): readonly ZipEntry[] {
  let changes = 0;
  const number = (): number => ++changes;
  const paragraphs = said.map((segment) => formatParagraph(segment, number)).join('');
  const document = `${HEAD}
<w:document xmlns:w="${WORD}"><w:body>${paragraphs}<w:sectPr/></w:body></w:document>`;
  return [
    { name: '[Content_Types].xml', text: TYPES },
    { name: '_rels/.rels', text: RELATIONS },
    { name: 'word/document.xml', text: document },
  ];
}

function formatParagraph(segment: RunSegment, number: () => number): string {
  const pieces = spokenPieces(segment).map((piece) => formatPiece(piece, number));
  return `<w:p>${pieces.join('')}</w:p>`;
}

function formatPiece({ written, spoken, rule }: SaidPiece, number: () => number): string {
  if (rule === undefined || written === spoken) return formatRun(spoken, 't');
  // Word shows the author beside the change; the schema wants each change to have its number.
  const by = (): string => `w:id="${number()}" w:author="${escapeHtml(rule)}"`;
  const removed = written === '' ? '' : `<w:del ${by()}>${formatRun(written, 'delText')}</w:del>`;
  const added = spoken === '' ? '' : `<w:ins ${by()}>${formatRun(spoken, 't')}</w:ins>`;
  return removed + added;
}

function formatRun(text: string, element: 't' | 'delText'): string {
  if (text === '') return '';
  return `<w:r><w:${element} xml:space="preserve">${escapeHtml(text)}</w:${element}></w:r>`;
}
