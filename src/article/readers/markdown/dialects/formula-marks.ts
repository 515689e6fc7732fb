/** a place in a text → the formula there: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. */
import { paragraphEnd } from './finder.ts';
import type { Match, Scan } from './scan.ts';

/** Longest formula within a line, and on lines of its own, in characters. */
const LONGEST_INLINE = 1000;
const LONGEST_DISPLAY = 5000;

/** A symbol or command that prose does not have. */
const OPERATOR = /\\[a-zA-Z]|[\^_=+<>]|[\p{L}\d)]\s?[*/−-]\s?[\p{L}\d(]/u;

/** The formula at a dollar sign. */
export function dollarFormulaAt(scan: Scan, at: number): Match | undefined {
  const { text } = scan;
  const before = text[at - 1] ?? ' ';
  if (/[\p{L}\p{N}$\\]/u.test(before)) return undefined;
  if (text.startsWith('$$', at)) return displayAt(scan, { at, opening: '$$', closing: '$$' });
  if (text[at + 1] === '`') return backquoted(scan, at);
  const end = scan.finder.next('$', at + 1);
  if (end < 0 || end - at > LONGEST_INLINE) return undefined;
  if (end > paragraphEnd(text, { from: at, finder: scan.finder })) return undefined;
  const tex = text.slice(at + 1, end);
  if (/^\s|\s$|\\$/.test(tex) || /[\p{L}\p{N}$]/u.test(text[end + 1] ?? ' ')) return undefined;
  return isFormula(tex) && !isPrice(tex) && !isProse(tex) ? formula(tex, end + 1) : undefined;
}

/** GitHub's `` $`x`$ ``. */
function backquoted(scan: Scan, at: number): Match | undefined {
  const end = scan.finder.next('`$', at + 2);
  if (end < 0 || end > paragraphEnd(scan.text, { from: at, finder: scan.finder })) return undefined;
  const tex = scan.text.slice(at + 2, end);
  return tex.includes('`') || tex.trim() === '' ? undefined : formula(tex, end + 2);
}

/** The formula at a backslash, before a bracket. */
export function bracketFormulaAt(scan: Scan, at: number): Match | undefined {
  const bracket = scan.text[at + 1];
  if (bracket !== '(' && bracket !== '[') return undefined;
  const isDisplay = bracket === '[';
  const [opening, closing] = isDisplay ? ['\\[', '\\]'] : ['\\(', '\\)'];
  if (isDisplay) {
    const found = displayAt(scan, { at, opening, closing });
    return found && OPERATOR.test(scan.text.slice(at + 2, found.end - 2)) ? found : undefined;
  }
  const end = scan.finder.next(closing, at + 2);
  if (end < 0 || end - at > LONGEST_INLINE) return undefined;
  if (end > paragraphEnd(scan.text, { from: at, finder: scan.finder })) return undefined;
  const tex = scan.text.slice(at + 2, end);
  if (tex.includes(opening)) return undefined;
  const isSure = OPERATOR.test(tex) || /^\s*[\p{L}\d](?:\([\p{L}\d, ]*\))?\s*$/u.test(tex);
  return isSure && isFormula(tex) ? formula(tex, end + 2) : undefined;
}

function displayAt(
  scan: Scan,
  marks: { readonly at: number; readonly opening: string; readonly closing: string },
): Match | undefined {
  const { text, finder } = scan;
  const { at, opening, closing } = marks;
  const start = at + opening.length;
  if (opening === '$$' && text[start] === '$') return undefined;
  const end = finder.next(closing, start);
  if (end < 0 || end - at > LONGEST_DISPLAY) return undefined;
  const stands = finder.opensLine(at);
  if (!stands && end > paragraphEnd(text, { from: at, finder })) return undefined;
  const tex = text.slice(start, end).replace(/\n[ \t>]+/g, '\n');
  if (!isFormula(tex) || text[end + closing.length] === '$') return undefined;
  if (!stands && !OPERATOR.test(tex) && /\s/.test(tex)) return undefined;
  const closed = end + closing.length;
  const isAlone = stands && /^[ \t]*(?:\r?\n|$)/.test(text.slice(closed, closed + 80));
  return { ...formula(tex, closed), isBlock: isAlone };
}

function formula(tex: string, end: number): Match {
  return { end, reading: { kind: 'formula', tex: tex.trim() } };
}

/** Most words of prose in a formula. */
const MOST_WORDS = 2;

/**
 * Whether it is a formula, not prose: brackets are balanced, and there are few words besides
 * commands.
 */
function isFormula(tex: string): boolean {
  const bare = tex
    .replace(/\\(?:text|textbf|textit|mathrm|operatorname|mbox)\s?\{[^{}]*\}/g, '')
    .replace(/\\[a-zA-Z]+/g, ' ');
  if (tex.trim() === '' || /^\s*[),.;:!?]/.test(bare)) return false;
  const words = bare.match(/(?<![\p{L}_^])\p{L}{3,}(?!\p{L})/gu)?.length ?? 0;
  return words <= MOST_WORDS && isClosed(bare);
}

function isClosed(tex: string): boolean {
  let depth = 0;
  for (const sign of tex.replace(/\\[{}]/g, '')) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** “$5 or 5$”: numbers with words between them, without an operator. */
function isPrice(tex: string): boolean {
  if (!/^\d/.test(tex)) return false;
  const words = tex.replace(/\\[a-zA-Z]+/g, '').match(/\p{L}{2,}/gu)?.length ?? 0;
  if (words > 0 && !tex.includes('\\')) return true;
  return !/[\\^_=+*/<>()-]/.test(tex) && !/^\d[\d.,]*\p{L}?$/u.test(tex);
}

/** “$HOME and 5$”: a sentence ends in it, or words follow each other without a symbol. */
function isProse(tex: string): boolean {
  const bare = tex.replace(
    /\\(?:text|textbf|textit|mathrm|operatorname|mbox)\s?\{[^{}]*\}/g,
    '\\t',
  );
  if (/[.!?]\s+\p{L}{2}/u.test(bare)) return true;
  return !OPERATOR.test(bare) && /\p{L}{2,},?\s+\p{L}{2,}/u.test(bare);
}
