/** a text → its lines, cleaned of what cannot be seen or spoken, numbered from 1. */

/** One line of a source. */
export type Line = {
  /** 1-based. */
  readonly number: number;
  /** White space collapsed and trimmed; empty for a blank line. */
  readonly text: string;
};

/**
 * What is no word and must not reach a voice: control characters, zero-width spaces, direction marks, soft hyphens, the byte order
 * mark and the replacement character. Joiners (U+200C, U+200D) stay: some scripts and emoji need them.
 */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc\ufffd]/g;

/** Line ends of every system, form feeds and the two separators of Unicode. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** The lines of a text, in order. */
export function splitLines(content: string): Line[] {
  return content.split(LINE_END).map((text, index) => ({ number: index + 1, text: cleanLine(text) }));
}

function cleanLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
