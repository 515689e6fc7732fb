/** a page's tree → the `pre` elements that are prose, not code: letters, old mail, standards. */
import { anyOf } from '../../_internal/any-of.ts';
import type { PageElement, PageNode, PageTree } from './tree.ts';

/** Least share of a page's characters in such elements. */
const MOSTLY = 0.5;

/** Names of elements that contain code. */
const CODE = new RegExp(
  '(?:^|[\\s_-])' +
    anyOf([
      'code',
      'highlight',
      'hljs',
      'lang(?:uage)?',
      'prettyprint',
      'sourcecode',
      'prism',
      'shiki',
      'syntax',
      'console',
      'terminal',
      'shell',
      'diff',
    ]) +
    '(?:$|[\\s_-])',
);

/** Least share of letters and spaces in prose. */
const FEWEST_LETTERS = 0.85;

/**
 * The `pre` elements that are prose; none if they are a small part of the page. `sizes`: characters
 * below each element, by id.
 */
export function typedTexts(tree: PageTree, sizes: Float64Array): ReadonlySet<PageElement> {
  const found = tree.elements.filter((element) => element.tag === 'pre' && isProse(element));
  const size = found.reduce((sum, { id }) => sum + sizes[id]!, 0);
  return new Set(size > MOSTLY * sizes[0]! ? found : []);
}

function isProse(element: PageElement): boolean {
  if (CODE.test(element.hint) || element.children.some(isCode)) return false;
  const text = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  const letters = text.match(/[\p{L}\p{M}\s.,]/gu)?.length ?? 0;
  return letters > FEWEST_LETTERS * text.length;
}

function isCode(node: PageNode): boolean {
  return node.kind === 'element' && (node.tag === 'code' || node.tag === 'samp');
}

/** The paragraphs of a typed text, separated by empty lines. */
export function typedParagraphs(text: string): readonly string[] {
  return text.split(/\n[ \t\f]*(?:\n[ \t\f]*)+/);
}
