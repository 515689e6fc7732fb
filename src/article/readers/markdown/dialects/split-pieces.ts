/** a Markdown text → the same with a placeholder for each dialect piece, line by line. */
import { attributesAt } from './attribute-lists.ts';
import { closingTagsOf } from './closing-tags.ts';
import { criticMarkAt } from './critic-marks.ts';
import { emojiAt } from './emoji-shortcodes.ts';
import { finderOf } from './finder.ts';
import { bracketFormulaAt, dollarFormulaAt } from './formula-marks.ts';
import { askedInMdx, componentAt, elementAt, expressionAt, moduleCodeAt } from './mdx.ts';
import {
  bracketedSpanAt,
  citationAt,
  commentAt,
  embedAt,
  highlightAt,
  insertionAt,
  keysAt,
  labelOf,
  noteAt,
  wikiLinkAt,
} from './obsidian.ts';
import type { Pieces } from './piece.ts';
import type { Match, Scan } from './scan.ts';
import { templateAt } from './templates.ts';
import { closingsOf, unreadPlaces } from './unread-places.ts';

/** A line of the text to parse, and its line in the body, from 0. */
export type PreparedLine = { readonly text: string; readonly line: number };

type Looks = (scan: Scan, at: number) => Match | undefined;

/** What may begin with a sign, in the order tried. */
const LOOKS: Readonly<Record<string, readonly Looks[]>> = {
  '{': [templateAt, criticMarkAt, attributesAt],
  $: [dollarFormulaAt],
  '\\': [bracketFormulaAt],
  ':': [emojiAt],
  '[': [wikiLinkAt, citationAt, bracketedSpanAt],
  '!': [embedAt],
  '=': [highlightAt],
  '%': [commentAt],
  '^': [insertionAt, noteAt],
  '+': [keysAt],
  '<': [componentAt],
};

const MDX_LOOKS: Readonly<Record<string, readonly Looks[]>> = {
  ...LOOKS,
  '{': [attributesAt, expressionAt],
  '<': [elementAt],
  i: [moduleCodeAt],
  e: [moduleCodeAt],
};

/** Where something may begin; addresses and link targets are left alone. */
const PLACES =
  /https?:\/\/[^\s<>{}$]*|\]\([^\s(){}<]*\)|\\[\s\S]|[`<{$:[!=%^\]]|\+\+|~~\}|^(?:import|export)\b/gm;

/** The lines of a text, with its pieces replaced by placeholders. */
export function splitPieces(
  text: string,
  options: { readonly pieces: Pieces; readonly mdx: boolean },
): readonly PreparedLine[] {
  const unread = unreadPlaces(text);
  const scan: Scan = {
    text,
    finder: finderOf(text),
    mdx: options.mdx,
    closings: closingsOf(text, unread),
    closingTag: closingTagsOf(text),
    labels: labelsOf(text),
    rawUntil: 0,
    emojiEnd: -1,
  };
  const writer = writerOf(text, options.pieces);
  const insideEnds = new Map<number, number>();
  let at = 0;
  while (at < text.length) {
    PLACES.lastIndex = at;
    const place = PLACES.exec(text);
    const next = place?.index ?? text.length;
    writer.copy(next);
    at = next;
    if (place === null) break;
    const markEnd = insideEnds.get(at);
    const unreadEnd = unread.get(at);
    if (markEnd !== undefined) {
      writer.replace({ end: markEnd, reading: { kind: 'mark' } });
      at = markEnd;
    } else if (unreadEnd !== undefined) at = unreadEnd;
    else {
      const match = find(scan, at);
      const inside = match?.inside;
      if (match && inside) {
        insideEnds.set(inside.end, match.end);
        writer.replace({ ...match, end: inside.start });
        at = inside.start;
      } else if (match) {
        writer.replace(match);
        at = match.end;
      } else at += wordsLength(place[0]);
    }
    writer.copy(at);
  }
  return writer.lines();
}

function find(scan: Scan, at: number): Match | undefined {
  const looks = (scan.mdx ? MDX_LOOKS : LOOKS)[scan.text[at]!] ?? [];
  for (const look of looks) {
    const match = look(scan, at);
    if (match) return match;
  }
  return undefined;
}

/** The whole length of what is left alone, or one character of a sign. */
function wordsLength(place: string): number {
  return /^(?:h|\\|\]\()/.test(place) ? place.length : 1;
}

/** Also with brackets around the label, which CommonMark reads as words. */
const DEFINITION = /^[ \t>]{0,12}(?:\[\[([^\][\n]{1,999})\]|\[([^\]\n]{1,999}))\]:[ \t]*\S/gm;

function labelsOf(text: string): ReadonlySet<string> {
  return new Set(
    [...text.matchAll(DEFINITION)].map(([, inner, label = '']) => labelOf(inner ?? label)),
  );
}

type Writer = {
  /** Copies up to a place. */
  readonly copy: (to: number) => void;
  readonly replace: (match: Match) => void;
  readonly lines: () => readonly PreparedLine[];
};

function writerOf(text: string, pieces: Pieces): Writer {
  const lines: PreparedLine[] = [];
  let [written, line, lineStart, current] = [0, 0, 0, ''];
  const endLine = (): void => {
    lines.push({ text: current, line: lineStart });
    current = '';
  };
  return {
    copy(to) {
      if (to <= written) return;
      const [first = '', ...rest] = text.slice(written, to).split('\n');
      current += first;
      for (const each of rest) {
        endLine();
        lineStart = ++line;
        current = each;
      }
      written = to;
    },
    replace({ end, reading, title, isTag = false, isBlock = false }) {
      const source = text.slice(written, end);
      written = end;
      const before = isOpening(current) ? current : undefined;
      const isAlone = before !== undefined && /^[ \t]*\r?(?:\n|$)/.test(text.slice(end, end + 80));
      const asked = askedInMdx(source);
      line += source.split('\n').length - 1;
      current += asked ?? pieces.add({ source, reading, isTag });
      if (!isAlone && !(title !== undefined && isBlock)) return;
      const opening = before ?? /^[ \t>]*/.exec(current.slice(0, WIDEST))![0];
      const blank = `\n${opening}`;
      // Words may follow the tag directly: a title is a separate paragraph.
      if (title !== undefined) current += `${blank}${blank}${title}${blank}${isAlone ? '' : blank}`;
      else if (isBlock || asked !== undefined) current = `${opening}\n${current}${blank}${blank}`;
    },
    lines() {
      this.copy(text.length);
      endLine();
      return lines.flatMap((each) =>
        each.text.split('\n').map((one) => ({ text: one, line: each.line })),
      );
    },
  };
}

/** Widest indent of a line, in characters. */
const WIDEST = 200;

function isOpening(text: string): boolean {
  return text.length <= WIDEST && /^[ \t>]*$/.test(text);
}
