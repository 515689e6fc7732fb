/** the tree of a Markdown text → its blocks and what is skipped, in the order of the text. */
import type {
  FootnoteDefinition,
  Heading,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import type { BlockKind, PolicyAction, Where } from '../article.ts';
import { firstWords } from '../build-article.ts';
import type { DraftSkip } from '../build-article.ts';
import { policyComment } from '../policy.ts';
import type { PolicyBlock } from '../policy.ts';
import { htmlWords } from './html-blocks.ts';
import { readInline } from './inline.ts';
import type { InlineSkip, InlineText } from './inline.ts';

/** What a tree is walked with. */
export type WalkOptions = {
  /** The text that was parsed, for the words of what is skipped. */
  readonly source: string;
  /** Lines of the file that stand before that text. */
  readonly offset: number;
  /** Whether the text is MDX. */
  readonly mdx: boolean;
};

/** What a walk collects. */
export type WalkResult = {
  readonly blocks: PolicyBlock[];
  readonly skipped: DraftSkip[];
};

/** One walk on its way. */
type Walk = WalkOptions &
  WalkResult & {
    /** Targets of reference links by identifier. */
    readonly addresses: ReadonlyMap<string, string>;
    /** What the last `<!-- lectern: … -->` asks for. */
    readonly asked: { action?: PolicyAction | undefined };
  };

/** Where a walk is: in a quote or not, and how deep in quotes and lists. */
type Position = { readonly walk: Walk; readonly quoted: boolean; readonly depth: number };

/** What a node becomes. */
type BlockShape = { readonly walk: Walk; readonly kind: BlockKind; readonly level?: number };

/**
 * Deepest nesting of quotes and lists that is followed:
 * nobody can hear more levels, and a stack is finite.
 */
const DEEPEST = 100;

/** An import or export line of MDX, which is program text. */
const MDX_LINE =
  /^(?:import\s[^\n]*?\bfrom\s+['"]|import\s+['"]|export\s+(?:const|default|let|function)\b)/;

/** A paragraph that is a formula: what follows the policy for code, because nobody can hear it. */
const FORMULA = /^\$\$[\s\S]+\$\$$/;

/** An HTML comment at the start of a block, and what follows it. */
const LEADING_COMMENT = /^\s*(<!--[^>]{0,100}-->)([\s\S]*)$/;

/** The blocks of a tree, before any policy, and what no policy could read. */
export function collectBlocks(tree: Root, options: WalkOptions): WalkResult {
  const addresses = addressesOf(tree);
  const walk: Walk = { ...options, blocks: [], skipped: [], addresses, asked: {} };
  for (const node of tree.children) readNode(node, { walk, quoted: false, depth: 0 });
  return walk;
}

/** Targets of reference links by identifier; the first definition counts, as in CommonMark. */
function addressesOf(tree: Root): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const node of tree.children) {
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url);
  }
  return addresses;
}

function readNode(node: RootContent, at: Position): void {
  const { walk, quoted, depth } = at;
  switch (node.type) {
    case 'heading':
      return addBlock(node, { walk, kind: 'heading', level: node.depth });
    case 'paragraph':
      return readParagraph(node, { walk, kind: quoted ? 'quote' : 'paragraph' });
    case 'blockquote':
      return readAll(node.children, { walk, quoted: true, depth: depth + 1 });
    case 'list':
      return readList(node, at);
    case 'code':
      return addWords(node, { walk, kind: 'code', words: node.value });
    case 'table':
      return addWords(node, { walk, kind: 'table', words: tableWords(node, walk) });
    case 'html':
      return readBlockHtml(node, at);
    case 'footnoteDefinition':
      return readFootnote(node, at);
    case 'definition':
      return skip(node, { walk, rule: 'link-definition' });
    // A thematic break is silence that the pauses around its neighbours already give.
    default:
      return undefined;
  }
}

function readAll(nodes: readonly RootContent[], at: Position): void {
  for (const node of nodes) {
    if (at.depth > DEEPEST) skip(node, { walk: at.walk, rule: 'nested-too-deeply' });
    else readNode(node, at);
  }
}

function readList(list: List, at: Position): void {
  for (const item of list.children) readItem(item, { ...at, depth: at.depth + 1 });
}

/** The first paragraph of an item is the item; what follows in it is read as what it is. */
function readItem(item: ListItem, at: Position): void {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return readAll(item.children, at);
  readParagraph(first, { walk: at.walk, kind: 'listItem', level: Math.max(1, at.depth) });
  readAll(rest, at);
}

function readParagraph(node: Paragraph, shape: BlockShape): void {
  const { walk } = shape;
  const [first] = node.children;
  const written = sourceOf(node, walk);
  if (first?.type === 'text' && MDX_LINE.test(first.value))
    return skip(node, { walk, rule: 'mdx-code' });
  if (FORMULA.test(written)) return addWords(node, { walk, kind: 'code', words: written });
  return addBlock(node, shape);
}

function addBlock(node: Heading | Paragraph, shape: BlockShape): void {
  const { walk, kind, level } = shape;
  const { text, runs, skipped } = inlineOf(node.children, walk);
  if (text !== '')
    push({ kind, text, runs, where: whereOf(node, walk), ...omitUndefined({ level }) }, walk);
  for (const part of skipped) readSkip(part, walk);
}

/** What a picture says of itself is a caption; whatever else a line leaves out is skipped. */
function readSkip(part: InlineSkip, walk: Walk): void {
  const { rule, words } = part;
  const where = linesOf(part, walk);
  if (rule === 'image' && words.trim() !== '')
    push({ kind: 'caption', text: oneLine(words), runs: [], where }, walk);
  else walk.skipped.push({ rule, words: firstWords(words), where });
}

/** A block of words without runs. */
function addWords(node: Nodes, shape: BlockShape & { readonly words: string }): void {
  const { walk, kind, words } = shape;
  const text = oneLine(words);
  if (text !== '') push({ kind, text, runs: [], where: whereOf(node, walk) }, walk);
}

function push(block: PolicyBlock, walk: Walk): void {
  const { action } = walk.asked;
  walk.blocks.push(action === undefined ? block : { ...block, asked: action });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cells with commas between them; each row ends like a sentence, so that it can be heard. */
function tableWords(table: Table, walk: Walk): string {
  // A row's cells beyond those of the head are shown nowhere.
  const width = table.children[0]?.children.length;
  const rows = table.children.map((row) => {
    const cells = row.children.slice(0, width).map((cell) => inlineOf(cell.children, walk).text);
    return cells.filter((text) => text !== '').join(', ');
  });
  return rows.map((row) => (row === '' || /[.!?:]$/.test(row) ? row : `${row}.`)).join(' ');
}

/** A comment may ask for something; the words of HTML are read, its tags and programs are not. */
function readBlockHtml(node: Html, at: Position): void {
  const { walk, quoted } = at;
  const [, comment = '', rest = ''] = LEADING_COMMENT.exec(node.value) ?? [];
  const action = policyComment(comment);
  const words = htmlWords(action === undefined ? node.value : rest);
  if (action !== undefined) ask(action, walk);
  else if (words.length === 0) skip(node, { walk, rule: 'html', words: node.value });
  const kind = quoted ? 'quote' : 'paragraph';
  for (const each of words) addWords(node, { walk, kind, words: each });
}

/**
 * `read` ends what was asked for before; where nothing was, it asks for what the policy leaves out.
 */
function ask(action: PolicyAction, { asked }: Walk): void {
  const endsAnother = action === 'read' && asked.action !== undefined;
  asked.action = endsAnother ? undefined : action;
}

/** A footnote is one block, whatever it is made of. */
function readFootnote(node: FootnoteDefinition, at: Position): void {
  const { walk, depth } = at;
  const inner: Walk = { ...walk, blocks: [] };
  readAll(node.children, { walk: inner, quoted: false, depth: depth + 1 });
  const words = inner.blocks.map((block) => block.text).join(' ');
  addWords(node, { walk, kind: 'footnote', words });
}

function inlineOf(nodes: readonly PhrasingContent[], walk: Walk): InlineText {
  return readInline(nodes, { addresses: walk.addresses, mdx: walk.mdx });
}

function skip(
  node: Nodes,
  what: { readonly walk: Walk; readonly rule: string; readonly words?: string },
): void {
  const { walk, rule, words = sourceOf(node, walk) } = what;
  walk.skipped.push({ rule, words: firstWords(words), where: whereOf(node, walk) });
}

function sourceOf(node: Nodes, walk: Walk): string {
  return walk.source.slice(node.position?.start.offset, node.position?.end.offset);
}

function whereOf(node: Nodes, walk: Walk): Where {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  return linesOf({ start: start.line, end: end.line }, walk);
}

/** Lines of the file: those of the body plus those of the front matter. */
function linesOf(range: { readonly start: number; readonly end: number }, walk: Walk): Where {
  return { kind: 'lines', start: range.start + walk.offset, end: range.end + walk.offset };
}
