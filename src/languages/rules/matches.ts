/** a match of a rule → its context. */
import type { RuleContext } from './rule.ts';

/** The offset after a match. */
export function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

/** At most `reach` characters before a match. */
export function textBefore(match: RegExpExecArray, reach: number): string {
  return match.input.slice(Math.max(0, match.index - reach), match.index);
}

/** At most `reach` characters after a match. */
export function textBehind(match: RegExpExecArray, reach: number): string {
  return match.input.slice(endOf(match), endOf(match) + reach);
}

/** At most `reach` characters before a match and as many after it, without the match. */
export function textAround(match: RegExpExecArray, reach: number): string {
  return textBefore(match, reach) + textBehind(match, reach);
}

/** The full stop at the end of a match if it also ends a sentence; otherwise `''`. */
export function finalStop(match: RegExpExecArray, context: RuleContext): string {
  // No sentence ends before other punctuation.
  if (/[,;:]/.test(match.input[endOf(match)] ?? '')) return '';
  return match[0].endsWith('.') && context.endsSentence(endOf(match)) ? '.' : '';
}

/** A space if the spoken form would run into the next letter; otherwise `''`. */
export function gapBeforeLetter(match: RegExpExecArray): string {
  return /\p{L}/u.test(match.input[endOf(match)] ?? '') ? ' ' : '';
}

/** The same before a letter or a digit. */
export function gapBeforeWord(match: RegExpExecArray): string {
  return /[\p{L}\d]/u.test(match.input[endOf(match)] ?? '') ? ' ' : '';
}

/** A spoken form with a space on each side where it would run into a word. */
export function apart(match: RegExpExecArray, spoken: string): string {
  const before = /[\p{L}\p{N}]/u.test(match.input[match.index - 1] ?? '') ? ' ' : '';
  const after = /[\p{L}\p{N}\p{S}@#%&*]/u.test(match.input[endOf(match)] ?? '') ? ' ' : '';
  return `${before}${spoken}${after}`;
}
