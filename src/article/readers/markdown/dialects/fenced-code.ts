/** the lines of a Markdown text → which of them are fenced code. */

const FENCE = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?[ \t>]*)(`{3,}(?=[^`]*$)|~{3,})/;

type Fence = { readonly sign: string; readonly quotes: number; readonly leastIndent: number };

/**
 * For each line whether it is fenced code, fences included. A fence ends with the quote or list
 * that contains it.
 */
export function fencedLines(lines: readonly string[]): readonly boolean[] {
  let open: Fence | undefined;
  return lines.map((line) => {
    if (open !== undefined && isOutside(line, open)) open = undefined;
    if (open !== undefined) {
      if (isClosing(line, open)) open = undefined;
      return true;
    }
    const [, before = '', sign] = FENCE.exec(line) ?? [];
    if (sign === undefined) return false;
    open = { sign, quotes: quotesIn(before), leastIndent: leastIndentOf(before) };
    return true;
  });
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
