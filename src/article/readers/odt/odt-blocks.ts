/** the text of an OpenDocument document → HTML of its blocks, by their own tags and styles. */
import { escapeMarkup } from '../../../_internal/escape-markup.ts';
import { joinBlocks, paragraphBlock } from '../document/paragraph-html.ts';
import { roleOfStyles } from '../document/style-roles.ts';
import { elementsIn, type DocumentElement } from '../document/xml-tree.ts';
import { inlineHtml, isSilent, primaryOf, type OdtLine, type OdtWalk } from './odt-inline.ts';

/** Indexes that programs make: contents, lists of figures. */
const INDEXES: ReadonlySet<string> = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
]);

/** The blocks in an element, in order. */
export function writeBlocks(element: DocumentElement, walk: OdtWalk): string {
  return childBlocks(element, { walk, lists: [] });
}

/** `lists`: names of the list styles around it, the outermost first. */
type At = { readonly walk: OdtWalk; readonly lists: readonly (string | undefined)[] };

function childBlocks(element: DocumentElement, at: At): string {
  return joinBlocks(elementsIn(element).map((child) => blockHtml(child, at)));
}

function blockHtml(element: DocumentElement, at: At): string {
  if (isSilent(element)) return '';
  const { name, attributes } = element;
  if (INDEXES.has(name)) return `<div data-lectern="skip">${childBlocks(element, at)}</div>`;
  switch (name) {
    case 'text:h':
      return paragraphHtml(element, {
        ...at,
        level: Number(attributes['text:outline-level']) || 1,
      });
    case 'text:p':
      return paragraphHtml(element, at);
    case 'text:list':
      return listHtml(element, at);
    case 'table:table':
      return `<table>${tableRows(element, { ...at, cell: 'td' })}</table>`;
    case 'text:index-title-template':
    case 'text:table-of-content-source':
      return '';
    case 'draw:object':
    case 'draw:image':
      return '';
    default:
      return childBlocks(element, at);
  }
}

function paragraphHtml(element: DocumentElement, at: At & { readonly level?: number }): string {
  const { walk, level } = at;
  const style = element.attributes['text:style-name'];
  const meaning = walk.styles.meaningOf('paragraph', style);
  const line: OdtLine = {
    walk,
    language: meaning.language,
    isWhite: meaning.isWhite === true,
    isOnPaper: walk.isOnPaper && !meaning.hasGround,
    apart: [],
  };
  const isHidden = meaning.isHidden || meaning.isTiny || hidesItself(element);
  const inside = inlineHtml(element, line);
  const attributes = [
    isHidden ? ' hidden' : '',
    meaning.language === undefined ? '' : ` data-language="${escapeMarkup(meaning.language)}"`,
  ].join('');
  const role = roleOfStyles(meaning.names);
  const own = inside.trim() === '' ? '' : paragraphBlock(inside, { role, level, attributes });
  return joinBlocks([own, ...line.apart]);
}

/** A field that hides its paragraph. */
function hidesItself(element: DocumentElement): boolean {
  return elementsIn(element).some(
    ({ name, attributes }) =>
      name === 'text:hidden-paragraph' && attributes['text:is-hidden'] === 'true',
  );
}

function listHtml(element: DocumentElement, at: At): string {
  const { walk } = at;
  const own = element.attributes['text:style-name'] ?? at.lists.at(-1);
  const lists = [...at.lists, own];
  const tag = walk.styles.isNumbered(own, lists.length) ? 'ol' : 'ul';
  const items = elementsIn(element).map((item) => {
    const inside = childBlocks(item, { walk, lists });
    return inside === '' ? '' : `<li>${inside}</li>`;
  });
  return `<${tag}>${items.join('')}</${tag}>`;
}

type RowsAt = At & { readonly cell: 'td' | 'th' };

function tableRows(element: DocumentElement, at: RowsAt): string {
  return elementsIn(element)
    .map((child) => {
      if (child.name === 'table:table-header-rows') return tableRows(child, { ...at, cell: 'th' });
      if (child.name === 'table:table-row') return rowHtml(child, at);
      return /rows?(?:-group)?$/.test(child.name) ? tableRows(child, at) : '';
    })
    .join('');
}

function rowHtml(row: DocumentElement, { cell, walk }: RowsAt): string {
  const cells = elementsIn(row)
    .filter(({ name }) => name === 'table:table-cell')
    .map((each) => {
      const style = each.attributes['table:style-name'];
      const { hasGround } = walk.styles.meaningOf('table-cell', style);
      const inner = { ...walk, isOnPaper: walk.isOnPaper && !hasGround };
      return `<${cell}>${childBlocks(each, { walk: inner, lists: [] })}</${cell}>`;
    });
  return `<tr>${cells.join('')}</tr>`;
}

/** Marks of the language of a paragraph, until that of the text is known. */
const LANGUAGE_MARK = / data-language="([^"]*)"/g;

/** The HTML with `lang` on what is in another language than the text. */
export function settleLanguages(html: string, language: string | undefined): string {
  return html.replace(LANGUAGE_MARK, (_, tag: string) =>
    primaryOf(tag) === undefined || primaryOf(tag) === primaryOf(language) ? '' : ` lang="${tag}"`,
  );
}
