/** Pages → digests of their long lines, by which copies of a page are known again. */
import { createHash } from 'node:crypto';
import { foldText } from '../words.mjs';

/** Letters of a line that says which page it is of. */
const LONG = 60;

/** Digits of a digest: of a million lines, two are alike once in a hundred corpora. */
const DIGITS = 12;

/** Programs and styles, which hold no text of a page. */
const WORDLESS = /<(script|style|noscript|template|svg)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;

/** Elements that end a line. */
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|body|br|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)\b[^<>]*>/i;

/** Digests of the long lines of a page. */
export function longLines(html) {
  const found = new Set();
  for (const line of html.replace(WORDLESS, ' ').split(BLOCK)) {
    if (line.length < LONG) continue;
    const text = foldText(line.replace(/<[^<>]*>/g, '').replace(/&[#\w]{1,10};/g, ''));
    if (text.length < LONG) continue;
    found.add(createHash('sha256').update(text).digest('hex').slice(0, DIGITS));
  }
  return found;
}

/** Share of the lines of a page that are among those known. */
export function shareKnown(lines, known) {
  if (lines.size === 0) return 0;
  let count = 0;
  for (const line of lines) if (known.has(line)) count++;
  return count / lines.size;
}
