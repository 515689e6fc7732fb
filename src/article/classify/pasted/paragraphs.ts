/** lines → paragraphs: lines wrapped at a fixed width, and verses, are joined, every other line is one. */
import { findDateline } from '../../dates/dateline.ts';
import { findClutter } from '../../clutter/phrases/clutter.ts';
import type { Line } from './lines.ts';
import { endsOpen, repeatedLines, standsAlone } from './parts/own-lines.ts';
import { versesOf } from './parts/verses.ts';

/** A block of text: a paragraph, a heading, an item of a menu. */
export type Paragraph = {
  readonly text: string;
  /** 1-based lines, both inclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether a blank line precedes it. */
  readonly afterBlank: boolean;
  /** Whether it is a row of cells. */
  readonly row: boolean;
  /** Whether it is a stanza of verses. */
  readonly verse?: true;
};

/** Least width at which mail and plain text are wrapped, in characters. */
const NARROWEST = 50;
const WIDEST = 100;

/**
 * Most characters per thousand in lines longer than the width: an address, or a line pasted from
 * elsewhere.
 */
const LONGER_PER_MILLE = 15;

/**
 * How much longer than most a line may be without being stray, in characters: few lines fill the
 * width to the last column.
 */
const FEW_FULL = 3;

/** The end of a sentence, with the quotes and brackets that may close after it. */
const SENTENCE_END = /[.!?…:;。！？]["'”’»)\]]*$/;

/** Paragraphs of a text, in order. Blank lines separate them and are not kept. */
export function joinParagraphs(lines: readonly Line[]): Paragraph[] {
  const width = wrapWidth(lines);
  const verses = width === undefined ? versesOf(lines) : new Set<number>();
  const spelled = width === undefined ? new Set<string>() : wholeWords(lines);
  const repeated = width === undefined ? new Set<string>() : repeatedLines(lines);
  const markers = new Set(lines.map(({ text }) => text).filter((text) => MARKER.test(text)));
  const paragraphs: Open[] = [];
  let open: Open | undefined;
  for (const [index, line] of lines.entries()) {
    const below = lines[index + 1]?.text ?? '';
    const number = open && isLoneNumber(line.text, { open, below, markers });
    if (line.text === '') {
      open = undefined;
    } else if (open && (verses.has(index) || number || goesOn(open, { line, width, repeated }))) {
      extend(open, { line, spelled });
    } else {
      open = openParagraph(line, { afterBlank: open === undefined, isVerse: verses.has(index) });
      paragraphs.push(open);
    }
  }
  return paragraphs.map(({ parts, lastLine: _last, ...place }) => ({
    ...place,
    text: parts.join(''),
  }));
}

function openParagraph(
  line: Line,
  place: { readonly afterBlank: boolean; readonly isVerse: boolean },
): Open {
  return {
    parts: [line.text],
    lastLine: line.text,
    start: line.number,
    end: line.number,
    afterBlank: place.afterBlank,
    row: line.row,
    ...(place.isVerse && { verse: true }),
  };
}

/**
 * Whether a line belongs to the paragraph above it; never in a text that was not wrapped, nor
 * between rows of cells.
 */
function goesOn(
  open: Open,
  next: {
    readonly line: Line;
    readonly width: number | undefined;
    readonly repeated: ReadonlySet<string>;
  },
): boolean {
  const { line, width, repeated } = next;
  // After a number alone on its line, its sentence continues.
  if (LONE_NUMBER.test(open.lastLine) && open.end > open.start && /^\p{Ll}/u.test(line.text))
    return true;
  if (width === undefined || open.row || line.row) return false;
  const isHead = open.start === open.end && !SENTENCE_END.test(open.lastLine);
  if (isHead && !endsOpen(open.lastLine) && standsAlone(line.text, repeated)) return false;
  return continues(open.lastLine, { next: line.text, width });
}

/** Nothing but a number or an amount on a line. */
const LONE_NUMBER =
  /^[$€£]?\d{1,3}(?:[,.]?\d{1,3}){0,4}(?:%|[ -](?:thousand|million|billion|trillion|percent|per cent|times))?[.,;:!?]?$/;

/** Shortest start of a sentence above its number, in characters. */
const SHORTEST_START = 24;

/**
 * Whether a number alone on its line is within a sentence, or at its end: the line above ends in a
 * lower-case word, and the line below begins with one.
 */
function isLoneNumber(
  text: string,
  around: {
    readonly open: Open;
    readonly below: string;
    readonly markers: ReadonlySet<string>;
  },
): boolean {
  const above = around.open.lastLine;
  if (!LONE_NUMBER.test(text)) return false;
  if (LAST_NUMBER.test(text) && OPEN_SENTENCE.test(above)) return !isInList(text, around.markers);
  if (BEFORE_LAST_NUMBER.test(above)) return above.length >= SHORTEST_START / 2;
  return above.length >= SHORTEST_START && /\p{Ll}$/u.test(above) && /^\p{Ll}/u.test(around.below);
}

/** A number with the full stop of its sentence. */
const LAST_NUMBER = /[.!?]$/;

/** Lower-case words that lack their number: “Police arrested”. */
const OPEN_SENTENCE = /\p{L}[\p{L}'’,-]* \p{Ll}[\p{L}'’-]*$/u;

/** The number of an item, alone above its words. */
const MARKER = /^\d{1,3}\.$/;

/** Whether the previous or next number is alone on a line too, as in a list. */
function isInList(text: string, markers: ReadonlySet<string>): boolean {
  const number = Number.parseInt(text, 10);
  return markers.has(`${number + 1}.`) || markers.has(`${number - 1}.`);
}

/** Lower-case words that do not end a heading. */
const BEFORE_LAST_NUMBER =
  /\b(?:a|about|after|and|around|at|before|by|for|from|in|is|least|of|only|or|over|since|than|the|to|until|was|were|with)$/;

/** A paragraph to which lines may still be added. */
type Open = {
  readonly parts: string[];
  lastLine: string;
  readonly start: number;
  end: number;
  readonly afterBlank: boolean;
  readonly row: boolean;
  readonly verse?: true;
};

/**
 * The width at which a text was wrapped, or undefined when it was not. A wrapped line has no room
 * for the next line's first word; in a wrapped text many long lines are such, most stop in the
 * middle of a sentence, and many continue in lower case, unlike a list of headlines.
 */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const width = longestUsual(lines);
  if (width < NARROWEST || width > WIDEST) return undefined;
  const counts = { long: 0, full: 0, open: 0, small: 0 };
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!.text;
    const next = lines[i + 1]!.text;
    if (next === '' || line.length < width * 0.6) continue;
    counts.long++;
    if (!isFull(line, { next, width })) continue;
    counts.full++;
    if (!SENTENCE_END.test(line)) counts.open++;
    if (/^\p{Ll}/u.test(next)) counts.small++;
  }
  const { long, full, open, small } = counts;
  const isWrapped = full >= 2 && full >= long * 0.4 && open >= full * 0.6 && small >= full * 0.35;
  return isWrapped ? width : undefined;
}

/**
 * Length within which nearly all characters are; a line without a space is an address and does not
 * count.
 */
function longestUsual(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (const { text } of lines) {
    if (!text.includes(' ')) continue;
    counts.set(text.length, (counts.get(text.length) ?? 0) + text.length);
    total += text.length;
  }
  let spare = (total * LONGER_PER_MILLE) / 1000;
  for (const [length, characters] of [...counts].sort(([a], [b]) => b - a)) {
    spare -= characters;
    if (spare >= 0) continue;
    const near = [...counts.keys()].filter((other) => other <= length + FEW_FULL);
    return Math.max(...near);
  }
  return 0;
}

/**
 * Whether the next line's first word would have made the line too long; some programs break at
 * hyphens, others never.
 */
function isFull(line: string, wrap: { next: string; width: number }): boolean {
  const word = /^\S*/.exec(wrap.next)![0];
  const space = line.endsWith('-') ? 0 : 1;
  return line.length <= wrap.width && line.length + space + word.length > wrap.width;
}

/** Share of the width from which a line is nearly full. */
const NEARLY_FULL = 0.8;

/**
 * Whether a paragraph continues after a full line, or a nearly full one within a sentence (balanced
 * text leaves some room). A full line may end its paragraph by chance: a following item, byline or
 * clutter shows that.
 */
function continues(line: string, wrap: { next: string; width: number }): boolean {
  const { next, width } = wrap;
  const ends = SENTENCE_END.test(line);
  if (/^\p{Ll}/u.test(next) && !ends) {
    if (line.length > width) return false;
    return (isFull(line, wrap) || line.length >= width * NEARLY_FULL) && !isDated(next);
  }
  if (!isFull(line, wrap) || (isListItem(next) && ends)) return false;
  return (!ends && endsOpen(line)) || !isPagePart(next);
}

/** A byline with its date; without one it may be the middle of a sentence. */
function isDated(line: string): boolean {
  return findDateline(line, { words: line.split(' ').length })?.publishedAt !== undefined;
}

/**
 * The last line of a wrapped caption looks like a separate caption; after a full line it is not
 * one.
 */
function isPagePart(line: string): boolean {
  const words = line.split(' ').length;
  if (findDateline(line, { words }) !== undefined) return true;
  const rule = findClutter(line, { words })?.rule;
  return rule !== undefined && rule !== 'photo-caption';
}

function isListItem(line: string): boolean {
  return /^(?:[•‣◦*·–-]|\d{1,3}[.)])\s/.test(line);
}

function extend(open: Open, next: { line: Line; spelled: ReadonlySet<string> }): void {
  const joint = jointOf(open.lastLine, { next: next.line.text, spelled: next.spelled });
  if (joint === 'drop-hyphen') open.parts.push(open.parts.pop()!.slice(0, -1));
  open.parts.push(joint === 'space' ? ` ${next.line.text}` : next.line.text);
  open.lastLine = next.line.text;
  open.end = next.line.number;
}

/**
 * What joins two lines: a space, or nothing after a hyphen inside a word, which is dropped if the
 * text elsewhere only writes the word without it.
 */
function jointOf(
  line: string,
  joint: { next: string; spelled: ReadonlySet<string> },
): 'space' | 'nothing' | 'drop-hyphen' {
  const broken = /([\p{L}\p{N}]+)-$/u.exec(line.slice(-60));
  const rest = /^[\p{L}\p{N}]+/u.exec(joint.next.slice(0, 60));
  if (!broken || !rest) return 'space';
  const [head, tail] = [broken[1]!.toLowerCase(), rest[0].toLowerCase()];
  const isWhole = joint.spelled.has(head + tail) && !joint.spelled.has(`${head}-${tail}`);
  return isWhole ? 'drop-hyphen' : 'nothing';
}

function wholeWords(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word);
  }
  return words;
}
