/** a text → the next occurrence of something, in linear time for ascending offsets. */

/** Finds what comes next; for ascending offsets, it reads no character twice. */
export type Finder = {
  /** Where a string begins at or after a place; -1: nowhere. */
  readonly next: (needle: string, from: number) => number;
  /** The same for a global pattern, with where it ends. */
  readonly match: (pattern: RegExp, from: number) => Found | undefined;
  /** Start of the line of a place. */
  readonly lineStart: (at: number) => number;
  /** Whether only white space and quote marks precede a place in its line. */
  readonly opensLine: (at: number) => boolean;
};

/** Where something is. */
export type Found = { readonly start: number; readonly end: number };

/** A finder of one text. */
export function finderOf(text: string): Finder {
  const strings = new Map<string, number>();
  const patterns = new Map<string, Found | undefined>();
  const line = { start: 0, words: wordsFrom(text, 0), end: endOfLine(text, 0) };
  const moveTo = (at: number): void => {
    while (line.end < at) {
      line.start = line.end + 1;
      line.words = wordsFrom(text, line.start);
      line.end = endOfLine(text, line.start);
    }
  };
  return {
    lineStart(at) {
      moveTo(at);
      return line.start;
    },
    opensLine(at) {
      moveTo(at);
      return at <= line.words;
    },
    next(needle, from) {
      const known = strings.get(needle);
      if (known !== undefined && (known < 0 || known >= from)) return known;
      const found = text.indexOf(needle, from);
      strings.set(needle, found);
      return found;
    },
    match(pattern, from) {
      const key = pattern.source;
      const known = patterns.get(key);
      if (patterns.has(key) && (known === undefined || known.start >= from)) return known;
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      const found = match ? { start: match.index, end: pattern.lastIndex } : undefined;
      patterns.set(key, found);
      return found;
    },
  };
}

const INDENT = /[ \t>]*/y;

/** Where the words of a line begin. */
function wordsFrom(text: string, start: number): number {
  INDENT.lastIndex = start;
  INDENT.test(text);
  return INDENT.lastIndex;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const BLANK_LINE = /\n[ \t>]*\r?\n/g;

/** End of the paragraph of a place. */
export function paragraphEnd(text: string, at: { from: number; finder: Finder }): number {
  return at.finder.match(BLANK_LINE, at.from)?.start ?? text.length;
}
