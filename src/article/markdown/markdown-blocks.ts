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
  TableCell,
} from 'mdast';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import type { BlockKind, PolicyAction, Where } from '../article.ts';
import { firstWords } from '../build-article.ts';
import type { DraftSkip } from '../build-article.ts';
import { policyComment } from '../policy.ts';
import type { PolicyBlock } from '../policy.ts';
import type { Warning } from '../../errors.ts';
import { NO_COMMENTS, speechComments } from '../spoken/speech-comment.ts';
import { joinMarked, markedBlock, moveLines, warnOfFault } from '../spoken/speech-marks.ts';
import type { MarkedText, SpeechFault } from '../spoken/speech-marks.ts';
import { tableWords } from './table-words.ts';
import { htmlLines } from './html-blocks.ts';
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
  /** Whether the text may say how places of it are said. */
  readonly spokenMarkup: boolean;
};

/** What a walk collects. */
export type WalkResult = {
  readonly blocks: PolicyBlock[];
  readonly skipped: DraftSkip[];
  readonly warnings: Warning[];
};

/** One walk on its way. */
type Walk = WalkOptions &
  WalkResult & {
    /** Targets of reference links by identifier. */
    readonly addresses: ReadonlyMap<string, string>;
    /** What the last `<!-- lectern: … -->` asks for. */
    readonly asked: { action?: PolicyAction | undefined };
    /** Pauses that comments ask for before the next block, in seconds. */
    readonly pausesBefore: number[];
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
  const walk: Walk = {
    ...options,
    blocks: [],
    skipped: [],
    warnings: [],
    addresses,
    asked: {},
    pausesBefore: [],
  };
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
      return addWords(node, { walk, kind: 'code', words: unmarked(node.value) });
    case 'table':
      return addWords(node, {
        walk,
        kind: 'table',
        words: tableWords(node, (cell) => cellOf(cell, walk)),
      });
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
  if (FORMULA.test(written))
    return addWords(node, { walk, kind: 'code', words: unmarked(written) });
  return addBlock(node, shape);
}

function addBlock(node: Heading | Paragraph, shape: BlockShape): void {
  const { walk, kind, level } = shape;
  const { text, runs, skipped, pauses, ...marks } = inlineOf(node.children, walk);
  const asked = markedBlock({ pauses, sayAs: moveLines(marks.sayAs, walk.offset) });
  const where = whereOf(node, walk);
  if (text !== '') push({ kind, text, runs, where, ...omitUndefined({ level }), ...asked }, walk);
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
function addWords(node: Nodes, shape: BlockShape & { readonly words: MarkedText }): void {
  const { walk, kind, words } = shape;
  const { text, ...marks } = words;
  if (text !== '')
    push({ kind, text, runs: [], where: whereOf(node, walk), ...markedBlock(marks) }, walk);
}

/** Words of which nothing is asked. */
function unmarked(words: string): MarkedText {
  return { text: oneLine(words), sayAs: [], pauses: [] };
}

function push(block: PolicyBlock, walk: Walk): void {
  const { action } = walk.asked;
  const before = walk.pausesBefore.splice(0).map((seconds) => ({ at: 0, seconds }));
  const pauses = [...before, ...(block.pauses ?? [])];
  walk.blocks.push({
    ...block,
    ...(pauses.length > 0 && { pauses }),
    ...(action !== undefined && { asked: action }),
  });
}

function warn(
  faults: readonly SpeechFault[],
  at: { readonly walk: Walk; readonly line: number },
): void {
  const { walk } = at;
  for (const fault of faults) {
    const line = (fault.line ?? at.line) + walk.offset;
    walk.warnings.push(warnOfFault(fault, `line ${line}`));
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A comment may ask for something; the words of HTML are read, its tags and programs are not. */
function readBlockHtml(node: Html, at: Position): void {
  const { walk, quoted } = at;
  const [, comment = '', rest = ''] = LEADING_COMMENT.exec(node.value) ?? [];
  const action = policyComment(comment);
  const line = node.position?.start.line ?? 1;
  const spoken = walk.spokenMarkup ? speechComments(node.value) : NO_COMMENTS;
  walk.pausesBefore.push(...spoken.pauses);
  warn(spoken.faults, { walk, line });
  const words = htmlLines(action === undefined ? node.value : rest, walk);
  if (action !== undefined) ask(action, walk);
  else if (words.length === 0 && !spoken.isFound)
    skip(node, { walk, rule: 'html', words: node.value });
  const kind = quoted ? 'quote' : 'paragraph';
  for (const { faults, ...each } of words) {
    warn(faults, { walk, line });
    addWords(node, { walk, kind, words: each });
  }
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
  const lines = inner.blocks.map(({ text, sayAs = [], pauses = [] }) => ({ text, sayAs, pauses }));
  addWords(node, { walk, kind: 'footnote', words: joinMarked(lines, { by: ' ' }) });
}

function cellOf(cell: TableCell, walk: Walk): MarkedText {
  const { text, sayAs, pauses } = inlineOf(cell.children, walk);
  return { text, pauses, sayAs: moveLines(sayAs, walk.offset) };
}

function inlineOf(nodes: readonly PhrasingContent[], walk: Walk): InlineText {
  const { addresses, mdx, spokenMarkup } = walk;
  const text = readInline(nodes, { addresses, mdx, spokenMarkup });
  warn(text.faults, { walk, line: nodes[0]?.position?.start.line ?? 1 });
  return text;
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
