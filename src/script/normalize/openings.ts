/** an offset in a text → what may begin there, so that most rules can be skipped. */
import { LETTER_CODES, type CompiledTable } from '../rules/compiled-table.ts';
import type { RuleStart } from '../../languages/rules/rule.ts';

const LETTER = /[\p{L}\p{M}]/u;

const isOne = (pattern: RegExp): Uint8Array =>
  Uint8Array.from({ length: LETTER_CODES }, (_, code) =>
    pattern.test(String.fromCharCode(code)) ? 1 : 0,
  );

/** By code: letters and marks, and capitals; a pattern for each character would take longer. */
const LETTERS = isOne(LETTER);
const CAPITALS = isOne(/\p{Lu}/u);
const SIGN = /[\p{S}\p{No}\p{Nl}\u00a7\u00b6\u2020-\u2023\u2013\u2030-\u2033\u2043\u204e]/u;
const ASCII_SIGNS = "#$%&*+-./<=>@[\\^_`|~'";

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Setting the bit of lower case makes both cases one range. */
function isAsciiLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

/** What can begin at an offset, if anything. */
export function startAt(view: string, at: number): RuleStart | undefined {
  const code = view.charCodeAt(at);
  if (code < 0x80) {
    if (isAsciiDigit(code)) return 'digit';
    if (isAsciiLetter(code)) return 'word';
    if (code === 0x20) return '/|[(<'.includes(view[at + 1] ?? ' ') ? 'sign' : undefined;
    return ASCII_SIGNS.includes(view[at]!) ? 'sign' : undefined;
  }
  if (LETTERS[code] === 1) return 'word';
  const character = String.fromCodePoint(view.codePointAt(at)!);
  if (LETTER.test(character)) return 'word';
  return SIGN.test(character) ? 'sign' : undefined;
}

/** End of the run of letters and marks that starts here. */
export function wordEnd(view: string, at: number): number {
  for (let end = at + 1; end < view.length; end++) {
    const code = view.charCodeAt(end);
    const letter = code < 0x80 ? isAsciiLetter(code) : isLetterPart(view, end);
    if (!letter) return end;
  }
  return view.length;
}

/** Whether this is a letter beyond ASCII, or the second half of one. */
function isLetterPart(view: string, at: number): boolean {
  const code = view.charCodeAt(at);
  if (code < LETTER_CODES) return LETTERS[code] === 1;
  if (code >= 0xdc00 && code <= 0xdfff) return true;
  return LETTER.test(String.fromCodePoint(view.codePointAt(at)!));
}

/** Characters after a word that may make it more than a word. */
const BEHIND = new Set('.@:/_&+\\0123456789');

const MAIL = /[\w.+-]{1,64}@/y;

/** Whether `-part@` follows: only then does a hyphen make a word an address. */
function startsMail(view: string, at: number): boolean {
  MAIL.lastIndex = at;
  return MAIL.test(view);
}

/** Capitals as in initials and names with a capital inside. */
const TELLING_CAPITALS = /\p{Lu}\p{Lu}|^\p{Lu}$|\p{Ll}\p{Lu}/u;

/** Whether a rule may match the word from `start` to `end`. */
export type WordTest = (start: number, end: number) => boolean;

/**
 * Makes the test for the words of a text: by what follows, by capitals, or by the openers of rules.
 */
export function wordTest(view: string, table: CompiledTable): WordTest {
  const mails = view.includes('@');
  return (start, end) => {
    const behind = view[end] ?? '';
    if (BEHIND.has(behind)) return true;
    if (mails && behind === '-' && startsMail(view, end)) return true;
    const length = end - start;
    if (length > table.longestOpener) return false;
    const first = view.charCodeAt(start);
    const isSmall = length > 1 && first < LETTER_CODES && lacksCapitals(view, start + 1, end);
    if (isSmall && (table.openerLengths[first]! & (1 << length)) === 0) return false;
    const letters = view.slice(start, end);
    return (!isSmall && TELLING_CAPITALS.test(letters)) || table.openers.has(letters.toLowerCase());
  };
}

/** Whether no letter is a capital. */
function lacksCapitals(view: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = view.charCodeAt(at);
    if (CAPITALS[code] === 1) return false;
  }
  return true;
}

/** Whether a combining mark follows, so that a match ending here would cut a letter in two. */
export function isMarked(view: string, at: number): boolean {
  return (
    at < view.length &&
    view.charCodeAt(at) >= 0x300 &&
    /\p{M}/u.test(String.fromCodePoint(view.codePointAt(at)!))
  );
}
