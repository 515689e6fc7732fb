/**
 * the text of CSS → its rules and declarations, as browsers parse them: comments, escapes, strings,
 * brackets (CSS Syntax Level 3). Never throws; invalid parts are skipped.
 */

/** A rule with its block, or a statement without one; both as written. */
export type CssItem = {
  /** Selectors, an at-rule with its condition, or a declaration. */
  readonly head: string;
  readonly block?: string;
};

const [TAB, SPACE, QUOTE, BACKSLASH, APOSTROPHE] = [9, 32, 34, 92, 39] as const;
const [OPEN_ROUND, CLOSE_ROUND, STAR, SLASH, SEMICOLON] = [40, 41, 42, 47, 59] as const;
const [OPEN_SQUARE, CLOSE_SQUARE, OPEN_CURLY, CLOSE_CURLY] = [91, 93, 123, 125] as const;

/** What closes a bracket. */
const CLOSERS: ReadonlyMap<number, number> = new Map([
  [OPEN_ROUND, CLOSE_ROUND],
  [OPEN_SQUARE, CLOSE_SQUARE],
  [OPEN_CURLY, CLOSE_CURLY],
]);

/** The rules and at-rules of a style sheet, in order. */
export function sheetItems(css: string): CssItem[] {
  return itemsOf(css.replace(/<!--|-->/g, ' '), { isBlock: false });
}

/** The declarations, nested rules and at-rules of a block or of a `style` attribute, in order. */
export function blockItems(css: string): CssItem[] {
  return itemsOf(css, { isBlock: true });
}

function itemsOf(css: string, { isBlock }: { readonly isBlock: boolean }): CssItem[] {
  const items: CssItem[] = [];
  for (let at = skipBlank(css, 0); at < css.length; at = skipBlank(css, at)) {
    const endsAtSemicolon = isBlock || css[at] === '@';
    const end = endOf(css, at, endsAtSemicolon ? ENDS : OPENS);
    const head = css.slice(at, end);
    const isCustom = head.startsWith('--');
    if (css.charCodeAt(end) !== OPEN_CURLY || isCustom) {
      const last = isCustom ? endOf(css, at, SEMICOLONS) : end;
      items.push({ head: css.slice(at, last) });
      at = last + 1;
      continue;
    }
    const close = endOf(css, end + 1, CLOSES);
    items.push({ head, block: css.slice(end + 1, close) });
    at = close + 1;
  }
  return items;
}

const ENDS: readonly number[] = [SEMICOLON, OPEN_CURLY];
const OPENS: readonly number[] = [OPEN_CURLY];
const SEMICOLONS: readonly number[] = [SEMICOLON];
const CLOSES: readonly number[] = [CLOSE_CURLY];

/** Where the next item begins, after white space, semicolons and comments. */
function skipBlank(css: string, from: number): number {
  let at = from;
  for (; at < css.length; at++) {
    const code = css.charCodeAt(at);
    if (code === SLASH && css.charCodeAt(at + 1) === STAR) at = commentEnd(css, at);
    else if (code !== SPACE && code !== SEMICOLON && !(code >= TAB && code <= 13)) break;
  }
  return at;
}

/** Offset of the first of these characters outside strings, comments and brackets, or the end. */
function endOf(css: string, from: number, stops: readonly number[]): number {
  const closers: number[] = [];
  for (let at = nextSign(css, from); at < css.length; at = nextSign(css, at + 1)) {
    const code = css.charCodeAt(at);
    if (closers.length === 0 && stops.includes(code)) return at;
    if (code === BACKSLASH) at++;
    else if (code === QUOTE || code === APOSTROPHE) at = stringEnd(css, at, code);
    else if (code === SLASH && css.charCodeAt(at + 1) === STAR) at = commentEnd(css, at);
    else if (code === OPEN_ROUND && isBareAddress(css, at)) at = addressEnd(css, at);
    else if (CLOSERS.has(code)) closers.push(CLOSERS.get(code)!);
    else if (closers.at(-1) === code) closers.pop();
  }
  return css.length;
}

/** Every character that matters to `endOf`, to skip most of a style sheet. */
const SIGN = /[\\"'/()[\]{};]/g;

function nextSign(css: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.test(css) ? SIGN.lastIndex - 1 : css.length;
}

/** The last character of a comment. */
function commentEnd(css: string, at: number): number {
  const end = css.indexOf('*/', at + 2);
  return end < 0 ? css.length : end + 1;
}

/** The last character of a string: its other quote, or the end of its line. */
function stringEnd(css: string, at: number, quote: number): number {
  for (let next = at + 1; next < css.length; next++) {
    const code = css.charCodeAt(next);
    if (code === BACKSLASH) next++;
    else if (code === quote || code === 10) return next;
  }
  return css.length;
}

/** `url(` without a quote, in which quotes and braces have no meaning. */
function isBareAddress(css: string, at: number): boolean {
  if (css.slice(at - 3, at).toLowerCase() !== 'url') return false;
  return !/^\s{0,20}["']/.test(css.slice(at + 1, at + 22));
}

function addressEnd(css: string, at: number): number {
  const end = css.indexOf(')', at);
  return end < 0 ? css.length : end;
}

/** Replaces an escape that makes a value invalid; no value contains it. */
const BROKEN = '\ufffd';

const COMMENT = /\/\*(?:(?!\*\/)[\s\S])*(?:\*\/|$)/g;
const ESCAPE = /(^|.)\\(?:([0-9a-f]{1,6})\s?|([\s\S]))/gi;

/** CSS in lower case, with comments as white space and escaped letters decoded. */
export function plainCss(css: string): string {
  const bare = css.includes('/*') ? css.replace(COMMENT, ' ') : css;
  const text = bare.includes('\\') ? bare.replace(ESCAPE, unescape) : bare;
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function unescape(...match: readonly (string | undefined)[]): string {
  const [, before = '', code, other] = match;
  const point = code === undefined ? 0 : Number.parseInt(code, 16);
  const isPoint = point > 0 && point <= 0x10ffff;
  const letter = other ?? (isPoint ? String.fromCodePoint(point) : BROKEN);
  if (!/[\w-]|[^\0-\x7f]/.test(letter)) return before + BROKEN;
  // An identifier may contain an escaped digit but not begin with one; a number never does.
  const isStart = !/[\w-]/.test(before);
  return before + (isStart && /\d/.test(letter) ? BROKEN : letter);
}
