/** a text → its lines, without invisible characters, numbered from 1. */
import { ArticleError } from '../../../errors.ts';

/** One line of a source. */
export type Line = {
  /** 1-based. */
  readonly number: number;
  /** White space collapsed and trimmed; empty for a blank line. */
  readonly text: string;
  /** Whether tabs separate it into cells, as when a browser copies a table row. */
  readonly row: boolean;
};

/**
 * Characters that must not reach a voice: control characters, zero-width spaces, direction marks,
 * soft hyphens, the byte order mark and the replacement character. Joiners (U+200C, U+200D) stay:
 * some scripts and emoji need them.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc\ufffd]/g;

/** Line ends of every system, form feeds and the two separators of Unicode. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** A tab between words. */
const CELLS = /\S[ \u00a0]*\t\s*\S/;

/** The bullet or the number of an item, between the tabs that a browser copies around it. */
const ITEM_MARK = /^\s*(?:[•‣▪●◦○∙·*–—-]|\(?(?:\d{1,3}|[a-z])[.)])[ \u00a0]*\t/i;

/**
 * Most lines of a text: 10 MB of a book wrapped at 70 columns have 150,000, and anything longer is
 * a list or a log.
 */
const MOST_LINES = 200_000;

/**
 * The lines of a text, in order. @throws ArticleError ARTICLE_TOO_LARGE when there are more than
 * 200,000.
 */
export function splitLines(content: string): Line[] {
  refuseLong(content);
  return content.split(LINE_END).map((text, index) => ({
    number: index + 1,
    text: cleanLine(text),
    row: CELLS.test(text.replace(ITEM_MARK, '')),
  }));
}

function cleanLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

function refuseLong(content: string): void {
  let lines = 1;
  for (let at = content.indexOf('\n'); at >= 0; at = content.indexOf('\n', at + 1)) lines++;
  if (lines <= MOST_LINES) return;
  throw new ArticleError(
    `The text has ${lines} lines, but an article may have at most ${MOST_LINES}.`,
    {
      code: 'ARTICLE_TOO_LARGE',
      hint: 'Check that it is an article; split a book into chapters.',
    },
  );
}
