/** lines in the order in which they are read → paragraphs, headings, items and notes. Pure. */
import { mostCounted } from '../document/most-counted.ts';
import { joinLineEnds, type Vocabulary } from './line-ends.ts';
import type { PdfLine } from './pdf-lines.ts';

/** A block of a PDF. */
export type PdfBlock = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'note' | 'table';
  readonly text: string;
  /** Height of its letters. */
  readonly size: number;
  readonly page: number;
  readonly isOrdered: boolean;
  /** Words of its cells, row by row; present in a table. */
  readonly rows?: PdfLine['table'];
};

/** Least size of a heading, as a multiple of that of the text. */
const HEADING_SIZE = 1.14;

/** Most size of a note, as a multiple of that of the text. */
const NOTE_SIZE = 0.92;

/** Longest heading in letters as large as those of the text, in characters. */
const LONGEST_PLAIN_HEADING = 80;

/** Most letters in the font of a heading, as a share of all. */
const RARE_SHARE = 0.1;

/** Least letters in a size that is one of the text, as a share of all. */
const COMMON_SHARE = 0.2;

/** Least share of indented lines in a text whose paragraphs begin so. */
const INDENTED_SHARE = 0.06;

/** Longest heading, in characters. */
const LONGEST_HEADING = 200;

/** A gap this much wider than that between lines begins a paragraph. */
const WIDER_GAP = 1.25;

/** What begins the item of a list. */
const BULLET = /^(?:[•·‣▪◦●○■*–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s+(?=\S)/i;

/** A number or a sign at the beginning of a note. */
const NOTE = /^(?:[\u0001]?\d{1,3}[\u0002.)]?\s*|[*†‡§]\s*)\S/u;

/** The end of a sentence. */
const SENTENCE_END = /[.!?:…]["'”’»)\]]?$|[\u0002]$/u;

/** What is known of all the text. */
export type PdfMeasures = {
  /** Height of most letters. */
  readonly size: number;
  /** Sizes of many letters, which are text even where code in smaller letters is more: in half points. */
  readonly commonSizes: ReadonlySet<number>;
  /** Fonts of few letters: those of headings, and of single words. */
  readonly rareFonts: ReadonlySet<string>;
  /** Distance of most lines. */
  readonly leading: number;
  /** Whether the first lines of paragraphs are indented. */
  readonly usesIndents: boolean;
};

type Reading = { readonly measures: PdfMeasures; readonly words: Vocabulary };

/** The blocks of these lines; notes, which stand between the columns of a text, come last. */
export function toBlocks(lines: readonly PdfLine[], reading: Reading): readonly PdfBlock[] {
  const notes = new Set(findNotes(lines, reading.measures));
  const groups = [
    ...groupLines(
      lines.filter((line) => !notes.has(line)),
      reading.measures,
    ),
    ...groupLines([...notes], reading.measures),
  ];
  return groups.map((group) => blockOf(group, { ...reading, isNote: notes.has(group[0]!) }));
}

/** Lines in small letters, from one that begins like a note to the end of its column. */
function findNotes(lines: readonly PdfLine[], measures: PdfMeasures): readonly PdfLine[] {
  let isNote = false;
  let last: PdfLine | undefined;
  return lines.filter((line) => {
    const isSmall = !line.table && line.size <= measures.size * NOTE_SIZE;
    const isNext = isNote && last?.page === line.page && line.y < last.y;
    isNote = isSmall && (isNext || NOTE.test(line.text));
    last = line;
    return isNote;
  });
}

function groupLines(
  lines: readonly PdfLine[],
  measures: PdfMeasures,
): readonly (readonly PdfLine[])[] {
  const groups: PdfLine[][] = [];
  const rights = rightEdges(lines);
  for (const [index, line] of lines.entries()) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const place = { line, next: lines[index + 1] };
    const begins =
      last === undefined ||
      last.table !== undefined ||
      line.table !== undefined ||
      beginsBlock({ ...place, last, first: group![0]! }, { measures, rights });
    if (begins) groups.push([line]);
    else group!.push(line);
  }
  return groups;
}

type Neighbours = {
  readonly first: PdfLine;
  readonly last: PdfLine;
  readonly line: PdfLine;
  readonly next: PdfLine | undefined;
};

type Context = { readonly measures: PdfMeasures; readonly rights: ReadonlyMap<PdfLine, number> };

function beginsBlock({ first, last, line, next }: Neighbours, context: Context): boolean {
  const { measures, rights } = context;
  if (Math.abs(line.size - last.size) > measures.size * 0.08) return true;
  if (BULLET.test(line.text)) return true;
  const isElsewhere = line.page !== last.page || line.y >= last.y;
  const isItem = BULLET.test(first.text);
  const isIndented = isIndentedBefore(line, next);
  if (isElsewhere && isItem) return !/^\p{Ll}/u.test(line.text);
  // A column or a page ends within most paragraphs.
  if (isElsewhere && measures.usesIndents) return isIndented || isHeadingLine(last, measures);
  if (isElsewhere) return SENTENCE_END.test(last.text) || isHeadingLine(last, measures);
  const gap = last.y - line.y;
  const usual = measures.leading * (line.size / measures.size);
  if (gap > usual * WIDER_GAP) return true;
  if (line.font !== last.font && (isHeadingLine(last, measures) || isHeadingLine(line, measures)))
    return true;
  const em = line.size;
  if (isIndented && line.left - last.left > em * 0.7 && !isItem) return true;
  if (isItem && first.left - line.left > em) return true;
  const room = (rights.get(last) ?? last.right) - last.right;
  return room > em * 8 && SENTENCE_END.test(last.text);
}

/** Whether a line begins farther to the right than the one below it. */
function isIndentedBefore(line: PdfLine, next: PdfLine | undefined): boolean {
  if (next === undefined || next.page !== line.page || next.y >= line.y) return false;
  const indent = line.left - next.left;
  return indent > line.size * 0.7 && indent < line.size * 6;
}

/** A line in larger letters, or one in another font that is not a sentence. */
function isHeadingLine({ size, font, text }: PdfLine, measures: PdfMeasures): boolean {
  const isLarge = size >= measures.size * HEADING_SIZE;
  if (isLarge) return !measures.commonSizes.has(halfPoints(size));
  const isOther = measures.rareFonts.has(font) && size >= measures.size * 0.97;
  return isOther && text.length <= LONGEST_PLAIN_HEADING && /^[\p{Lu}\p{N}].*[^.,;:]$/u.test(text);
}

/** The right edge of the column of each line: that of the widest of its neighbours. */
function rightEdges(lines: readonly PdfLine[]): ReadonlyMap<PdfLine, number> {
  const reach = 12;
  return new Map(
    lines.map((line, index) => {
      const near = lines
        .slice(Math.max(0, index - reach), index + reach)
        .filter(
          ({ page, left }) => page === line.page && Math.abs(left - line.left) < line.size * 3,
        );
      return [line, Math.max(...near.map(({ right }) => right), line.right)];
    }),
  );
}

function blockOf(
  lines: readonly PdfLine[],
  { measures, words, isNote }: Reading & { readonly isNote: boolean },
): PdfBlock {
  const [first] = lines;
  const text = joinLineEnds(
    lines.map((line) => line.text),
    words,
  );
  const { size, page } = first!;
  const facts = { size, page, isOrdered: false };
  if (first!.table) return { ...facts, kind: 'table', text, rows: first!.table };
  if (isNote) return { ...facts, kind: 'note', text };
  const isLetter = /\p{L}/u.test(text);
  const isShort = text.length <= LONGEST_HEADING && lines.length <= 3;
  if (isShort && isLetter && lines.every((line) => isHeadingLine(line, measures)))
    return { ...facts, kind: 'heading', text };
  const bullet = BULLET.exec(text)?.[0];
  if (bullet !== undefined)
    return {
      ...facts,
      kind: 'item',
      text: text.slice(bullet.length),
      isOrdered: /\w/.test(bullet),
    };
  return { ...facts, kind: 'paragraph', text };
}

/** The measures of a text, by its letters. */
export function measureLines(lines: readonly PdfLine[]): PdfMeasures {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  const gaps = new Map<number, number>();
  for (const [index, line] of lines.entries()) {
    add(sizes, halfPoints(line.size), line.text.length);
    add(fonts, line.font, line.text.length);
    const last = lines[index - 1];
    if (last?.page === line.page && last.y > line.y && last.size === line.size)
      add(gaps, Math.round((last.y - line.y) * 2) / 2, 1);
  }
  const size = (mostCounted(sizes) ?? 20) / 2;
  const indented = lines.filter((line, index) => isIndentedBefore(line, lines[index + 1]));
  const usesIndents = indented.length >= lines.length * INDENTED_SHARE;
  const letters = [...fonts.values()].reduce((sum, count) => sum + count, 0);
  const rare = [...fonts].filter(([, count]) => count <= letters * RARE_SHARE);
  const rareFonts = new Set(rare.map(([font]) => font));
  const common = [...sizes].filter(([, count]) => count >= letters * COMMON_SHARE);
  const commonSizes = new Set(common.map(([each]) => each));
  return { size, usesIndents, commonSizes, rareFonts, leading: mostCounted(gaps) ?? size * 1.2 };
}

function halfPoints(size: number): number {
  return Math.round(size * 2);
}

function add<T>(counts: Map<T, number>, key: T, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
