/** a tag or a comment within a line → what it asks of the voice for words of that line. */
import type { PhrasingContent } from 'mdast';
import { parsePage } from '../../dom/tree.ts';
import { fault, type AskedSpeech } from '../../spoken/asked-speech.ts';
import { askedByAttributes, mayAskSpeech } from '../../spoken/speech-attributes.ts';
import { askedByComment, BEHIND_NO_WORD } from '../../spoken/speech-comment.ts';
import { wordAtEnd } from '../../spoken/speech-marks.ts';
import type { OpenLine } from './inline-line.ts';

/** What a tag or a comment asks for the voice; whether it is nothing else. */
export function readSpeech(
  node: Extract<PhrasingContent, { type: 'html' }>,
  line: OpenLine,
): boolean {
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
  readonly line: OpenLine;
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
      for (const asked of askedOf(value)) line.asked.push({ ...at, asked, end: at.start });
    return;
  }
  const asked = mayAskSpeech(value) && line.muted === undefined ? askedOf(value) : [];
  const stretches = asked.map((each) => ({ ...at, asked: each, end: undefined }));
  for (const each of stretches) line.asked.push(each);
  line.openTags.push({ tag: tag.toLowerCase(), stretches });
}

/** Tags that hold nothing. */
const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

function askedOf(tag: string): readonly AskedSpeech[] {
  const element = parsePage(tag).root.children.find((node) => node.kind === 'element');
  return element === undefined ? [] : askedByAttributes(element.attributes);
}

/** Closes the last tag of a name that is open, and what stands open within it. */
function closeTag(tag: string, line: OpenLine): void {
  const index = line.openTags.findLastIndex((open) => open.tag === tag);
  if (index < 0) return;
  for (const { stretches } of line.openTags.splice(index))
    for (const stretch of stretches) stretch.end = line.text.length;
}
