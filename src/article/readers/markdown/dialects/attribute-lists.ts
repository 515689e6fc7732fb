/** a place in a text → the attribute list there, as in kramdown, Pandoc and Hugo. */
import type { Match, Scan } from './scan.ts';

/** Longest list, in characters. */
const LONGEST = 300;

/** What an attribute may be: `#id`, `.class`, `key=value`, `-`, `=html`. */
const ATTRIBUTE = /^(?:[#.][\w:.-]+|[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s"']+)|=[a-z0-9]+)$/i;
const WORDS = /(?:[^\s"']|"[^"]*"|'[^']*')+/g;

/** The list at a brace. */
export function attributesAt(scan: Scan, at: number): Match | undefined {
  const { text, finder } = scan;
  const end = finder.next('}', at + 1);
  if (end < 0 || end - at > LONGEST) return undefined;
  const inner = text.slice(at + 1, end);
  if (inner.includes('{') || inner.includes('\n')) return undefined;
  if (inner.startsWith('::')) return kramdownExtension(scan, { at, end: end + 1, inner });
  const isSure = inner.startsWith(':')
    ? /^:\s*[#./\w]/.test(inner) || /^:\s*$/.test(inner)
    : isPlaced(scan, { at, end: end + 1, inner });
  return isSure ? attributes(end + 1) : undefined;
}

/** `{::comment}` and its content are hidden; other extensions are marks around words. */
function kramdownExtension(
  scan: Scan,
  tag: { readonly at: number; readonly end: number; readonly inner: string },
): Match {
  if (!/^::comment\b/.test(tag.inner) || tag.inner.endsWith('/')) return attributes(tag.end);
  const closing = scan.finder.match(/\{:\/(?:comment)?\}/g, tag.end);
  return { ...attributes(closing?.end ?? tag.end), isBlock: true };
}

/** Whether braces without a colon are attributes: only where nothing else is possible. */
function isPlaced(
  scan: Scan,
  list: { readonly at: number; readonly end: number; readonly inner: string },
): boolean {
  const { at, end, inner } = list;
  const words = inner.match(WORDS) ?? [];
  if (words.length === 0 || !words.every((word) => ATTRIBUTE.test(word) || word === '-'))
    return false;
  if (/(?:[\])`*_$]|\$[ \t])$/.test(scan.text.slice(Math.max(0, at - 2), at))) return true;
  const named = /^\s*[#.]/.test(inner);
  return named && isAlone(scan, { at, end });
}

/** On a line of its own, or at the end of a heading. */
function isAlone({ text, finder }: Scan, { at, end }: { at: number; end: number }): boolean {
  const rest = /^[ \t#]*(?:\n[ \t>]*(={1,}|-{1,})?[ \t]*|$)/.exec(text.slice(end, end + 200));
  if (!rest) return false;
  const start = finder.lineStart(at);
  const opening = text.slice(start, Math.min(at, start + 60));
  return finder.opensLine(at) || /^[ \t>]*#{1,6}[ \t]/.test(opening) || rest[1] !== undefined;
}

function attributes(end: number): Match {
  return { end, reading: { kind: 'skip', rule: 'template-tag' } };
}
