/** Markdown (CommonMark and GitHub's additions, YAML front matter) → a draft article. */
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
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { ArticleError } from '../../errors.ts';
import type { BlockKind, PolicyAction, ReadingPolicy, Where } from '../article.ts';
import { firstWords, inOrder } from '../build-article.ts';
import type { Draft, DraftSkip } from '../build-article.ts';
import { refuseDraft, splitFrontMatter } from '../front-matter/split-front-matter.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { htmlWords } from './html-blocks.ts';
import { readInline } from './inline.ts';
import type { InlineText } from './inline.ts';
import { refuseCostly } from './limits.ts';
import { applyPolicy, policyComment } from '../policy.ts';
import type { PolicyBlock } from '../policy.ts';

/** What the reader of Markdown is told. */
export type MarkdownOptions = {
  readonly language: string;
  readonly timezone: string;
  /** A title for a text that has none, such as the file's name in words. */
  readonly fallbackTitle?: string | undefined;
  /** Whether a text whose front matter says `draft: true` is read. @default false */
  readonly includeDrafts?: boolean | undefined;
  /** Whether the text is MDX. @default false */
  readonly mdx?: boolean | undefined;
  /** What is read, skipped or announced; the front matter's own `policy` wins, kind by kind. */
  readonly policy?: ReadingPolicy | undefined;
};

/** What is collected while the tree is walked. */
type Pages = {
  readonly blocks: PolicyBlock[];
  readonly skipped: DraftSkip[];
  readonly addresses: ReadonlyMap<string, string>;
  readonly mdx: boolean;
  readonly source: string;
  readonly offset: number;
  /** What the last `<!-- lectern: … -->` asks for. */
  readonly asked: { action?: PolicyAction | undefined };
};

/** In which surroundings a node stands. */
type Context = { readonly quoted: boolean; readonly depth: number };

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

/**
 * The draft of a Markdown text. Headings, paragraphs, list items, quotes, code, tables,
 * footnotes, the descriptions of pictures and the words of HTML are blocks, and the policy
 * says what becomes of them; comments, program lines and link definitions are skips. The title
 * is the front matter's, else the first heading of level 1, which is then not read twice.
 * @throws ArticleError ARTICLE_FRONT_MATTER, ARTICLE_DRAFT,
 * ARTICLE_TOO_LARGE, ARTICLE_EMPTY when nothing is left to read.
 */
export function readMarkdown(content: string, options: MarkdownOptions): Draft {
  const { frontMatter, body, bodyOffset, warnings } = splitFrontMatter(content, options);
  refuseDraft(frontMatter, options);
  refuseCostly(body);
  const tree = parse(body);
  const pages: Pages = {
    blocks: [],
    skipped: [],
    addresses: addressesOf(tree),
    mdx: options.mdx === true,
    source: body,
    offset: bodyOffset,
    asked: {},
  };
  for (const node of tree.children) readNode(node, { pages, context: { quoted: false, depth: 0 } });
  const { draft: _draft, policy, ...metadata } = frontMatter;
  const language = metadata.language ?? options.language;
  const { blocks: found, ...title } = takeTitle(pages.blocks, {
    frontMatter,
    fallbackTitle: options.fallbackTitle,
  });
  const { blocks, skipped: left } = applyPolicy(found, {
    policy: { ...options.policy, ...policy },
    language,
  });
  const skipped = inOrder([...pages.skipped, ...left.map(nameSkip)]);
  if (blocks.length === 0) throw nothingToRead(skipped);
  return { ...metadata, ...title, language, blocks, skipped, warnings };
}

/** The only captions of Markdown are what pictures say of themselves. */
function nameSkip(skip: DraftSkip): DraftSkip {
  return skip.rule === 'photo-caption' ? { ...skip, rule: 'image' } : skip;
}

function nothingToRead(skipped: readonly DraftSkip[]): ArticleError {
  const rules = [...new Set(skipped.map((skip) => skip.rule))].join(', ');
  return new ArticleError(
    `The Markdown holds nothing to read${rules === '' ? '' : `: only what is skipped (${rules})`}.`,
    {
      code: 'ARTICLE_EMPTY',
      hint: 'Give a text with at least one paragraph.',
    },
  );
}

function parse(body: string): Root {
  try {
    return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  } catch (cause) {
    throw new ArticleError('The Markdown is nested too deeply to be read.', {
      code: 'ARTICLE_UNREADABLE',
      hint: 'Check that it is an article.',
      cause,
    });
  }
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

function readNode(node: RootContent, at: { pages: Pages; context: Context }): void {
  switch (node.type) {
    case 'heading':
      return addBlock(node, { ...at, kind: 'heading', level: node.depth });
    case 'paragraph':
      return readParagraph(node, { ...at, kind: at.context.quoted ? 'quote' : 'paragraph' });
    case 'blockquote':
      return readAll(node.children, {
        pages: at.pages,
        context: { quoted: true, depth: at.context.depth + 1 },
      });
    case 'list':
      return readList(node, at);
    case 'code':
      return addWords(node, { ...at, kind: 'code', words: node.value });
    case 'table':
      return addWords(node, { ...at, kind: 'table', words: tableWords(node, at.pages) });
    case 'html':
      return readBlockHtml(node, at);
    case 'footnoteDefinition':
      return readFootnote(node, at);
    case 'definition':
      return skip(node, { rule: 'link-definition', pages: at.pages });
    // A thematic break is silence that the pauses around its neighbours already give.
    default:
      return undefined;
  }
}

function readAll(nodes: readonly RootContent[], at: { pages: Pages; context: Context }): void {
  if (at.context.depth > DEEPEST)
    return nodes.forEach((node) => skip(node, { rule: 'nested-too-deeply', pages: at.pages }));
  for (const node of nodes) readNode(node, at);
}

function readList(list: List, at: { pages: Pages; context: Context }): void {
  const context = { quoted: at.context.quoted, depth: at.context.depth + 1 };
  for (const item of list.children) readItem(item, { pages: at.pages, context });
}

/** The first paragraph of an item is the item; what follows in it is read as what it is. */
function readItem(item: ListItem, at: { pages: Pages; context: Context }): void {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return readAll(item.children, at);
  readParagraph(first, { ...at, kind: 'listItem', level: Math.max(1, at.context.depth) });
  readAll(rest, at);
}

type Place = { pages: Pages; kind: BlockKind; level?: number };

function readParagraph(node: Paragraph, place: Place): void {
  const [first] = node.children;
  const written = place.pages.source.slice(node.position?.start.offset, node.position?.end.offset);
  if (first?.type === 'text' && MDX_LINE.test(first.value))
    skip(node, { rule: 'mdx-code', pages: place.pages });
  else if (FORMULA.test(written)) addWords(node, { ...place, kind: 'code', words: written });
  else addBlock(node, place);
}

function addBlock(node: Heading | Paragraph, place: Place): void {
  const { pages, kind, level } = place;
  const { text, runs, skipped } = inlineOf(node.children, pages);
  if (text !== '')
    push(
      { kind, text, runs, where: whereOf(node, pages), ...(level === undefined ? {} : { level }) },
      pages,
    );
  for (const part of skipped) {
    if (part.rule === 'image' && part.words.trim() !== '')
      push(
        { kind: 'caption', text: oneLine(part.words), runs: [], where: lines(part, pages) },
        pages,
      );
    else
      pages.skipped.push({
        rule: part.rule,
        words: firstWords(part.words),
        where: lines(part, pages),
      });
  }
}

/** A block of words without runs. */
function addWords(node: Nodes, what: { pages: Pages; kind: BlockKind; words: string }): void {
  const text = oneLine(what.words);
  if (text !== '')
    push({ kind: what.kind, text, runs: [], where: whereOf(node, what.pages) }, what.pages);
}

function push(block: PolicyBlock, pages: Pages): void {
  pages.blocks.push(
    pages.asked.action === undefined ? block : { ...block, asked: pages.asked.action },
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Cells with commas between them; each row ends like a sentence, so that it can be heard. */
function tableWords(table: Table, pages: Pages): string {
  // A row's cells beyond those of the head are shown nowhere.
  const width = table.children[0]?.children.length;
  const rows = table.children.map((row) =>
    row.children
      .slice(0, width)
      .map((cell) => inlineOf(cell.children, pages).text)
      .filter((text) => text !== '')
      .join(', '),
  );
  return rows.map((row) => (row === '' || /[.!?:]$/.test(row) ? row : `${row}.`)).join(' ');
}

/** A comment may ask for something; the words of HTML are read, its tags and programs are not. */
function readBlockHtml(node: Html, at: { pages: Pages; context: Context }): void {
  const { asked } = at.pages;
  const [, comment = '', rest = ''] = /^\s*(<!--[^>]{0,100}-->)([\s\S]*)$/.exec(node.value) ?? [];
  const action = policyComment(comment);
  const words = htmlWords(action === undefined ? node.value : rest);
  // `read` ends what was asked for before;
  // where nothing was, it asks for what the policy would leave out.
  if (action !== undefined)
    asked.action = action === 'read' && asked.action !== undefined ? undefined : action;
  else if (words.length === 0) skip(node, { rule: 'html', words: node.value, pages: at.pages });
  for (const each of words)
    addWords(node, {
      pages: at.pages,
      kind: at.context.quoted ? 'quote' : 'paragraph',
      words: each,
    });
}

/** A footnote is one block, whatever it is made of. */
function readFootnote(node: FootnoteDefinition, at: { pages: Pages; context: Context }): void {
  const inner: Pages = { ...at.pages, blocks: [] };
  readAll(node.children, { pages: inner, context: { quoted: false, depth: at.context.depth + 1 } });
  addWords(node, {
    pages: at.pages,
    kind: 'footnote',
    words: inner.blocks.map((block) => block.text).join(' '),
  });
}

function inlineOf(nodes: readonly PhrasingContent[], pages: Pages): InlineText {
  return readInline(nodes, { addresses: pages.addresses, mdx: pages.mdx });
}

function skip(node: Nodes, what: { rule: string; words?: string; pages: Pages }): void {
  const { pages, rule } = what;
  const words =
    what.words ?? pages.source.slice(node.position?.start.offset, node.position?.end.offset);
  pages.skipped.push({ rule, words: firstWords(words), where: whereOf(node, pages) });
}

function whereOf(node: Nodes, pages: Pages): Where {
  return lines({ start: node.position?.start.line ?? 1, end: node.position?.end.line ?? 1 }, pages);
}

/** Lines of the file: those of the body plus those of the front matter. */
function lines(range: { start: number; end: number }, pages: Pages): Where {
  return { kind: 'lines', start: range.start + pages.offset, end: range.end + pages.offset };
}

/** The title, and the blocks without the heading that says it. */
function takeTitle(
  blocks: readonly PolicyBlock[],
  from: { frontMatter: FrontMatter; fallbackTitle?: string | undefined },
): { title: string; titleFrom?: 'name' | 'words'; blocks: readonly PolicyBlock[] } {
  const asked = from.frontMatter.title;
  const { fallbackTitle } = from;
  const index = blocks.findIndex(
    (block, at) =>
      block.kind === 'heading' &&
      block.asked !== 'skip' &&
      (asked === undefined ? block.level === 1 || at === 0 : isSame(block.text, asked)),
  );
  const heading = index >= 0 && (asked === undefined || index === 0) ? blocks[index] : undefined;
  const title = asked ?? heading?.text;
  if (title !== undefined)
    return {
      title,
      blocks: heading === undefined ? blocks : blocks.filter((block) => block !== heading),
    };
  return fallbackTitle === undefined
    ? { title: firstWords(blocks[0]?.text ?? ''), titleFrom: 'words', blocks }
    : { title: fallbackTitle, titleFrom: 'name', blocks };
}

function isSame(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
