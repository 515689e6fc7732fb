/** runs and ends of paragraphs, cells and rows of a document in Rich Text Format → HTML of its blocks. */
import { escapeMarkup } from '../../../_internal/escape-markup.ts';
import { joinBlocks, paragraphBlock, runHtml } from '../document/paragraph-html.ts';
import { headingOfStyle, roleOfStyles } from '../document/style-roles.ts';
import type { RtfStyle } from './rtf-header.ts';
import type { GroupState } from './rtf-state.ts';

/** Words with one look. `isUnseen`: hidden, or in letters that no one sees. */
type Run = { readonly state: GroupState; readonly isUnseen: boolean; html: string };

/** A table while it is read. */
type Table = { readonly rows: string[]; cells: string[]; parts: string[] };

/** Deepest tables within tables: deeper cells count as those of the last. */
const DEEPEST = 8;

/** Twips from one level of a list to the next. */
const LEVEL_TWIPS = 360;

/** A bullet or a number that is typed before a tab. */
const TYPED_MARK = /^\s*([•·‣▪◦o–—-]|\d{1,3}[.)]|[a-z][.)])\t/i;

/** A number or a letter of a list, not a bullet. */
const ORDINAL = /\d|^\s*\(?[a-z]{1,5}[.)]/i;

/** One stream of paragraphs: the text itself, a note, or a text box. */
export class RtfFlow {
  readonly #blocks: string[] = [];
  readonly #tables: Table[] = [];
  #runs: Run[] = [];
  #apart: string[] = [];
  #start = '';
  /** The bullet or number that a program wrote before the paragraph. */
  #mark = '';
  #isHeaderRow = false;

  /** Adds words. */
  add(text: string, run: RunFacts): void {
    if (this.#start.length < 20) this.#start += text;
    this.#push(escapeMarkup(text), run);
  }

  /** Adds a line break, or the mark of a note. */
  addHtml(html: string, state: GroupState): void {
    this.#push(html, { state, isUnseen: false });
  }

  #push(html: string, run: RunFacts): void {
    const last = this.#runs.at(-1);
    if (last !== undefined && looksAlike(last, run)) last.html += html;
    else this.#runs.push({ ...run, html });
  }

  /** Adds blocks that stand in the paragraph, as in a text box: they are read after it. */
  addApart(html: string): void {
    this.#apart.push(html);
  }

  addMark(text: string): void {
    this.#mark += text;
  }

  startRow(): void {
    this.#isHeaderRow = false;
  }

  markHeaderRow(): void {
    this.#isHeaderRow = true;
  }

  endParagraph(state: GroupState, style: RtfStyle | undefined): void {
    const html = joinBlocks([this.#takeParagraph(state, style), ...this.#apart]);
    this.#apart = [];
    const depth = depthOf(state);
    if (html === '' && depth >= this.#tables.length) return;
    this.#closeTables(depth);
    if (html !== '') this.#partsAt(depth).push(html);
  }

  endCell(state: GroupState, style: RtfStyle | undefined): void {
    this.endParagraph(inTable(state), style);
    const table = this.#tableAt(depthOf(inTable(state)));
    table.cells.push(joinBlocks(table.parts));
    table.parts = [];
  }

  endRow(state: GroupState): void {
    const table = this.#tableAt(depthOf(inTable(state)));
    const cell = this.#isHeaderRow ? 'th' : 'td';
    const cells = table.cells.map((html) => `<${cell}>${html}</${cell}>`);
    if (cells.length > 0) table.rows.push(`<tr>${cells.join('')}</tr>`);
    table.cells = [];
  }

  /** Everything read, with what is not ended. */
  finish(state: GroupState, style: RtfStyle | undefined): string {
    this.endParagraph(state, style);
    this.#closeTables(0);
    return joinBlocks(this.#blocks);
  }

  #takeParagraph(state: GroupState, style: RtfStyle | undefined): string {
    const runs = this.#runs;
    const mark = this.#mark;
    const start = this.#start;
    this.#runs = [];
    this.#mark = '';
    this.#start = '';
    const inside = runs.map(htmlOfRun).join('');
    if (inside.replace(/<(?!br)[^<>]*>|&nbsp;/g, '').trim() === '') return '';
    const { paragraph, isContents } = state;
    const { name = '', outlineLevel } = style ?? {};
    const outline = paragraph.outlineLevel ?? outlineLevel;
    const isOutlined = outline !== undefined && outline >= 0 && outline < 9;
    const level = isOutlined ? outline + 1 : headingOfStyle(name);
    const role = isContents ? 'contents' : roleOfStyles([name]);
    if (level === undefined && role === undefined) {
      const item = itemOf({ inside, mark, start }, state);
      if (item !== undefined) return item;
    }
    return paragraphBlock(inside, { role, level, attributes: '' });
  }

  #tableAt(depth: number): Table {
    while (this.#tables.length < depth) this.#tables.push({ rows: [], cells: [], parts: [] });
    return this.#tables[depth - 1]!;
  }

  #partsAt(depth: number): string[] {
    return depth === 0 ? this.#blocks : this.#tableAt(depth).parts;
  }

  /** Ends tables that are deeper than this. */
  #closeTables(depth: number): void {
    while (this.#tables.length > depth) {
      const { rows, cells, parts } = this.#tables.pop()!;
      // A row without its end, as in a text that was cut, is read nevertheless.
      const rest = joinBlocks([...cells, ...parts]);
      const outer = this.#partsAt(this.#tables.length);
      if (rows.length > 0) outer.push(`<table>${rows.join('')}</table>`);
      if (rest !== '') outer.push(rest);
    }
  }
}

type RunFacts = Pick<Run, 'state' | 'isUnseen'>;

function looksAlike(one: RunFacts, other: RunFacts): boolean {
  const [a, b] = [one.state.letters, other.state.letters];
  return (
    one.isUnseen === other.isUnseen &&
    one.state.href === other.state.href &&
    LOOKS.every((look) => a[look] === b[look])
  );
}

/** What of a letter's look has a tag. */
const LOOKS = ['isBold', 'isItalic', 'isStruckOut', 'isDeleted', 'position'] as const;

function depthOf({ paragraph }: GroupState): number {
  return paragraph.isInTable ? Math.min(Math.max(paragraph.tableDepth, 1), DEEPEST) : 0;
}

function inTable(state: GroupState): GroupState {
  return { ...state, paragraph: { ...state.paragraph, isInTable: true } };
}

type Item = { readonly inside: string; readonly mark: string; readonly start: string };

/** The item of a list, by what a program or an author wrote before it. */
function itemOf({ inside, mark, start }: Item, { paragraph }: GroupState): string | undefined {
  const { isItem, listLevel, indent, firstIndent } = paragraph;
  const typed = firstIndent < 0 ? TYPED_MARK.exec(start)?.[1] : undefined;
  if (!isItem && mark.trim() === '' && typed === undefined) return undefined;
  const own = typed ?? mark;
  const text = typed === undefined ? inside : inside.replace(/^((?:<[^<>]*>)*)[^<\t]*\t/, '$1');
  const byIndent = Math.round(indent / LEVEL_TWIPS);
  const level = Math.min(Math.max(isItem ? listLevel + 1 : byIndent, 1), 9);
  const tag = ORDINAL.test(own) ? 'ol' : 'ul';
  const [open, close] = [`<${tag}>`.repeat(level), `</${tag}>`.repeat(level)];
  return `${open}<li><p>${text}</p></li>${close}`;
}

function htmlOfRun({ state, isUnseen, html }: Run): string {
  const { letters, href } = state;
  if (letters.isDeleted) return '';
  const attributes = isUnseen ? ' hidden' : '';
  const marked = html.trim() === '' ? html : runHtml(html, { ...letters, attributes });
  return href === undefined ? marked : `<a href="${escapeMarkup(href)}">${marked}</a>`;
}
