/** an offset in a text → what may begin there, so that most rules need not be tried. */
import type { CompiledTable } from '../rules/compiled-table.ts';
import type { RuleStart } from '../../languages/rules/rule.ts';

const LETTER = /[\p{L}\p{M}]/u;
const SIGN = /[\p{S}\p{No}\p{Nl}\u00a7\u00b6\u2020-\u2023\u2030-\u2033\u2043\u204e]/u;
const ASCII_SIGNS = "#$%&*+-./<=>@[\\^_`|~'";

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** With the bit set that tells small letters from capital ones, both are one range. */
function isAsciiLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/** What can begin at an offset. */
export function startAt(view: string, at: number): RuleStart | undefined {
  const code = view.charCodeAt(at);
  if (code < 0x80) {
    if (isAsciiDigit(code)) return 'digit';
    if (isAsciiLetter(code)) return 'word';
    if (code === 0x20) return '/|[(<'.includes(view[at + 1] ?? ' ') ? 'sign' : undefined;
    return ASCII_SIGNS.includes(view[at]!) ? 'sign' : undefined;
  }
  const character = String.fromCodePoint(view.codePointAt(at)!);
  if (LETTER.test(character)) return 'word';
  return SIGN.test(character) ? 'sign' : undefined;
}

/** End of the run of letters (with marks and inner apostrophes) that starts here. */
export function wordEnd(view: string, at: number): number {
  for (let end = at + 1; end < view.length; end++) {
    const code = view.charCodeAt(end);
    const letter = code < 0x80 ? isAsciiLetter(code) : isLetterPart(view, end);
    if (!letter) return end;
  }
  return view.length;
}

/** A letter beyond ASCII, or the second half of one. */
function isLetterPart(view: string, at: number): boolean {
  const code = view.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) return true;
  return LETTER.test(String.fromCodePoint(view.codePointAt(at)!));
}

/** Characters behind a word that may make it more than a word. */
const BEHIND = new Set('.@:/_&+\\0123456789');

const MAIL = /[\w.+-]{1,64}@/y;

/** Whether `-part@` follows: the only hyphen that makes an address of a word. */
function startsMail(view: string, at: number): boolean {
  MAIL.lastIndex = at;
  return MAIL.test(view);
}

/** Capitals as only initials and names with a capital inside have them. */
const TELLING_CAPITALS = /[A-Z][A-Z]|^[A-Z]$|[a-z][A-Z]/;

/** Whether the word of a text from `start` to `end` is worth trying. */
export type WordTest = (start: number, end: number) => boolean;

/** Tells of the words of a text: by what follows, by capitals, or by a rule that waits for one. */
export function wordTest(view: string, table: CompiledTable): WordTest {
  const mails = view.includes('@');
  return (start, end) => {
    const behind = view[end] ?? '';
    if (BEHIND.has(behind)) return true;
    if (mails && behind === '-' && startsMail(view, end)) return true;
    const length = end - start;
    if (length > table.longestOpener) return false;
    const first = view.charCodeAt(start);
    const isSmall = length > 1 && first < 0x80 && isSmallWord(view, start + 1, end);
    if (isSmall && (table.openerLengths[first | 0x20]! & (1 << length)) === 0) return false;
    const letters = view.slice(start, end);
    return (!isSmall && TELLING_CAPITALS.test(letters)) || table.openers.has(letters.toLowerCase());
  };
}

/** Whether all is small letters of ASCII. */
function isSmallWord(view: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = view.charCodeAt(at);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

/**
 * Whether a combining mark follows: then the letter before it is another letter, and the match
 * would cut it in two.
 */
export function isMarked(view: string, at: number): boolean {
  return (
    at < view.length &&
    view.charCodeAt(at) >= 0x300 &&
    /\p{M}/u.test(String.fromCodePoint(view.codePointAt(at)!))
  );
}
