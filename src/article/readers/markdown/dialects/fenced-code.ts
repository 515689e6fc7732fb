/** the lines of a Markdown text → where its fenced code is. */

const FENCE = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?[ \t>]*)(`{3,}(?=[^`]*$)|~{3,})/;

type Fence = { readonly sign: string; readonly quotes: number; readonly leastIndent: number };

/** Fenced code: the indexes of its first and last line, fences included, and whether it has a closing fence. */
export type FencedCode = {
  readonly start: number;
  readonly end: number;
  readonly isClosed: boolean;
};

/** The fenced code of a text, in order. A fence ends with the quote or list that contains it. */
export function findFencedCode(lines: readonly string[]): readonly FencedCode[] {
  const found: FencedCode[] = [];
  let open: (Fence & { readonly start: number }) | undefined;
  const close = (end: number, isClosed: boolean): void => {
    if (open !== undefined) found.push({ start: open.start, end, isClosed });
    open = undefined;
  };
  for (const [index, line] of lines.entries()) {
    if (open !== undefined && isOutside(line, open)) close(index - 1, false);
    if (open !== undefined) {
      if (isClosing(line, open)) close(index, true);
      continue;
    }
    const [, before = '', sign] = FENCE.exec(line) ?? [];
    if (sign === undefined) continue;
    const [quotes, leastIndent] = [quotesIn(before), leastIndentOf(before)];
    open = { sign, quotes, leastIndent, start: index };
  }
  close(lines.length - 1, false);
  return found;
}

/** For each line whether it is fenced code, fences included. */
export function fencedLines(lines: readonly string[]): readonly boolean[] {
  const fenced = lines.map(() => false);
  for (const { start, end } of findFencedCode(lines)) fenced.fill(true, start, end + 1);
  return fenced;
}

/** Whether a line is less deep than the fence's container. */
function isOutside(line: string, { quotes, leastIndent }: Fence): boolean {
  const [before = ''] = /^[ \t>]*/.exec(line) ?? [];
  if (quotesIn(before) < quotes) return true;
  return line.trim() !== '' && widthOf(before) < leastIndent;
}

/** The width of a list mark; more than three spaces before a fence also make a container. */
function leastIndentOf(before: string): number {
  const width = widthOf(before);
  if (/[-*+.)]/.test(before)) return width;
  return width > 3 && !before.includes('>') ? 2 : 0;
}

function isClosing(line: string, { sign }: Fence): boolean {
  const marks = line.replace(/^[ \t>]*/, '').trimEnd();
  return marks.length >= sign.length && marks === sign[0]!.repeat(marks.length);
}

function quotesIn(before: string): number {
  return before.split('>').length - 1;
}

function widthOf(before: string): number {
  return before.replace(/\t/g, '    ').length;
}
