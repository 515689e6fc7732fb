/**
 * text → the same text in plain characters: compatibility forms, foreign digits and spaces folded,
 * invisible characters and emoji removed.
 */
import { emojiName } from '../characters/emoji.ts';
import { composeSpans, rewriteBuilder, type Rewrite } from '../spans.ts';

/**
 * Symbols with an emoji property that are read nevertheless: copyright, arrows, double punctuation.
 */
const READ_PICTOGRAPHS = '\\u00a9\\u00ae\\u203c\\u2049\\u2122\\u2139\\u2194-\\u2199\\u21a9\\u21aa';

/** Emoji and symbols used as characters of the text, which a reader would say. */
const MEANT: Readonly<Record<string, string>> = {
  '\u{1f51f}': '10',
  '\u{1f4b2}': '$',
  '\u2795': '+',
  '\u2796': '-',
  '\u2797': '÷',
  '\u2716': '×',
  '\u2753': '?',
  '\u2754': '?',
  '\u2755': '!',
  '\u2757': '!',
  // The wave dash in ranges.
  '\u301c': '~',
};
const MEANT_SIGNS = Object.keys(MEANT).join('');

/** One emoji with its modifiers; at most 16 parts, more than any real one has. */
const EMOJI =
  '(?:\\p{RI}\\p{RI}|\\p{RI}|' +
  `(?![${READ_PICTOGRAPHS}${MEANT_SIGNS}])[\\p{Emoji_Presentation}\\p{Extended_Pictographic}]` +
  '(?:[\\p{EMod}\\ufe0f\\u20e3]|\\u200d\\p{Extended_Pictographic}|[\\u{e0020}-\\u{e007f}]){0,16})';

const ONE_EMOJI = new RegExp(EMOJI, 'gu');

/** Controls, formats, unpaired surrogates, private use, unassigned; then fillers and variation selectors. */
const INVISIBLE = [
  '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}',
  '\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180d',
  '\\ufe00-\\ufe0f\\ufffc\\ufffd\\u{e0100}-\\u{e01ef}',
].join('');

/** Ligatures, letterlike signs, number forms, enclosed and squared signs, full width, mathematical letters. */
const COMPATIBILITY_FORMS = [
  '\\u0132\\u0133\\u01c4-\\u01cc\\u01f1-\\u01f3',
  '\\u2100-\\u2115\\u2117-\\u211f\\u2121\\u2123-\\u214f\\u2160-\\u2188',
  '\\u2460-\\u24ff\\u3200-\\u33ff\\ufb00-\\ufb06',
  '\\uff01-\\uff5e\\uffe0-\\uffe6',
  '\\u{1d400}-\\u{1d7ff}\\u{1f100}-\\u{1f1e5}',
].join('');

/** Kinds of characters to fold, by name; the first alternative that matches wins. */
const FOLDS = new RegExp(
  [
    `(?<meant>[${MEANT_SIGNS}]\\ufe0f?)`,
    `(?<emoji> ?${EMOJI}(?: ?${EMOJI}){0,64})`,
    '(?<space>[\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000])',
    `(?<invisible>(?:(?![\\t\\n\\v\\f\\r\\u0085])[${INVISIBLE}])+)`,
    '(?<hyphen>[\\u2010\\u2011])',
    '(?<mark>(?<![\\p{L}\\p{M}])\\p{M}+)',
    '(?<marks>\\p{L}\\p{M}+)',
    '(?<digit>(?![0-9])\\p{Nd})',
    `(?<form>[${COMPATIBILITY_FORMS}])`,
  ].join('|'),
  'uy',
);

/**
 * All but printable ASCII, Latin and Cyrillic letters and common punctuation, which need no
 * folding: what is folded begins with one of these, or right before it.
 */
const NOT_PLAIN = new RegExp(
  '[^\\t\\n\\v\\f\\r\\x20-\\x7e\\u00a1-\\u00a8\\u00aa-\\u00ac\\u00af-\\u0131\\u0134-\\u017f' +
    '\\u0400-\\u0482\\u048a-\\u052f\\u2012-\\u2015\\u2018-\\u201f\\u2026\\u20ac]',
  'gu',
);

/** Symbols with a compatibility form that a rule reads better. */
const KEPT_FORMS = new Set(['\u2116', '\u2122', '\u2120', '\u2117', '\u2126']);

/** Most marks kept on a letter; Vietnamese and Hebrew need up to three, more are decoration. */
const MAX_MARKS = 4;

/**
 * Rounds of folding: one may expose work for the next, such as a mark after an invisible character.
 */
const MAX_ROUNDS = 4;

/** What to do with emoji: skip them, or say their names. */
export type EmojiPolicy = 'skip' | 'name';

/**
 * Folds a text; `undefined` if nothing changes. Spans name `unicode-fold`, `invisible` or `emoji`.
 */
export function foldText(
  text: string,
  options: { readonly emoji?: EmojiPolicy | undefined } = {},
): Rewrite | undefined {
  let folded = foldOnce(text, options.emoji);
  for (let round = 1; folded !== undefined && round < MAX_ROUNDS; round++) {
    const again = foldOnce(folded.spokenText, options.emoji);
    if (again === undefined) break;
    folded = { spokenText: again.spokenText, spans: composeSpans(folded.spans, again.spans) };
  }
  return folded;
}

function foldOnce(text: string, emoji: EmojiPolicy | undefined): Rewrite | undefined {
  const builder = rewriteBuilder(text);
  let changed = false;
  for (const match of foldable(text)) {
    const change = foldMatch(match, emoji);
    if (change.spoken === match[0]) continue;
    changed = true;
    builder.replace({ start: match.index, end: match.index + match[0].length }, change);
  }
  return changed ? builder.finish() : undefined;
}

/** Every place that may be folded, in order. */
function* foldable(text: string): Generator<RegExpExecArray> {
  let done = 0;
  for (const { index } of text.matchAll(NOT_PLAIN)) {
    if (index < done) continue;
    // A space before an emoji, or the letter of a mark.
    const before = Math.max(done, index - (isLowSurrogate(text, index - 1) ? 2 : 1));
    const match = foldAt(text, before) ?? foldAt(text, index);
    if (match === undefined) continue;
    done = match.index + match[0].length;
    yield match;
  }
}

function foldAt(text: string, at: number): RegExpExecArray | undefined {
  FOLDS.lastIndex = at;
  return FOLDS.exec(text) ?? undefined;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

function foldMatch(
  match: RegExpMatchArray,
  policy: EmojiPolicy | undefined,
): { spoken: string; rule: string } {
  const { meant, emoji, space, invisible, hyphen, mark, marks, digit } = match.groups!;
  if (emoji !== undefined)
    return {
      spoken: (policy === 'name' ? namesOf(match) : undefined) ?? gapOf(match),
      rule: 'emoji',
    };
  if (meant !== undefined) return { spoken: meantAs(match), rule: 'unicode-fold' };
  if (space !== undefined)
    return { spoken: separatesThousands(match) ? GROUP_SPACE : ' ', rule: 'unicode-fold' };
  if (invisible !== undefined || mark !== undefined) return { spoken: '', rule: 'invisible' };
  if (hyphen !== undefined) return { spoken: '-', rule: 'unicode-fold' };
  if (marks !== undefined) return { spoken: composeMarks(marks), rule: 'unicode-fold' };
  if (digit !== undefined) return { spoken: digitValue(digit), rule: 'unicode-fold' };
  const form = match[0];
  return {
    spoken: KEPT_FORMS.has(form) ? form : form.normalize('NFKC').replaceAll('\u2044', '/'),
    rule: 'unicode-fold',
  };
}

/** Separates the groups of a number, where an ordinary space would separate two numbers. */
const GROUP_SPACE = '\u202f';

/**
 * One to three digits, and groups of three after them, not at the start of a code or call number.
 */
const GROUPS_BEFORE = /(?<![\p{L}.,:+/-]|\d\s?)[1-9]\d{0,2}(?:[\u00a0\u2009\u202f]\d{3}){0,4}$/u;
const GROUP_AFTER = /^\d{3}(?![\d:/-])/;

/** How far back to look for a number, in characters. */
const NUMBER_REACH = 24;

/** Whether a no-break or thin space separates the thousands of a number. */
function separatesThousands(match: RegExpMatchArray): boolean {
  if (!/[\u00a0\u2009\u202f]/.test(match[0])) return false;
  const start = match.index!;
  return (
    GROUP_AFTER.test(match.input!.slice(start + 1, start + 5)) &&
    GROUPS_BEFORE.test(match.input!.slice(Math.max(0, start - NUMBER_REACH), start))
  );
}

/**
 * The character that an emoji represents; a digit gets spaces between it and other digits and
 * words.
 */
function meantAs(match: RegExpMatchArray): string {
  const sign = MEANT[match[0].replace('\ufe0f', '')]!;
  if (!/\d/.test(sign)) return sign;
  const end = match.index! + match[0].length;
  const before = match.input!.slice(Math.max(0, match.index! - 2), match.index);
  const behind = match.input!.slice(end, end + 2);
  const gapBefore = /[\p{L}\p{N}]$/u.test(before) ? ' ' : '';
  const gapBehind = /^[\p{L}\p{N}]/u.test(behind) ? ' ' : '';
  return gapBefore + sign + gapBehind;
}

/** What replaces emoji: a space where letters would otherwise join. */
function gapOf(match: RegExpMatchArray): string {
  const text = match.input!;
  const before = text[match.index! - 1];
  const after = text[match.index! + match[0].length];
  const wordBefore = match[0].startsWith(' ')
    ? match.index! > 0
    : before !== undefined && /[\p{L}\p{N}]/u.test(before);
  return wordBefore && after !== undefined && /[\p{L}\p{N}\ud800-\udfff]/u.test(after) ? ' ' : '';
}

/** The names of a run of emoji, each once, set off by commas; `undefined` if none has a name. */
function namesOf(match: RegExpMatchArray): string | undefined {
  const names = [
    ...new Set(Array.from(match[0].matchAll(ONE_EMOJI), (emoji) => emojiName(emoji[0]))),
  ].filter((name) => name !== undefined);
  if (names.length === 0) return undefined;
  return openerOf(match) + names.join(', ') + closerOf(match);
}

/** A comma after a word; after a symbol a space, if there is none. */
function openerOf(match: RegExpMatchArray): string {
  const text = match.input!.slice(0, match.index);
  const before = text.trimEnd().at(-1);
  if (before === undefined) return '';
  if (/[\p{L}\p{N}]/u.test(before)) return ', ';
  return /\s$/.test(text) ? '' : ' ';
}

/** A comma before a word, with a space if none follows. */
function closerOf(match: RegExpMatchArray): string {
  const text = match.input!.slice(match.index! + match[0].length);
  const after = text.trimStart()[0];
  if (after === undefined || !/[\p{L}\p{N}]/u.test(after)) return '';
  return /^\s/.test(text) ? ',' : ', ';
}

function composeMarks(letterAndMarks: string): string {
  const [letter = '', ...marks] = letterAndMarks.normalize('NFC');
  return letter + marks.slice(0, MAX_MARKS).join('');
}

/**
 * The ASCII digit for a decimal digit of any script: they come in runs of ten from 0 to 9, and some
 * runs are adjacent.
 */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0)!;
  const compatible = digit.normalize('NFKC');
  if (/^[0-9]$/.test(compatible)) return compatible;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((code - zero) % 10);
}
