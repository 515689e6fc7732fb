/** a tag or comment within a line → its speech markup for words of that line. */
import type { PhrasingContent } from 'mdast';
import { parsePage } from '../../dom/tree.ts';
import { fault, type AskedSpeech } from '../../spoken/asked-speech.ts';
import { askedByAttributes, mayAskSpeech } from '../../spoken/speech-attributes.ts';
import { askedByComment, BEHIND_NO_WORD } from '../../spoken/speech-comment.ts';
import { wordAtEnd } from '../../spoken/speech-marks.ts';
import type { OpenLine } from './inline-line.ts';

/** Reads speech markup from a tag or a comment; returns whether it is only that. */
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

/** A comment applies to the word directly before it, except a pause, which is at its place. */
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

/** Void tags. */
const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

function askedOf(tag: string): readonly AskedSpeech[] {
  const element = parsePage(tag).root.children.find((node) => node.kind === 'element');
  return element === undefined ? [] : askedByAttributes(element.attributes);
}

/** Closes the last open tag of a name, and open tags within it. */
function closeTag(tag: string, line: OpenLine): void {
  const index = line.openTags.findLastIndex((open) => open.tag === tag);
  if (index < 0) return;
  for (const { stretches } of line.openTags.splice(index))
    for (const stretch of stretches) stretch.end = line.text.length;
}
