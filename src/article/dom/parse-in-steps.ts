/** HTML, part by part → the calls of parsers that never hold many open elements. */
import type { Parser } from 'htmlparser2';

/**
 * Most elements that are open at once before the parser is given up for a fresh one: its work grows
 * with the square of their number, and a hundred thousand that nobody closes would take it minutes.
 */
const MOST_OPEN = 2000;

/** How much is parsed before the open elements are counted, in characters. */
const STEP = 8192;

/** A parser for the next part of a page, and how many elements are open by now. */
export type Steps = { readonly start: () => Parser; readonly openCount: () => number };

/** Lets a parser read a page, and a fresh one go on where too many elements are open. */
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

/** Parts of a page that each end before a tag. */
function* stepsOf(html: string): Generator<string> {
  for (let start = 0; start < html.length;) {
    const next = start + STEP < html.length ? html.indexOf('<', start + STEP) : -1;
    const end = next < 0 ? html.length : next;
    yield html.slice(start, end);
    start = end;
  }
}
