/**
 * what a paragraph of an OpenDocument text contains → HTML of its words; notes and text boxes are
 * set aside.
 */
import { escapeMarkup } from '../../../_internal/escape-markup.ts';
import { canonicalLanguage } from '../../language-tag.ts';
import { runHtml } from '../document/paragraph-html.ts';
import { isCodeStyle } from '../document/style-roles.ts';
import { elementsIn, type DocumentElement } from '../document/xml-tree.ts';
import type { StyleMeaning, OdtStyles } from './odt-styles.ts';

/** The state while a text is written as HTML. */
export type OdtWalk = {
  readonly styles: OdtStyles;
  /** Letters in each language, by its tag. */
  readonly languages: Map<string, number>;
  /** Whether the ground is white: not in boxes and cells that may have a colour. */
  readonly isOnPaper: boolean;
  /** Notes as HTML, in order. */
  readonly notes: string[];
  /** The blocks of an element as HTML. */
  readonly writeBlocks: (element: DocumentElement, walk: OdtWalk) => string;
};

/** A paragraph while it is written. */
export type OdtLine = {
  readonly walk: OdtWalk;
  /** BCP 47, where a style sets it. */
  readonly language: string | undefined;
  /** Whether letters without a colour of their own look white, and nothing is behind them. */
  readonly isWhite: boolean;
  readonly isOnPaper: boolean;
  /** Blocks that stand in the paragraph, such as text boxes: they are read after it. */
  readonly apart: string[];
};

/** Elements without words of the text: marks, remarks, what was deleted, programs. */
const SILENT: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:annotation-end',
  'office:event-listeners',
  'office:forms',
  'office:scripts',
  'text:tracked-changes',
  'text:alphabetical-index-mark',
  'text:soft-page-break',
  'text:script',
  'text:number',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:note-citation',
  'draw:control',
  'draw:plugin',
  'svg:title',
  'svg:desc',
]);

/** Most spaces that one element stands for. */
const MOST_SPACES = 100;

/** Whether an element has no words of the text. */
export function isSilent({ name, attributes }: DocumentElement): boolean {
  const isFieldHidden = attributes['text:display'] === 'none' && name.startsWith('text:');
  return SILENT.has(name) || attributes['text:is-hidden'] === 'true' || isFieldHidden;
}

/** The children of an element within a line. */
export function inlineHtml(element: DocumentElement, line: OdtLine): string {
  return element.children
    .map((child) => (typeof child === 'string' ? textHtml(child, line) : childHtml(child, line)))
    .join('');
}

function textHtml(text: string, line: OdtLine): string {
  const { walk, language, isWhite, isOnPaper } = line;
  const letters = text.replace(/\P{L}+/gu, '').length;
  const key = language ?? '';
  if (letters > 0) walk.languages.set(key, (walk.languages.get(key) ?? 0) + letters);
  const html = escapeMarkup(text);
  return isWhite && isOnPaper && html.trim() !== '' ? `<span hidden>${html}</span>` : html;
}

function childHtml(element: DocumentElement, line: OdtLine): string {
  if (isSilent(element)) return '';
  const { name, attributes } = element;
  if (name.startsWith('draw:')) return drawingHtml(element, line);
  switch (name) {
    case 'text:s':
      return ' '.repeat(Math.min(Math.max(Number(attributes['text:c'] ?? 1) || 1, 1), MOST_SPACES));
    case 'text:tab':
      return ' ';
    case 'text:line-break':
      return '<br>';
    case 'text:span':
      return spanHtml(element, line);
    case 'text:a':
      return `<a href="${escapeMarkup(attributes['xlink:href'] ?? '')}">${inlineHtml(element, line)}</a>`;
    case 'text:note':
      return noteHtml(element, line);
    case 'text:ruby':
      return `<ruby>${inlineHtml(element, line)}</ruby>`;
    case 'text:ruby-text':
      return `<rt>${inlineHtml(element, line)}</rt>`;
    default:
      return inlineHtml(element, line);
  }
}

/** A picture has no words; a box, a shape or a frame of text is read after the paragraph. */
function drawingHtml(element: DocumentElement, line: OdtLine): string {
  const { walk } = line;
  line.apart.push(walk.writeBlocks(element, { ...walk, isOnPaper: false }));
  return '';
}

/** The number of the note, which is not read; its text goes to the end, as in a printed book. */
function noteHtml(element: DocumentElement, { walk }: OdtLine): string {
  const parts = elementsIn(element);
  const body = parts.find(({ name }) => name === 'text:note-body');
  if (body !== undefined) walk.notes.push(walk.writeBlocks(body, walk));
  const citation = parts.find(({ name }) => name === 'text:note-citation');
  const mark = citation?.children.filter((child) => typeof child === 'string').join('') ?? '';
  return `<sup class="noteref">${escapeMarkup(mark)}</sup>`;
}

function spanHtml(element: DocumentElement, line: OdtLine): string {
  const meaning = line.walk.styles.meaningOf('text', element.attributes['text:style-name']);
  const inner: OdtLine = {
    ...line,
    language: meaning.language ?? line.language,
    isWhite: meaning.isWhite ?? line.isWhite,
    isOnPaper: line.isOnPaper && !meaning.hasGround,
  };
  const inside = inlineHtml(element, inner);
  return inside === '' ? '' : markedHtml(inside, { meaning, inner, outer: line });
}

type Marking = {
  readonly meaning: StyleMeaning;
  readonly inner: OdtLine;
  readonly outer: OdtLine;
};

function markedHtml(inside: string, { meaning, inner, outer }: Marking): string {
  const { names, isBold, isItalic, isStruckOut, position } = meaning;
  const { language } = inner;
  const isHidden = meaning.isHidden || meaning.isTiny;
  const isForeign = language !== undefined && primaryOf(language) !== primaryOf(outer.language);
  const attributes = [
    isHidden ? ' hidden' : '',
    isForeign ? ` lang="${escapeMarkup(language)}"` : '',
  ].join('');
  return runHtml(inside, {
    isCode: isCodeStyle(names),
    isBold,
    isItalic,
    isStruckOut,
    position,
    attributes,
  });
}

/** The language without its region. */
export function primaryOf(tag: string | undefined): string | undefined {
  return tag === undefined ? undefined : canonicalLanguage(tag)?.split('-', 1)[0];
}
