/**
 * phrasing content of a Markdown block → one line of words,
 * with the runs that mean something and the parts left out.
 */
import type { PhrasingContent } from 'mdast';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { trimRange } from '../../_internal/trim-range.ts';
import type { InlineRun } from '../article.ts';
import { policyComment } from '../policy.ts';
import { parsePage } from '../dom/tree.ts';
import { fault } from '../spoken/asked-speech.ts';
import type { AskedSpeech } from '../spoken/asked-speech.ts';
import { askedByAttributes, mayAskSpeech } from '../spoken/speech-attributes.ts';
import { askedByComment, BEHIND_NO_WORD } from '../spoken/speech-comment.ts';
import { finishMarks, wordAtEnd } from '../spoken/speech-marks.ts';
import type { AskedStretch, SpeechMarks } from '../spoken/speech-marks.ts';
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
export type InlineText = SpeechMarks & {
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
  /** Whether the text may say how places of it are said. */
  readonly spokenMarkup: boolean;
};

type OpenTag = {
  readonly tag: string;
  readonly stretches: readonly { -readonly [K in keyof AskedStretch]: AskedStretch[K] }[];
};

/** What is collected while the nodes are walked. */
type Line = InlineOptions & {
  text: string;
  muted: { words: string; readonly node: PhrasingContent } | undefined;
  readonly runs: OpenRun[];
  readonly skipped: InlineSkip[];
  readonly asked: AskedStretch[];
  readonly openTags: OpenTag[];
};

/**
 * The words of a block's inline nodes. Link texts, emphasis and code are read and marked;
 * pictures, footnote marks, HTML tags and what site generators add are left out.
 */
export function readInline(nodes: readonly PhrasingContent[], options: InlineOptions): InlineText {
  const line: Line = {
    ...options,
    text: '',
    muted: undefined,
    runs: [],
    skipped: [],
    asked: [],
    openTags: [],
  };
  for (const node of nodes) readNode(node, line);
  unmute(line);
  const text = line.text.trimEnd();
  const marks = finishMarks(text, line.asked);
  return { text, runs: finishRuns(line.runs, text), skipped: line.skipped, ...marks };
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
  if (line.spokenMarkup && readSpeech(node, line)) return;
  if (/^<br\b/i.test(node.value)) append(' ', line);
  else if (node.value.startsWith('<!--')) skip(node, { rule: 'html', words: node.value, line });
}

/** What a tag or a comment asks for the voice; whether it is nothing else. */
function readSpeech(node: Extract<PhrasingContent, { type: 'html' }>, line: Line): boolean {
  const { value, position } = node;
  const at = { start: line.text.length, line: position?.start.line };
  if (value.startsWith('<!--')) {
    const asked = askedByComment(value);
    if (asked === undefined) return false;
    askForWord(asked, { at, line });
    return true;
  }
  const closed = /^<\/([\w-]+)/.exec(value)?.[1]?.toLowerCase();
  if (closed !== undefined) closeTag(closed, line);
  else openTag(value, { at, line });
  return false;
}

type AskedAt = {
  readonly at: { readonly start: number; readonly line: number | undefined };
  readonly line: Line;
};

/** A comment is about the word right before it, but for a pause, which is where it stands. */
function askForWord(asked: AskedSpeech, { at, line }: AskedAt): void {
  if (line.muted !== undefined) return;
  const isOfWord = asked.kind !== 'pause' && asked.kind !== 'fault';
  const word = isOfWord ? wordAtEnd(line.text) : { start: at.start, end: at.start };
  line.asked.push(
    word === undefined
      ? { ...at, asked: fault(BEHIND_NO_WORD), end: at.start }
      : { ...at, asked, ...word },
  );
}

function openTag(value: string, { at, line }: AskedAt): void {
  const [tag] = /(?<=^<)[a-z][\w-]*/i.exec(value) ?? [];
  if (tag === undefined || value.endsWith('/>') || VOID_TAGS.has(tag.toLowerCase())) {
    if (mayAskSpeech(value))
      line.asked.push(...askedOf(value).map((asked) => ({ ...at, asked, end: at.start })));
    return;
  }
  const asked = mayAskSpeech(value) && line.muted === undefined ? askedOf(value) : [];
  const stretches = asked.map((each) => ({ ...at, asked: each, end: undefined }));
  line.asked.push(...stretches);
  line.openTags.push({ tag: tag.toLowerCase(), stretches });
}

/** Tags that hold nothing. */
const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

function askedOf(tag: string): readonly AskedSpeech[] {
  const element = parsePage(tag).root.children.find((node) => node.kind === 'element');
  return element === undefined ? [] : askedByAttributes(element.attributes);
}

/** Closes the last tag of a name that is open, and what stands open within it. */
function closeTag(tag: string, line: Line): void {
  const index = line.openTags.findLastIndex((open) => open.tag === tag);
  if (index < 0) return;
  for (const { stretches } of line.openTags.splice(index))
    for (const stretch of stretches) stretch.end = line.text.length;
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
