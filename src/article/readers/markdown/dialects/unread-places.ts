/** a Markdown text → the ranges to leave alone: code and HTML comments. */
import { firstFrom } from '../../../../_internal/indexes/first-from.ts';
import { fencedLines } from './fenced-code.ts';

/** Ends of ranges to leave alone, by their starts. */
export type UnreadPlaces = ReadonlyMap<number, number>;

type Stretch = { readonly start: number; readonly end: number };

/** Fenced code, code within a line and comments of HTML. */
export function unreadPlaces(text: string): UnreadPlaces {
  const places = new Map<number, number>();
  let from = 0;
  for (const { start, end } of fencedStretches(text)) {
    addInline({ text, from, to: start }, places);
    places.set(start, end);
    from = end;
  }
  addInline({ text, from, to: text.length }, places);
  return places;
}

function fencedStretches(text: string): readonly Stretch[] {
  const lines = text.split('\n');
  const fenced = fencedLines(lines);
  const stretches: { start: number; end: number }[] = [];
  let offset = 0;
  lines.forEach((line, index) => {
    const end = Math.min(text.length, offset + line.length + 1);
    const last = stretches.at(-1);
    if (fenced[index] && fenced[index - 1] && last) last.end = end;
    else if (fenced[index]) stretches.push({ start: offset, end });
    offset = end;
  });
  return stretches;
}

const TOKEN = /\\[\\`]|`+|<!--/g;
const PARAGRAPH_END = /\n[ \t>]*\r?(?:\n|$)/g;

type Part = { readonly text: string; readonly from: number; readonly to: number };

function addInline(whole: Part, places: Map<number, number>): void {
  const text = whole.text.slice(whole.from, whole.to);
  const runs = runsByLength(text);
  const ends = [...text.matchAll(PARAGRAPH_END)].map(({ index }) => index);
  const add = ({ start, end }: Stretch): unknown =>
    places.set(whole.from + start, whole.from + end);
  let reached = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (index < reached || token.startsWith('\\')) continue;
    const start = index;
    const behind = index + token.length;
    if (token === '<!--') {
      const closing = text.indexOf('-->', behind);
      if (closing < 0) return;
      reached = closing + 3;
    } else {
      const closing = firstFrom(runs.get(token.length) ?? [], behind);
      const isInParagraph =
        closing !== undefined && closing < (firstFrom(ends, behind) ?? Infinity);
      reached = isInParagraph ? closing + token.length : behind;
    }
    add({ start, end: reached });
  }
}

function runsByLength(text: string): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = runs.get(run.length);
    if (same) same.push(index);
    else runs.set(run.length, [index]);
  }
  return runs;
}

const BRACKET = /\\[\s\S]|[[\]{}]|\n[ \t>]*\r?\n/g;

/** Closing offset of each bracket and brace, by its opening offset, within a paragraph. */
export function closingsOf(text: string, unread: UnreadPlaces): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: Record<'[' | '{', number[]> = { '[': [], '{': [] };
  const unreadStarts = [...unread.keys()];
  const isUnread = (at: number): boolean => {
    while (unreadStarts.length > 0 && unread.get(unreadStarts[0]!)! <= at) unreadStarts.shift();
    return unreadStarts.length > 0 && unreadStarts[0]! <= at;
  };
  for (const { 0: sign, index } of text.matchAll(BRACKET)) {
    if (isUnread(index) || sign.startsWith('\\')) continue;
    if (sign === '[' || sign === '{') open[sign].push(index);
    else if (sign === ']' || sign === '}') {
      const opened = open[sign === ']' ? '[' : '{'].pop();
      if (opened !== undefined) closings.set(opened, index);
    } else open['['] = [];
  }
  return closings;
}
