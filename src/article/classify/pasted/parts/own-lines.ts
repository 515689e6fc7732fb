/** lines of a text wrapped without blank lines → those that stand by themselves, though the line above has no room for their first word. */
import { isSmallWord } from '../../../language/small-words.ts';
import { readPeople } from '../../../people/read-people.ts';
import type { Line } from '../lines.ts';

/** Longest line of its own that stands elsewhere too, in words. */
const MOST_WORDS = 6;

/** Lines that stand more than once in a text: topics, names of authors, buttons. */
export function repeatedLines(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  for (const { text } of lines) {
    if (text === '' || text.split(' ', MOST_WORDS + 1).length > MOST_WORDS) continue;
    if (seen.has(text)) found.add(text);
    seen.add(text);
  }
  return found;
}

/** Whether a line ends in the middle of what it says, with a small word of any language: “how to reach more readers with”. */
export function endsOpen(line: string): boolean {
  const last = /(?:^|[\s–—-])(\p{Ll}[\p{Ll}’']*)$/u.exec(line.slice(-LONGEST_WORD))?.[1];
  return last !== undefined && isSmallWord(last);
}

/** Longest last word, in characters. */
const LONGEST_WORD = 24;

/** A capital or a digit, which a quote may precede. */
const BEGINS = /^["“'‘«(]?[\p{Lu}\p{N}]/u;

/** Whether a line below is one of its own: a name alone, or one that stands elsewhere too. */
export function standsAlone(line: string, repeated: ReadonlySet<string>): boolean {
  if (!BEGINS.test(line) || /[.!?,;:]$/.test(line)) return false;
  return line.includes(' ') && (repeated.has(line) || readPeople(line)[0] === line);
}
