/**
 * phrasing content of a Markdown block → one line of words,
 * with the runs that mean something and the parts left out.
 */
import type { PhrasingContent } from 'mdast';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { trimRange } from '../../_internal/trim-range.ts';
import type { InlineRun } from '../article.ts';
import { policyComment } from '../policy.ts';
import { withoutAdditions } from './additions.ts';

/** A part of a line that is not read. */
export type InlineSkip = {
  readonly rule: string;
  readonly words: string;
  /** 1-based lines of the body. */
  readonly start: number;
  readonly end: number;
};

/**
 * The words of a block: white space collapsed, trimmed;
 * offsets of the runs are UTF-16 units of `text`.
 */
export type InlineText = {
  readonly text: string;
  readonly runs: readonly InlineRun[];
  readonly skipped: readonly InlineSkip[];
};

type OpenRun = { start: number; end: number; kind: InlineRun['kind']; href?: string };

/** What inline nodes are read with. */
export type InlineOptions = {
  /** Targets of reference links by identifier. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Whether the text is MDX, in which braces and capitalised tags are program. */
  readonly mdx: boolean;
};

/** What is collected while the nodes are walked. */
type Line = InlineOptions & {
  text: string;
  muted: { words: string; readonly node: PhrasingContent } | undefined;
  readonly runs: OpenRun[];
  readonly skipped: InlineSkip[];
};

/**
 * The words of a block's inline nodes. Link texts, emphasis and code are read and marked;
 * pictures, footnote marks, HTML tags and what site generators add are left out.
 */
export function readInline(nodes: readonly PhrasingContent[], options: InlineOptions): InlineText {
  const line: Line = { ...options, text: '', muted: undefined, runs: [], skipped: [] };
  for (const node of nodes) readNode(node, line);
  unmute(line);
  const text = line.text.trimEnd();
  return { text, runs: finishRuns(line.runs, text), skipped: line.skipped };
}

function readNode(node: PhrasingContent, line: Line): void {
  switch (node.type) {
    case 'text':
      return readWords(node, line);
    case 'break':
      return append(' ', line);
    case 'inlineCode':
      return mark('code', { line, inside: () => append(node.value, line) });
    case 'emphasis':
      return mark('emphasis', { line, inside: () => readAll(node.children, line) });
    case 'strong':
      return mark('strong', { line, inside: () => readAll(node.children, line) });
    case 'delete':
      return mark('deleted', { line, inside: () => readAll(node.children, line) });
    case 'link':
      return mark('link', { line, href: node.url, inside: () => readAll(node.children, line) });
    case 'linkReference':
      return mark('link', {
        line,
        href: line.addresses.get(node.identifier),
        inside: () => readAll(node.children, line),
      });
    case 'image':
      return skip(node, { rule: 'image', words: node.alt ?? node.url, line });
    case 'imageReference':
      return skip(node, { rule: 'image', words: node.alt ?? node.identifier, line });
    case 'html':
      return readTag(node, line);
    // The mark of a footnote; its text is skipped where it is defined.
    default:
      return undefined;
  }
}

function readAll(nodes: readonly PhrasingContent[], line: Line): void {
  for (const node of nodes) readNode(node, line);
}

/** Words without what generators add, which is skipped. */
function readWords(node: Extract<PhrasingContent, { type: 'text' }>, line: Line): void {
  const { words, removed } = withoutAdditions(node.value, line);
  for (const each of removed) skip(node, { rule: 'template-tag', words: each, line });
  append(words, line);
}

/**
 * A tag is no word; `<br>` parts words, a comment is a note to the
 * editor, or asks for the words behind it to be skipped or read.
 */
function readTag(node: Extract<PhrasingContent, { type: 'html' }>, line: Line): void {
  const asked = policyComment(node.value);
  if (asked !== undefined) unmute(line);
  if (asked === 'skip') line.muted = { words: '', node };
  if (asked !== undefined) return;
  if (/^<br\b/i.test(node.value)) append(' ', line);
  else if (node.value.startsWith('<!--')) skip(node, { rule: 'html', words: node.value, line });
}

/** Ends what a comment asked to skip, which ends with its block at the latest. */
function unmute(line: Line): void {
  const { muted } = line;
  line.muted = undefined;
  if (muted !== undefined && muted.words.trim() !== '')
    skip(muted.node, { rule: 'asked-to-skip', words: muted.words.trim(), line });
}

/** Adds text with every stretch of white space made one space, and none at the line's start. */
function append(text: string, line: Line): void {
  if (line.muted !== undefined) return void (line.muted.words += text);
  const words = text.replace(/\s+/g, ' ');
  const atSpace = line.text === '' || line.text.endsWith(' ');
  line.text += atSpace ? words.replace(/^ /, '') : words;
}

type MarkedRun = {
  readonly line: Line;
  readonly href?: string | undefined;
  /** Reads what the run holds. */
  readonly inside: () => void;
};

function mark(kind: InlineRun['kind'], { line, href, inside }: MarkedRun): void {
  const start = line.text.length;
  inside();
  line.runs.push({ start, end: line.text.length, kind, ...omitUndefined({ href }) });
}

type SkippedPart = { readonly rule: string; readonly words: string; readonly line: Line };

function skip(node: PhrasingContent, { rule, words, line }: SkippedPart): void {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  line.skipped.push({ rule, words, start: start.line, end: end.line });
}

/**
 * Runs in order of their start, the outer one first, without
 * the white space at their edges and without empty ones.
 */
function finishRuns(runs: readonly OpenRun[], text: string): InlineRun[] {
  return runs
    .map((run) => trimRange(text, { ...run, end: Math.min(run.end, text.length) }))
    .filter((run) => run.end > run.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
