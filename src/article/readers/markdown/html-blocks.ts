/**
 * the HTML of a Markdown text → its words, one text per line that a browser would show, with its
 * speech markup.
 */
import { textOf, wordsBelow, type PageElement, type PageNode } from '../../dom/tree.ts';
import { askedByAttributes } from '../../spoken/speech-attributes.ts';
import { finishMarks, type AskedStretch, type SpeechMarks } from '../../spoken/speech-marks.ts';
import { frameOf, type QuoteFrame } from './quote-frames.ts';
import { parseSeen } from './unseen-html.ts';

/** Inline elements; every other one begins a new line. */
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

/** Scripts and metadata: not text of the page. */
const WORDLESS_TAGS: ReadonlySet<string> = new Set(['script', 'style', 'head']);

/** Elements whose text is hidden. */
const UNSEEN_TAGS: ReadonlySet<string> = new Set(['template', 'noscript']);

/** Elements whose words are struck out. */
const STRUCK_OUT_TAGS: ReadonlySet<string> = new Set(['del', 's', 'strike']);

/** One line of words, with its speech markup. */
export type HtmlLine = SpeechMarks & {
  readonly text: string;
  /** What sets it off from the text; one object for all lines of one element. */
  readonly frame?: QuoteFrame;
};

/** How to read a piece of HTML. */
export type HtmlLineOptions = {
  /** Whether to obey its speech markup. */
  readonly spokenMarkup: boolean;
  /** Called with struck-out words, and with hidden ones. */
  readonly onUnread: (rule: 'deleted' | 'hidden', words: string) => void;
};

/** The finished lines, and the one being collected. */
type Lines = HtmlLineOptions & {
  readonly done: HtmlLine[];
  text: string;
  asked: OpenStretch[];
  /** The frame of the line being collected, and those of elements seen before. */
  frame: QuoteFrame | undefined;
  readonly frames: Map<PageElement, QuoteFrame>;
};

type OpenStretch = { -readonly [K in keyof AskedStretch]: AskedStretch[K] };

/** The lines of a piece of HTML; none for only comments, scripts and tags. */
export function htmlLines(html: string, options: HtmlLineOptions): readonly HtmlLine[] {
  const lines: Lines = {
    ...options,
    done: [],
    text: '',
    asked: [],
    frame: undefined,
    frames: new Map(),
  };
  for (const node of parseSeen(html).root.children) collect(node, lines);
  endLine(lines);
  return lines.done;
}

function collect(node: PageNode, lines: Lines): void {
  if (node.kind === 'text') return addText(node.text, lines);
  if (WORDLESS_TAGS.has(node.tag)) return;
  if (UNSEEN_TAGS.has(node.tag) || node.hidden) return lines.onUnread('hidden', wordsBelow(node));
  if (STRUCK_OUT_TAGS.has(node.tag)) return lines.onUnread('deleted', textOf(node));
  const isInline = INLINE_TAGS.has(node.tag);
  if (!isInline) endLine(lines);
  const around = lines.frame;
  if (!isInline) lines.frame = frameAt(node, lines);
  const stretches = lines.spokenMarkup ? openStretches(node, lines) : [];
  for (const child of node.children) {
    if (child.kind === 'text' && node.hidesText) lines.onUnread('hidden', child.text);
    else collect(child, lines);
  }
  for (const stretch of stretches) stretch.end = lines.text.length;
  if (!isInline) endLine(lines);
  lines.frame = around;
}

/** The frame within an element. */
function frameAt(element: PageElement, { frames }: Lines): QuoteFrame | undefined {
  const found = frameOf(element);
  if (found === undefined) return undefined;
  const frame = frames.get(found.element) ?? { box: found.box };
  frames.set(found.element, frame);
  return frame;
}

function addText(text: string, lines: Lines): void {
  const words = text.replace(/\s+/g, ' ');
  const atSpace = lines.text === '' || lines.text.endsWith(' ');
  lines.text += atSpace ? words.replace(/^ /, '') : words;
}

/** What an element asks for, from here on. */
function openStretches(element: PageElement, lines: Lines): readonly OpenStretch[] {
  const start = lines.text.length;
  const asked = askedByAttributes(element.attributes);
  const stretches = asked.map((each): OpenStretch => ({ asked: each, start, end: undefined }));
  for (const each of stretches) lines.asked.push(each);
  return stretches;
}

/** Speech markup ends with its line at the latest. */
function endLine(lines: Lines): void {
  const text = lines.text.trimEnd();
  const { asked } = lines;
  lines.text = '';
  if (text === '') return;
  lines.asked = [];
  const { frame } = lines;
  lines.done.push({ text, ...finishMarks(text, asked), ...(frame && { frame }) });
}
