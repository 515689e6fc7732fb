/**
 * the body of a Markdown file → CommonMark with a placeholder for each dialect piece, and how to
 * restore the original in its tree.
 */
import type { Nodes, Root } from 'mdast';
import { flattenContainers } from './container-lines.ts';
import { isModuleText } from './mdx.ts';
import { makePieces, withoutReserved, type DialectPiece, type Pieces } from './piece.ts';
import { splitPieces } from './split-pieces.ts';

/** A body ready to parse. */
export type PreparedMarkdown = {
  /** The text to parse. */
  readonly text: string;
  /** Whether it was read as MDX. */
  readonly mdx: boolean;
  /** Restores the original text and lines of the body in a tree. */
  readonly restoreTree: (tree: Root) => Root;
  /** A part of the text as written. */
  readonly restore: (text: string) => string;
};

/** Replaces everything in a body that is not CommonMark. Linear in the length of the body. */
export function prepareMarkdown(
  body: string,
  options: { readonly mdx: boolean },
): PreparedMarkdown {
  const pieces = makePieces();
  const text = withoutReserved(body).replace(/\r\n?/g, '\n');
  const mdx = options.mdx || isModuleText(text);
  const split = splitPieces(text, { pieces, mdx });
  const lines = flattenContainers(split, pieces);
  const lineOf = (line: number): number => (lines[line - 1]?.line ?? line - 1) + 1;
  return {
    text: lines.map((line) => line.text).join('\n'),
    mdx,
    restore: pieces.restore,
    restoreTree(tree) {
      restoreNode(tree, { pieces, lineOf });
      return tree;
    },
  };
}

type Restoring = { readonly pieces: Pieces; readonly lineOf: (line: number) => number };

/** In place: trees of long articles are large. */
function restoreNode(root: Nodes, options: Restoring): void {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('children' in node) {
      const children = node.children as Nodes[];
      const cut = children.flatMap((child) =>
        child.type === 'text' ? cutText(child, options) : [child],
      );
      (node as { children: Nodes[] }).children = cut;
      for (const each of cut.filter(({ type }) => type !== 'text' && type !== 'piece'))
        waiting.push(each);
      for (const child of cut) if (child.type === 'text') moveLines(child, options);
    }
    moveLines(node, options);
    restoreFields(node, options);
  }
}

function cutText(node: Extract<Nodes, { type: 'text' }>, options: Restoring): Nodes[] {
  const parts = options.pieces.cut(node.value);
  if (parts.length === 1 && typeof parts[0] === 'string') return [node];
  let line = node.position?.start.line ?? 1;
  return parts.map((part): Nodes => {
    if (typeof part === 'string') {
      const place = { line, column: 1 };
      line += part.split('\n').length - 1;
      return { type: 'text', value: part, position: { start: place, end: { line, column: 1 } } };
    }
    const written = options.lineOf(line);
    const end = { line: written + part.source.split('\n').length - 1, column: 1 };
    return { type: 'piece', piece: part, position: { start: { line: written, column: 1 }, end } };
  });
}

function moveLines(node: Nodes, { lineOf }: Restoring): void {
  const { position } = node;
  if (position === undefined || node.type === 'piece') return;
  const { start, end } = position;
  node.position = {
    start: { ...start, line: lineOf(start.line) },
    end: { ...end, line: lineOf(end.line) },
  };
}

/** Code and addresses get the original text; HTML and image descriptions get words. */
function restoreFields(node: Nodes, { pieces }: Restoring): void {
  const { restore } = pieces;
  if (node.type === 'code' || node.type === 'inlineCode') node.value = restore(node.value);
  if (node.type === 'html') node.value = pieces.cut(node.value).map(wordsOf).join('');
  if ('url' in node) node.url = restore(node.url);
  if ('alt' in node && typeof node.alt === 'string')
    node.alt = pieces.cut(node.alt).map(wordsOf).join('');
}

/** The words of a piece where only words are possible. */
function wordsOf(part: string | DialectPiece): string {
  if (typeof part === 'string') return part;
  const { reading } = part;
  if (reading.kind === 'words') return reading.words;
  return reading.kind === 'formula' ? part.source : '';
}
