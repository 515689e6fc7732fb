/** HTML → parser events, in steps, with a bounded number of open elements. */
import type { Parser } from 'htmlparser2';

/**
 * Most open elements before a fresh parser replaces it: its time grows with the square of their
 * number, and a hundred thousand unclosed elements would take minutes.
 */
const MOST_OPEN = 2000;

/** Characters to parse between two counts of open elements. */
const STEP = 8192;

/** Makes a parser for the next part of a page, and counts its open elements. */
export type Steps = { readonly start: () => Parser; readonly openCount: () => number };

/** Parses a page, continuing with a fresh parser when too many elements are open. */
export function parseInSteps(html: string, { start, openCount }: Steps): void {
  let parser = start();
  let base = openCount();
  for (const part of stepsOf(html)) {
    if (openCount() - base > MOST_OPEN) {
      parser = start();
      base = openCount();
    }
    parser.write(part);
  }
  parser.end();
}

/** Parts of a page, each ending before a tag. */
function* stepsOf(html: string): Generator<string> {
  for (let start = 0; start < html.length;) {
    const next = start + STEP < html.length ? html.indexOf('<', start + STEP) : -1;
    const end = next < 0 ? html.length : next;
    yield html.slice(start, end);
    start = end;
  }
}
