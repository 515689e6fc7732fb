/** the tree of a Markdown text → its blocks and skips, in order. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import type {
  Code,
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
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import type { BlockKind } from '../../article.ts';
import { draftSkip, firstWords } from '../../build-article.ts';
import { policyComment } from '../../policy.ts';
import { NO_COMMENTS, speechComments } from '../../spoken/speech-comment.ts';
import { joinMarked, markedBlock, moveLines, type MarkedText } from '../../spoken/speech-marks.ts';
import type { PieceNode } from './dialects/piece.ts';
import { tableWords } from './table-words.ts';
import { htmlLines } from './html-blocks.ts';
import { readInline } from './inline.ts';
import type { InlineSkip, InlineText } from './inline-line.ts';
import { openTagsAfter } from './quote-frames.ts';
import { withTypedTags } from './typed-tags.ts';
import {
  ask,
  linesOf,
  pushBlock,
  skipNode,
  warnOfFaults,
  whereOf,
  withFrame,
  type Walk,
  type WalkOptions,
  type WalkResult,
} from './walk.ts';

/** Where a walk is: in a quote or not, and how deep in quotes and lists. */
type Position = { readonly walk: Walk; readonly quoted: boolean; readonly depth: number };

/** What a node becomes. */
type BlockShape = {
  readonly walk: Walk;
  readonly kind: BlockKind;
  readonly level?: number;
  /** Of an item of an ordered list. */
  readonly number?: number | undefined;
};

/** Deepest nesting of quotes and lists to follow: no one can hear more, and the stack is finite. */
const DEEPEST = 100;

/** An import or export line of MDX, which is code. */
const MDX_LINE =
  /^(?:import\s[^\n]*?\bfrom\s+['"]|import\s+['"]|export\s+(?:const|default|let|function)\b)/;

/** An HTML comment at the start of a block, and what follows it. */
const LEADING_COMMENT = /^\s*(<!--[^>]{0,100}-->)([\s\S]*)$/;

/** The blocks of a tree before the policy, and what is skipped in any case. */
export function collectBlocks(tree: Root, options: WalkOptions): WalkResult {
  const addresses = addressesOf(tree);
  const walk: Walk = {
    ...options,
    blocks: [],
    skipped: [],
    inserts: [],
    warnings: [],
    addresses,
    asked: { open: [] },
    frames: new Map(),
    pausesBefore: [],
  };
  for (const node of tree.children) readNode(node, { walk, quoted: false, depth: 0 });
  return walk;
}

/** Targets of references by identifier; the first definition counts, as in CommonMark. */
export function addressesOf(tree: Root): ReadonlyMap<string, string> {
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
      return withFrame({ box: 'quote' }, walk, () =>
        readAll(node.children, { walk, quoted: true, depth: depth + 1 }),
      );
    case 'list':
      return readList(node, at);
    case 'code':
      return readCode(node, { walk, kind: quoted ? 'quote' : 'paragraph' });
    case 'table':
      return addWords(node, { walk, kind: 'table', words: wordsOfTable(node, walk) });
    case 'html':
      return readBlockHtml(node, at);
    case 'footnoteDefinition':
      return readFootnote(node, at);
    case 'definition':
      return skipNode(node, { walk, rule: 'link-definition' });
    // A thematic break is silence, which the pauses around it already provide.
    default:
      return undefined;
  }
}

function readAll(nodes: readonly RootContent[], at: Position): void {
  for (const node of nodes) {
    if (at.depth > DEEPEST) skipNode(node, { walk: at.walk, rule: 'nested-too-deeply' });
    else readNode(node, at);
  }
}

function readList(list: List, at: Position): void {
  const first = list.ordered === true ? (list.start ?? 1) : undefined;
  list.children.forEach((item, index) => {
    const number = first === undefined ? undefined : first + index;
    readItem(item, { ...at, depth: at.depth + 1, number });
  });
}

/** The first paragraph of an item is the item; the rest is read by its own kind. */
function readItem(
  item: ListItem,
  position: Position & { readonly number?: number | undefined },
): void {
  const { number, ...at } = position;
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return readAll(item.children, at);
  readParagraph(first, { walk: at.walk, kind: 'listItem', level: Math.max(1, at.depth), number });
  readAll(rest, at);
}

function readParagraph(node: Paragraph, shape: BlockShape): void {
  const { walk } = shape;
  const [first] = node.children;
  if (first?.type === 'text' && MDX_LINE.test(first.value))
    return skipNode(node, { walk, rule: 'mdx-code' });
  return addBlock(node, shape);
}

function addBlock(node: Heading | Paragraph, shape: BlockShape): void {
  const { walk, kind, level, number } = shape;
  const { text, runs, skipped, pauses, ...marks } = inlineOf(node.children, walk);
  const asked = markedBlock({ pauses, sayAs: moveLines(marks.sayAs, walk.offset) });
  const where = whereOf(node, walk);
  if (text !== '')
    pushBlock({ kind, text, runs, where, ...omitUndefined({ level, number }), ...asked }, walk);
  for (const part of skipped) readSkip(part, walk);
  const missing = skipped.find((part) => part.missing === true);
  if (missing !== undefined && /\p{L}/u.test(text)) warnOfMissing(missing, walk);
}

/** A listener would notice that words are missing. */
function warnOfMissing(part: InlineSkip, walk: Walk): void {
  const where = `line ${part.start + walk.offset}`;
  walk.warnings.push({
    code: 'ARTICLE_WORDS_MISSING',
    message: `A sentence (${where}) lacks the words for which “${firstWords(part.words)}” stands.`,
    hint: 'Write the words themselves, or build from the page that the site generator produces.',
  });
}

/**
 * The description of a picture is a caption, other parts are blocks of their own kind, and
 * everything else that a line leaves out is skipped.
 */
function readSkip(part: InlineSkip, walk: Walk): void {
  const { rule, words, block } = part;
  const where = linesOf(part, walk);
  const text = block === 'footnote' ? readNote(words, walk) : oneLine(words);
  if (block !== undefined && text !== '') pushBlock({ kind: block, text, runs: [], where }, walk);
  else walk.skipped.push(draftSkip(rule, words, { where }));
}

/** A block of words without runs. */
function addWords(node: Nodes, shape: BlockShape & { readonly words: MarkedText }): void {
  const { walk, kind, words } = shape;
  const { text, ...marks } = words;
  if (text !== '')
    pushBlock({ kind, text, runs: [], where: whereOf(node, walk), ...markedBlock(marks) }, walk);
}

/** Code, or a fenced formula. */
function readCode(node: Code, shape: BlockShape): void {
  const { walk } = shape;
  if (node.lang !== 'math')
    return addWords(node, { walk, kind: 'code', words: unmarked(node.value) });
  const reading = { kind: 'formula', tex: node.value.trim() } as const;
  const place = node.position === undefined ? {} : { position: node.position };
  const formula: PieceNode = { type: 'piece', piece: { source: node.value, reading }, ...place };
  return addBlock({ type: 'paragraph', children: [formula], ...place }, shape);
}

/** The words of an inline note, which is Markdown itself. */
function readNote(source: string, walk: Walk): string {
  const [first, ...others] = fromMarkdown(source).children;
  if (first?.type !== 'paragraph' || others.length > 0) return oneLine(source);
  const { text, skipped } = inlineOf(first.children, walk);
  for (const part of skipped) readSkip(part, walk);
  return text;
}

/** Words without speech markup. */
function unmarked(words: string): MarkedText {
  return { text: oneLine(words), sayAs: [], pauses: [] };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A comment may be a request; the words of HTML are read, its tags and scripts are not. */
function readBlockHtml(node: Html, at: Position): void {
  const { walk, quoted } = at;
  const struck = /^<(\/?)(del|s|strike)>$/i.exec(node.value.trim());
  if (struck !== null && walk.tagNames.closed.has(struck[2]!.toLowerCase()))
    return void (walk.asked.isStruckOut = struck[1] === '');
  const [, comment = '', rest = ''] = LEADING_COMMENT.exec(node.value) ?? [];
  const action = policyComment(comment);
  const line = node.position?.start.line ?? 1;
  const spoken = walk.spokenMarkup ? speechComments(node.value) : NO_COMMENTS;
  for (const each of spoken.pauses) walk.pausesBefore.push(each);
  if (!walk.isForeign)
    for (const src of spoken.inserts) walk.inserts.push({ src, where: whereOf(node, walk) });
  warnOfFaults(spoken.faults, { walk, line });
  const { html, listed } = withTypedTags(action === undefined ? node.value : rest, walk.tagNames);
  const list = (rule: string, each: string): unknown =>
    walk.skipped.push(draftSkip(rule, each, { where: whereOf(node, walk) }));
  let isListed = false;
  const words = htmlLines(html, {
    spokenMarkup: walk.spokenMarkup,
    onUnread: (rule, each) => {
      if (each.trim() === '') return;
      isListed = true;
      list(rule, each.trim());
    },
  });
  if (action !== undefined) ask(action, walk);
  else if (words.length === 0 && !spoken.isFound && !isListed)
    skipNode(node, { walk, rule: 'html', words: node.value });
  else for (const tag of listed) list('html', tag);
  const kind = quoted ? 'quote' : 'paragraph';
  for (const { faults, frame, ...each } of words) {
    warnOfFaults(faults, { walk, line });
    withFrame(frame, walk, () => addWords(node, { walk, kind, words: each }));
  }
  walk.asked.open = openTagsAfter(html, { open: walk.asked.open, names: walk.tagNames });
}

/** A footnote is one block, whatever it contains. */
function readFootnote(node: FootnoteDefinition, at: Position): void {
  const { walk, depth } = at;
  const inner: Walk = { ...walk, blocks: [] };
  readAll(node.children, { walk: inner, quoted: false, depth: depth + 1 });
  const lines = inner.blocks.map(({ text, sayAs = [], pauses = [] }) => ({ text, sayAs, pauses }));
  addWords(node, { walk, kind: 'footnote', words: joinMarked(lines, { by: ' ' }) });
}

function wordsOfTable(table: Table, walk: Walk): MarkedText {
  return tableWords(table, {
    read: (cell) => {
      const { text, sayAs, pauses, skipped } = inlineOf(cell.children, walk);
      for (const part of skipped) readSkip(part, walk);
      return { text, pauses, sayAs: moveLines(sayAs, walk.offset) };
    },
    onUnseen: (cell) => {
      const { text, skipped } = inlineOf(cell.children, walk);
      const words = [text, ...skipped.map((part) => part.words)].join(' ');
      if (words.trim() !== '') skipNode(cell, { walk, rule: 'hidden', words });
    },
  });
}

function inlineOf(nodes: readonly PhrasingContent[], walk: Walk): InlineText {
  const text = readInline(nodes, walk);
  warnOfFaults(text.faults, { walk, line: nodes[0]?.position?.start.line ?? 1 });
  return text;
}
