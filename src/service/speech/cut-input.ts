/** a text to speak → its paragraphs in portions, the first of them small so that it is soon ready. Pure. */
import { splitSentences } from '../../script/sentences/split-sentences.ts';

/** Some paragraphs of a text, in order. */
export type Portion = {
  readonly paragraphs: readonly string[];
  /** Whether its last paragraph goes on in the next portion. */
  readonly goesOn: boolean;
};

/** Most characters of the first portion and of each other: about 5 and 20 ms for the rules of English. */
const FIRST = 600;
const OTHER = 2000;

/** Characters from which a line that does not end a sentence was wrapped, not ended by its writer. */
const WRAPPED = 60;

/** The end of a sentence, with closing quotation marks and brackets. */
const ENDED = /[.!?…:;。！？：；]["'”’»)\]]*$/u;

/** An empty line, and the end of a line. */
const EMPTY_LINE = /(?:\r\n?|[\n\u2028\u2029])\s*(?:\r\n?|[\n\u2028\u2029])|\u2029/u;
const LINE_END = /\r\n?|[\n\u2028]/u;

/**
 * The portions of a text. Paragraphs end at an empty line and at the end of a line, except of one
 * that was wrapped; one that is longer than a portion is cut at the end of a sentence.
 */
export function* cutInput(
  text: string,
  { language }: { readonly language: string },
): Generator<Portion> {
  let paragraphs: string[] = [];
  let length = 0;
  let most = FIRST;
  const portion = (goesOn: boolean): Portion => {
    const done = { paragraphs, goesOn };
    [paragraphs, length, most] = [[], 0, OTHER];
    return done;
  };
  for (const line of text.split(EMPTY_LINE).flatMap(joinWrapped))
    for (const piece of cutLine(line, { language, first: most })) {
      if (length > 0 && length + piece.text.length > most) yield portion(false);
      paragraphs.push(piece.text);
      length += piece.text.length;
      if (piece.goesOn) yield portion(true);
    }
  if (length > 0) yield portion(false);
}

/** The lines of a paragraph; what a width wrapped is joined again. */
function joinWrapped(paragraph: string): readonly string[] {
  const lines: string[] = [];
  for (const line of paragraph.split(LINE_END).map((each) => each.trim())) {
    if (line === '') continue;
    const before = lines.at(-1);
    if (before !== undefined && isWrapped(before, line)) lines[lines.length - 1] += ` ${line}`;
    else lines.push(line);
  }
  return lines;
}

/** Whether a width, not the writer, ended the line before this one. */
function isWrapped(before: string, line: string): boolean {
  if (/^[•‣▪●◦○∙·*–—-]\s/u.test(line)) return false;
  return /^\p{Ll}/u.test(line) || (before.length >= WRAPPED && !ENDED.test(before));
}

type Piece = { readonly text: string; readonly goesOn: boolean };

/** A line in pieces of whole sentences, the first of at most `first` characters if a sentence is that short. */
function cutLine(
  line: string,
  { language, first }: { readonly language: string; readonly first: number },
): readonly Piece[] {
  if (line.length <= first) return [{ text: line, goesOn: false }];
  const ranges: { readonly start: number; end: number }[] = [];
  for (const { start, end } of splitSentences(line, { language })) {
    const last = ranges.at(-1);
    const most = ranges.length === 1 ? first : OTHER;
    if (last && end - last.start <= most) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges.map(({ start, end }, index) => ({
    text: line.slice(start, end),
    goesOn: index < ranges.length - 1,
  }));
}
