/** the HTML of a Markdown text → its words, one text for each line that a browser would show. */
import { parsePage } from '../dom/tree.ts';
import type { PageNode } from '../dom/tree.ts';

/** Elements that stand in a line of text; every other one begins a line of its own. */
const INLINE_TAGS: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
]);

/** Elements whose text nobody sees. */
const UNSEEN_TAGS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'head',
  'noscript',
]);

/**
 * Where a line ends: not white space of its own in HTML text,
 * where it would be U+0020 or a line feed that means nothing.
 */
const LINE_END = '\u2028';

/** The words of a piece of HTML; none for comments, programs and tags alone. */
export function htmlWords(html: string): readonly string[] {
  const parts: string[] = [];
  for (const node of parsePage(html).root.children) collect(node, parts);
  return parts
    .join('')
    .split(LINE_END)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function collect(node: PageNode, parts: string[]): void {
  if (node.kind === 'text') return void parts.push(node.text.replaceAll(LINE_END, ' '));
  if (UNSEEN_TAGS.has(node.tag)) return;
  const edge = INLINE_TAGS.has(node.tag) ? '' : LINE_END;
  parts.push(edge);
  for (const child of node.children) collect(child, parts);
  parts.push(edge);
}
