/** phrasing content of a Markdown block → one line of words, with its runs and omitted parts. */
import type { PhrasingContent } from 'mdast';
import { policyComment } from '../../policy.ts';
import { finishMarks } from '../../spoken/speech-marks.ts';
import type { DialectPiece } from './dialects/piece.ts';
import { readSpeech } from './inline-speech.ts';
import {
  append,
  finishRuns,
  mark,
  skip,
  type InlineOptions,
  type InlineText,
  type OpenLine,
} from './inline-line.ts';
import { readingOfTag, tagOf, type Tag } from './typed-tags.ts';
import { hidesWords } from './unseen-html.ts';

/**
 * The words of a block's inline nodes. Link texts, emphasis and code are read and marked;
 * pictures, footnote marks, HTML tags and what site generators add are left out.
 */
export function readInline(nodes: readonly PhrasingContent[], options: InlineOptions): InlineText {
  const line: OpenLine = {
    ...options,
    text: '',
    muted: undefined,
    paired: pairedTags(nodes),
    runs: [],
    skipped: [],
    asked: [],
    openTags: [],
  };
  readAll(nodes, line);
  unmute(line);
  const text = line.text.trimEnd();
  const marks = finishMarks(text, line.asked);
  return { text, runs: finishRuns(line.runs, text), skipped: line.skipped, ...marks };
}

/** A line, and the neighbours of the current node. */
type Around = {
  readonly line: OpenLine;
  readonly previous: PhrasingContent | undefined;
  readonly next: PhrasingContent | undefined;
};

function readNode(node: PhrasingContent, around: Around): void {
  const { line } = around;
  switch (node.type) {
    case 'text':
      return append(node.value, line);
    case 'piece':
      return readPiece(node, line);
    case 'break':
      return append(' ', line);
    case 'inlineCode':
      return mark('code', { line, inside: () => append(node.value, line) });
    case 'emphasis':
    case 'strong':
      return mark(node.type, { line, inside: () => readAll(node.children, line) });
    case 'delete':
      return readDeleted(node, around);
    case 'link':
      return mark('link', { line, href: node.url, inside: () => readAll(node.children, line) });
    case 'linkReference':
      return mark('link', {
        line,
        href: line.addresses.get(node.identifier),
        inside: () => readAll(node.children, line),
      });
    case 'image':
      return skip(node, { rule: 'image', words: node.alt ?? node.url, block: 'caption', line });
    case 'imageReference':
      return skip(node, {
        rule: 'image',
        words: node.alt ?? node.identifier,
        block: 'caption',
        line,
      });
    case 'html':
      return readTag(node, around);
    // The mark of a footnote; its text is skipped where it is defined.
    default:
      return undefined;
  }
}

function readAll(nodes: readonly PhrasingContent[], line: OpenLine): void {
  nodes.forEach((node, index) =>
    readNode(node, { line, previous: nodes[index - 1], next: nodes[index + 1] }),
  );
}

/** Adds what replaces a dialect piece. */
function readPiece(node: Extract<PhrasingContent, { type: 'piece' }>, line: OpenLine): void {
  const { reading, source }: DialectPiece = node.piece;
  switch (reading.kind) {
    case 'words':
      return mark(reading.href === undefined ? undefined : 'link', {
        line,
        href: reading.href,
        inside: () => append(reading.words, line),
      });
    case 'formula':
      return readFormulaPiece(node, { tex: reading.tex, line });
    case 'block':
      return skip(node, { rule: reading.block, words: reading.words, block: reading.block, line });
    case 'skip':
      return skip(node, { rule: reading.rule, words: source, missing: reading.missing, line });
    default:
      return undefined;
  }
}

/** The formula is the text, and its words are the pronunciation. */
function readFormulaPiece(
  node: PhrasingContent,
  { tex, line }: { readonly tex: string; readonly line: OpenLine },
): void {
  const reading = line.formula(tex);
  if (reading === 'skip') return skip(node, { rule: 'formula', words: tex, line });
  const start = line.text.length;
  append(tex, line);
  if (line.muted === undefined)
    line.asked.push({
      asked: { kind: 'say', say: reading.say },
      start,
      end: line.text.length,
      line: node.position?.start.line,
    });
}

/** A subscript, as in Pandoc's `H~2~O`, is not a deletion. */
const BELOW_THE_LINE = /^[\p{L}\p{N}+-]{1,10}$/u;

/** What is struck out is not read. */
function readDeleted(
  node: Extract<PhrasingContent, { type: 'delete' }>,
  { line, next }: Around,
): void {
  const [first] = node.children;
  const width = (first?.position?.start.offset ?? 0) - (node.position?.start.offset ?? 0);
  const isBelow =
    width === 1 &&
    first?.type === 'text' &&
    BELOW_THE_LINE.test(first.value) &&
    /\S$/.test(line.text);
  if (isBelow) return readAll(node.children, line);
  // A word directly after: `~100 people, 5~6 hours` has an approximate number and a range.
  const touches = next?.type === 'text' && /^[\p{L}\p{N}$€£¥]/u.test(next.value);
  if (width === 1 && (touches || /[\p{L}\p{N}]$/u.test(line.text))) return readTildes(node, line);
  const inner = readInline(node.children, line);
  const struck = inner.skipped.filter(({ block }) => block !== undefined);
  const words = [inner.text, ...struck.map((part) => part.words)].join(' ').trim();
  if (words !== '') skip(node, { rule: 'deleted', words, line });
  for (const each of inner.skipped.filter(({ block }) => block === undefined))
    line.skipped.push(each);
}

/** Within words a tilde means a range: “5~6 hours or 7~8 days” is not struck out. */
function readTildes(node: Extract<PhrasingContent, { type: 'delete' }>, line: OpenLine): void {
  append('~', line);
  readAll(node.children, line);
  append('~', line);
}

/**
 * A tag is not a word; `<br>` separates words, and a comment may ask for the next words to be
 * skipped or read.
 */
function readTag(node: Extract<PhrasingContent, { type: 'html' }>, around: Around): void {
  const { line } = around;
  const asked = policyComment(node.value);
  if (asked !== undefined) unmute(line);
  if (asked === 'skip') line.muted = { words: '', node, rule: 'asked-to-skip' };
  if (asked !== undefined) return;
  const tag = tagOf(node.value);
  const isPaired = line.paired.has(node);
  const reading = tag && readingOfTag(tag, { names: line.tagNames, isPaired });
  if (reading === 'words' && !isAmongMarks(around)) return append(node.value, line);
  if (line.spokenMarkup && readSpeech(node, line)) return;
  if (tag?.name === 'br') append(' ', line);
  else if (tag === undefined || reading !== 'tag')
    skip(node, { rule: 'html', words: node.value, line });
  else if (isPaired) leaveOut(tag, { node, line });
}

/**
 * Whether it is in a row of tags, which are page markup, or in the place of a link address:
 * `[words](<a b>)`, `[words]: <a>(b)`.
 */
function isAmongMarks({ line, previous, next }: Around): boolean {
  if (previous?.type === 'html' || next?.type === 'html') return true;
  const isBracketed = next?.type === 'text' && next.value.startsWith('(');
  return line.text.endsWith('](') || (isBracketed && line.text.endsWith(' '));
}

/** Elements whose words are struck out. */
const STRUCK_OUT: ReadonlySet<string> = new Set(['del', 's', 'strike']);

/** The content of such an element, or of a hidden one, is left out up to its end. */
function leaveOut(
  tag: Tag,
  at: { readonly node: Extract<PhrasingContent, { type: 'html' }>; readonly line: OpenLine },
): void {
  const { node, line } = at;
  if (line.muted !== undefined && line.muted.end === node) return unmute(line);
  if (tag.closes || line.muted !== undefined) return;
  const end = line.paired.get(node);
  if (STRUCK_OUT.has(tag.name)) line.muted = { words: '', node, rule: 'deleted', end };
  else if (hidesWords(node.value)) line.muted = { words: '', node, rule: 'hidden', end };
}

/** The tags of a line with both halves in it. */
function pairedTags(
  nodes: readonly PhrasingContent[],
): ReadonlyMap<PhrasingContent, PhrasingContent> {
  const paired = new Map<PhrasingContent, PhrasingContent>();
  const open = new Map<string, PhrasingContent[]>();
  const waiting = nodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('children' in node) for (const each of node.children.toReversed()) waiting.push(each);
    const tag = node.type === 'html' ? tagOf(node.value) : undefined;
    if (tag === undefined) continue;
    const same = open.get(tag.name) ?? [];
    open.set(tag.name, same);
    const other = tag.closes ? same.pop() : undefined;
    if (!tag.closes) same.push(node);
    else if (other !== undefined) paired.set(other, node).set(node, other);
  }
  return paired;
}

/** Ends what a comment asked to skip, which ends with its block at the latest. */
function unmute(line: OpenLine): void {
  const { muted } = line;
  line.muted = undefined;
  if (muted !== undefined && muted.words.trim() !== '')
    skip(muted.node, { rule: muted.rule, words: muted.words.trim(), line });
}
