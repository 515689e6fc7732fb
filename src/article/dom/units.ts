/**
 * a page's tree → its lines in reading order, each with its kind, its element and what was removed.
 */
import { ownEntry } from '../../_internal/own-entry.ts';
import type { BlockKind, InlineRun, PolicyAction } from '../article.ts';
import type { SpeechFault, SpeechMarks } from '../spoken/speech-marks.ts';
import { marksOfElement } from './asked-marks.ts';
import { countWords, joinPieces, type InlineMark, type InlinePiece } from './inline-text.ts';
import { withoutNoteMarks } from './note-marks.ts';
import { strayRule } from './strays.ts';
import { isDataTable, looseNodes, tableLine } from './tables.ts';
import { textSizes } from './text-sizes.ts';
import { MARK_TAGS } from './mark-tags.ts';
import { BLOCK_TAGS, EMBED_TAGS, SILENT_TAGS } from './tags.ts';
import {
  addHiddenText,
  clearCells,
  removePart,
  removeSilent,
  type AskedOf,
  type Stray,
} from './removed-parts.ts';
import type { PageElement, PageNode, PageTree } from './tree.ts';
import { typedParagraphs, typedTexts } from './typed-text.ts';
import { contextOf, isWordItem, type UnitContext } from './unit-context.ts';

/** One line of a page: a paragraph, a heading, an item, a cell, a button. */
export type PageUnit = {
  /** Its index in reading order. */
  readonly index: number;
  /** The innermost block that contains it. */
  readonly element: PageElement;
  readonly kind: BlockKind;
  readonly level?: number;
  readonly text: string;
  readonly runs: readonly InlineRun[];
  readonly marks?: Pick<SpeechMarks, 'sayAs' | 'pauses'>;
  readonly words: number;
  readonly linkWords: number;
  /** BCP 47, where the page says so below its root. */
  readonly language?: string;
  /** What the page itself or the options request. */
  readonly asked?: PolicyAction;
};

/** The lines of a page and what was removed from them. */
export type PageLines = {
  readonly units: readonly PageUnit[];
  readonly strays: readonly Stray[];
  /** Ids of elements taken out. */
  readonly out: ReadonlySet<number>;
  /** Requests that cannot be met. */
  readonly faults: readonly ElementFault[];
};

/** A request that cannot be met, and the element of its line. */
export type ElementFault = SpeechFault & { readonly element: PageElement };

/** Options of `readLines`. */
export type ReadLinesOptions = {
  readonly asked: AskedOf;
  /** Whether to obey the page's speech markup. */
  readonly spokenMarkup: boolean;
};

/** A struck-out element with more than this share of the page's text is an unclosed tag. */
const MOSTLY = 0.5;

type Walk = {
  readonly units: PageUnit[];
  readonly strays: Stray[];
  readonly out: Set<number>;
  readonly asked: AskedOf;
  readonly spokenMarkup: boolean;
  readonly faults: ElementFault[];
  /** `pre` elements with prose. */
  readonly typed: ReadonlySet<PageElement>;
  /** How much text each element contains, by id. */
  readonly sizes: Float64Array;
  pieces: InlinePiece[];
  marks: InlineMark[];
  /** The list item whose first line is still to come. */
  freshItem: boolean;
};

/** Every line of the page in reading order. */
export function readLines(tree: PageTree, options: ReadLinesOptions): PageLines {
  const sizes = textSizes(tree);
  const walk: Walk = {
    units: [],
    strays: [],
    out: new Set(),
    typed: typedTexts(tree, sizes),
    sizes,
    asked: options.asked,
    spokenMarkup: options.spokenMarkup,
    faults: [],
    pieces: [],
    marks: [],
    freshItem: false,
  };
  const context: UnitContext = {
    element: tree.root,
    kind: 'paragraph',
    listDepth: 0,
    quoted: false,
  };
  visitChildren(tree.root, { walk, context });
  flush({ walk, context });
  const { units, strays, out, faults } = walk;
  return { units, strays, out, faults };
}

type At = { readonly walk: Walk; readonly context: UnitContext };

function visitChildren(element: PageElement, at: At): void {
  const hidesText = element.hidesText === true && at.context.asked !== 'read';
  for (const child of element.children)
    if (child.kind === 'text' && hidesText) addHiddenText(child.text, { walk: at.walk, element });
    else visit(child, at);
}

function visit(node: PageNode, at: At): void {
  const { walk, context } = at;
  if (node.kind === 'text') return addText(node.text, at);
  if (SILENT_TAGS.has(node.tag)) return removeSilent(node, walk);
  const asked = walk.asked(node);
  const inHeading = context.kind === 'heading';
  const rule = asked === 'read' ? undefined : strayRule(node, { inHeading });
  const isPage = rule === 'deleted' && isWholePage(node, walk);
  if (rule !== undefined && !isPage) return removePart(node, { walk, rule });

  if (node.tag === 'br') return breakLine(at);
  if (EMBED_TAGS.has(node.tag)) return addEmbed(node, at);
  if (isBlock(node, context)) return visitBlock(node, at);
  if (asked === 'skip' && context.asked !== 'skip')
    return removePart(node, { walk, rule: 'asked-to-skip' });
  if (asked === 'read' && context.asked !== undefined && context.asked !== 'read')
    return visitApart(node, at);
  visitInline(node, at);
}

function addText(written: string, at: At): void {
  const { walk, context } = at;
  const isCode = context.kind === 'code' || walk.marks.some(({ kind }) => kind === 'code');
  const { text, marks } = isCode ? { text: written, marks: [] } : withoutNoteMarks(written);
  const { element } = context;
  const before = walk.units.length;
  for (const words of marks) walk.strays.push({ rule: 'footnote-mark', element, words, before });

  if (!walk.typed.has(element)) return void walk.pieces.push({ text, marks: walk.marks });
  typedParagraphs(text).forEach((paragraph, index) => {
    if (index > 0) flush(at);
    walk.pieces.push({ text: paragraph, marks: walk.marks });
  });
}

/** Words to read within a line that is not read become a line of their own. */
function visitApart(element: PageElement, at: At): void {
  const { walk, context } = at;
  flush(at);
  const own: At = { walk, context: { ...context, element, asked: 'read' } };
  visitChildren(element, own);
  flush(own);
}

function isWholePage(node: PageElement, walk: Walk): boolean {
  return walk.sizes[node.id]! > MOSTLY * walk.sizes[0]!;
}

/** A button is a line of its own, except as the whole of a heading that opens and closes. */
function isBlock(element: PageElement, context: UnitContext): boolean {
  if (element.tag === 'button') return context.kind !== 'heading';
  return BLOCK_TAGS.has(element.tag);
}

/** One `br` is white space, two in a row are a new paragraph. */
function breakLine(at: At): void {
  const { pieces } = at.walk;
  const last = pieces.findLast(({ text }) => text.trim() !== '' || text === BREAK);
  if (last?.text === BREAK) return flush(at);
  pieces.push({ text: BREAK, marks: [] });
}

/** The piece for a `br`: white space that no page contains by chance. */
const BREAK = '\n\u2028';

function addEmbed(element: PageElement, at: At): void {
  flush(at);
  const { title, src, 'aria-label': label } = element.attributes;
  const host = src && URL.canParse(src) ? new URL(src).hostname : undefined;
  const text = title || label || host || element.tag;
  pushUnit(at, { element, kind: 'embed', text, runs: [], linkWords: 0 });
  removePart(element, { walk: at.walk, rule: 'hidden' });
}

function visitInline(element: PageElement, at: At): void {
  const { walk, context } = at;
  const own = marksOf(element, context);
  const marks = [...own, ...askedMarks(element, walk)];
  const outer = walk.marks;
  if (marks.length > 0) walk.marks = [...outer, ...marks];
  visitChildren(element, at);
  walk.marks = outer;
}

/** Speech markup of an element: for its words, and directly before them. */
function askedMarks(element: PageElement, walk: Walk): readonly InlineMark[] {
  if (!walk.spokenMarkup) return [];
  const { marks, before } = marksOfElement(element);
  if (before.length > 0) walk.pieces.push({ text: '', marks: [], before });
  return marks;
}

function marksOf(element: PageElement, context: UnitContext): InlineMark[] {
  const { href, lang } = element.attributes;
  const mark = isPlainBold(element) ? undefined : ownEntry(MARK_TAGS, element.tag);
  return [
    ...(mark ? [{ ...mark }] : []),
    ...(element.tag === 'a' && href !== undefined ? [{ kind: 'link' as const, href }] : []),
    ...(lang && lang !== context.language ? [{ kind: 'language' as const, language: lang }] : []),
  ];
}

/** The element in which Google Docs wraps everything copied. */
function isPlainBold({ tag, attributes }: PageElement): boolean {
  return tag === 'b' && /font-weight:\s*(?:normal|400)/i.test(attributes['style'] ?? '');
}

function visitBlock(element: PageElement, at: At): void {
  const { walk } = at;
  flush(at);
  const context = contextOf(element, {
    outer: at.context,
    asked: walk.asked(element),
    isTyped: walk.typed.has(element),
  });
  const outer = walk.marks;
  walk.marks = [...outer, ...askedMarks(element, walk)];
  const isItem = element.tag === 'li' || isWordItem(element);
  if (isItem) walk.freshItem = true;
  if (element.tag === 'table' && isDataTable(element)) addTable(element, { walk, context });
  else visitChildren(element, { walk, context });
  flush({ walk, context });
  walk.marks = outer;
  walk.freshItem = isItem ? false : walk.freshItem;
}

function addTable(table: PageElement, at: At): void {
  for (const node of looseNodes(table)) visit(node, at);
  flush(at);
  clearCells(table, at.walk);
  const { faults, ...line } = tableLine(table, at.walk);
  if (line.text === '') return;
  for (const fault of faults) at.walk.faults.push({ ...fault, element: table });
  pushUnit(at, { element: table, kind: 'table', runs: [], ...line });
}

/** Ends the line that is being collected. */
function flush(at: At): void {
  const { walk } = at;
  if (walk.pieces.length === 0) return;
  const { faults, sayAs, pauses, ...line } = joinPieces(walk.pieces);
  if (line.text === '') {
    // A pause between two lines goes before the second.
    walk.pieces = walk.pieces.filter(({ before }) => before !== undefined);
    return;
  }
  walk.pieces = [];
  const { element, kind } = at.context;
  for (const fault of faults) walk.faults.push({ ...fault, element });
  const isMarked = sayAs.length > 0 || pauses.length > 0;
  pushUnit(at, { element, kind, ...line, ...(isMarked && { marks: { sayAs, pauses } }) });
}

type Line = Pick<PageUnit, 'element' | 'kind' | 'text' | 'runs' | 'marks' | 'linkWords'>;

function pushUnit(at: At, line: Line): void {
  const { walk, context } = at;
  const { language, asked } = context;
  const isText = line.kind === 'paragraph' || line.kind === 'quote';
  const isItem = walk.freshItem && context.listDepth > 0 && isText;
  if (isItem) walk.freshItem = false;
  const headingLevel = line.kind === 'heading' ? context.level : undefined;
  const level = isItem ? context.listDepth : headingLevel;
  walk.units.push({
    index: walk.units.length,
    ...line,
    kind: isItem ? 'listItem' : line.kind,
    words: countWords(line.text),
    ...(level === undefined ? {} : { level }),
    ...(language === undefined ? {} : { language }),
    ...(asked === undefined ? {} : { asked }),
  });
}
