/** written text → spoken text, with the trace of every change: one pass over the text, the first rule that applies wins. */
import type { Warning } from '../../errors.ts';
import { foldText } from './fold.ts';
import type { EmojiPolicy } from './fold.ts';
import type { Lexicon } from '../lexicon/compile-lexicon.ts';
import { NEED_REACH } from '../rules/rule.ts';
import type { Rule, RuleContext, RuleStart } from '../rules/rule.ts';
import { ruleTable } from '../rules/languages.ts';
import type { CompiledTable } from '../rules/languages.ts';
import type { Span } from '../script.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { composeSpans, identitySpans, rewriteBuilder } from '../spans.ts';
import type { Rewrite } from '../spans.ts';
import { typewriterView } from '../characters/typewriter.ts';

/** Options of `normalizeText`. */
export type NormalizeOptions = {
  /** BCP 47 tag of the text; decides the rules, and for English the order of dates (`en-GB` day first). */
  readonly language: string;
  /** Words with a saying of their own; they come before every rule. */
  readonly lexicon?: Lexicon | undefined;
  /** Whether emoji are left out or said by their names. @default 'skip' */
  readonly emoji?: EmojiPolicy | undefined;
};

/** What `normalizeText` makes. Spans tile `spokenText` and the written text; offsets in UTF-16 units. */
export type NormalizedText = {
  readonly spokenText: string;
  readonly spans: readonly Span[];
  /** `SCRIPT_LAST_RESORT`, once for each word that no rule knew; `SCRIPT_LEXICON` for an entry that cannot be said as asked. */
  readonly warnings: readonly Warning[];
};

/** Rounds of rewriting; one does it, a second finds nothing, more are only needed by texts made to confuse. */
const MAX_ROUNDS = 4;

/**
 * The spoken form of a text. Pure and synchronous; text that no rule touches comes back unchanged, and so does spoken text.
 * The result holds no digit, no currency sign and none of % & + = @ #.
 */
export function normalizeText(text: string, options: NormalizeOptions): NormalizedText {
  const table = ruleTable(options.language);
  const warnings = new Map<string, Warning>();
  const folded = foldText(text, options);
  let spokenText = folded?.spokenText ?? text;
  let spans = folded?.spans ?? identitySpans(text.length);
  const known = options.lexicon?.rewrite(spokenText);
  if (known !== undefined) {
    spans = composeSpans(spans, known.spans);
    spokenText = known.spokenText;
    for (const warning of known.warnings) warnings.set(warning.message, warning);
  }
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const rewrite = applyRules(spokenText, {
      table,
      language: options.language,
      warnings,
      written: { text, spans },
    });
    if (rewrite === undefined) break;
    spans = composeSpans(spans, rewrite.spans);
    spokenText = rewrite.spokenText;
  }
  return { spokenText, spans, warnings: [...warnings.values()] };
}

/** The text as it was written, with the spans that lead to the text of this round. */
type Written = { readonly text: string; readonly spans: readonly Span[] };

type Pass = {
  readonly table: CompiledTable;
  readonly language: string;
  readonly warnings: Map<string, Warning>;
  readonly written: Written;
};

/** One round of the table's rules; `undefined` when none applied. */
function applyRules(text: string, pass: Pass): Rewrite | undefined {
  const view = typewriterView(text);
  const context = contextOf(text, pass);
  const near = nearBits(view, pass.table);
  const mails = view.includes('@');
  const builder = rewriteBuilder(text);
  let changed = false;
  for (let at = 0; at < view.length;) {
    const start = startAt(view, at);
    const end = start === 'word' ? wordEnd(view, at) : at + 1;
    const found =
      start === undefined ||
      (start === 'word' && !mayOpen(view, { start: at, end, table: pass.table, mails }))
        ? undefined
        : firstRule(view, { at, start, pass, context, near });
    if (found === undefined) {
      at = end;
      continue;
    }
    const stop = at + found.written.length;
    // A rule may claim a stretch and leave it as it is, so that no other rule touches it.
    if (found.spoken === found.written) {
      at = stop;
      continue;
    }
    builder.replace({ start: at, end: stop }, { spoken: found.spoken, rule: found.rule.name });
    if (found.rule.lastResort === true) warn(pass.warnings, found);
    changed = true;
    at = stop;
  }
  return changed ? builder.finish() : undefined;
}

function contextOf(text: string, pass: Pass): RuleContext {
  const { language, written } = pass;
  let ends: Set<number> | undefined;
  return {
    language,
    // Only Britain's neighbours and Commonwealth write the day first; plain `en` is read as American.
    american: !/^en-(?:GB|AU|NZ|IE|ZA|IN)\b/i.test(language),
    endsSentence: (offset) => {
      ends ??= new Set([
        ...sentenceEnds(text, language),
        ...(text === written.text ? [] : writtenEnds(written, language)),
      ]);
      return ends.has(offset);
    },
  };
}

const sentenceEnds = (text: string, language: string): number[] =>
  splitSentences(text, { language }).map((sentence) => sentence.end);

/** Where the sentences of the written text end in a later round: figures that are words by now (`three B. The`) no longer show it. */
function writtenEnds(written: Written, language: string): number[] {
  const found: number[] = [];
  let index = 0;
  for (const end of sentenceEnds(written.text, language)) {
    while (index < written.spans.length && written.spans[index]!.end < end) index++;
    const span = written.spans[index];
    if (span === undefined) break;
    if (span.end === end) found.push(span.spokenEnd);
    else if (span.rule === null) found.push(span.spokenStart + end - span.start);
  }
  return found;
}

const LETTER = /[\p{L}\p{M}]/u;
const SIGN = /[\p{S}\p{No}\p{Nl}\u00a7\u00b6\u2020-\u2023\u2030-\u2033\u2043\u204e]/u;
const ASCII_SIGNS = "#$%&*+-./<=>@[\\^_`|~'";

/** What can begin at an offset. */
function startAt(view: string, at: number): RuleStart | undefined {
  const code = view.charCodeAt(at);
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return 'digit';
    if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return 'word';
    if (code === 0x20) return '/|['.includes(view[at + 1] ?? ' ') ? 'sign' : undefined;
    return ASCII_SIGNS.includes(view[at]!) ? 'sign' : undefined;
  }
  const character = String.fromCodePoint(view.codePointAt(at)!);
  if (LETTER.test(character)) return 'word';
  return SIGN.test(character) ? 'sign' : undefined;
}

/** End of the run of letters (with marks and inner apostrophes) that starts here. */
function wordEnd(view: string, at: number): number {
  for (let end = at + 1; end < view.length; end++) {
    const code = view.charCodeAt(end);
    const letter =
      code < 0x80
        ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
        : (code >= 0xdc00 && code <= 0xdfff) ||
          LETTER.test(String.fromCodePoint(view.codePointAt(end)!));
    if (!letter) return end;
  }
  return view.length;
}

/** Characters behind a word that may make it more than a word. */
const BEHIND = new Set('.@:/_&+\\0123456789');

/** Whether `-part@` follows: the only hyphen that makes an address of a word. */
function startsMail(view: string, at: number): boolean {
  MAIL.lastIndex = at;
  return MAIL.test(view);
}

const MAIL = /[\w.+-]{1,64}@/y;

/** Whether a word is worth trying: what follows it, its capitals, or a rule that waits for it. */
function mayOpen(
  view: string,
  word: {
    readonly start: number;
    readonly end: number;
    readonly table: CompiledTable;
    readonly mails: boolean;
  },
): boolean {
  const behind = view[word.end] ?? '';
  if (BEHIND.has(behind) || (word.mails && behind === '-' && startsMail(view, word.end)))
    return true;
  if (word.end - word.start > word.table.longestOpener) return false;
  const letters = view.slice(word.start, word.end);
  return (
    /[A-Z][A-Z]|^[A-Z]$|[a-z][A-Z]/.test(letters) || word.table.openers.has(letters.toLowerCase())
  );
}

/** Whether a combining mark follows: then the letter before it is another letter, and the match would cut it in two. */
function isMarked(view: string, at: number): boolean {
  return (
    at < view.length &&
    view.charCodeAt(at) >= 0x300 &&
    /\p{M}/u.test(String.fromCodePoint(view.codePointAt(at)!))
  );
}

/** Whether a letter or a figure stands directly before. */
function isBound(view: string, at: number): boolean {
  const code = at === 0 ? 0x20 : view.charCodeAt(at - 1);
  return code < 0x80
    ? (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)
    : /[\p{L}\p{N}]/u.test(view[at - 1]!);
}

/** Characters of a block of `nearBits`; a power of two. */
const BLOCK = 32;

/**
 * The needed characters that stand near an offset, up to a block further than `NEED_REACH`: from the bits of whole blocks, since
 * neighbouring offsets ask about the same characters. Nothing is computed before the first question.
 */
function nearBits(view: string, table: CompiledTable): (at: number) => number {
  let blocks: Int32Array | undefined;
  return (at) => {
    if (blocks === undefined) {
      blocks = new Int32Array(Math.ceil(view.length / BLOCK));
      for (let index = 0; index < view.length; index++)
        blocks[index >> 5]! |= table.bitOf(view.charCodeAt(index));
    }
    let bits = 0;
    const last = Math.min(blocks.length - 1, (at + NEED_REACH) >> 5);
    for (let block = at >> 5; block <= last; block++) bits |= blocks[block]!;
    return bits;
  };
}

type Found = { readonly rule: Rule; readonly written: string; readonly spoken: string };

function firstRule(
  view: string,
  place: {
    readonly at: number;
    readonly start: RuleStart;
    readonly pass: Pass;
    readonly context: RuleContext;
    readonly near: (at: number) => number;
  },
): Found | undefined {
  const { table } = place.pass;
  const bound = isBound(view, place.at);
  let near = -1;
  for (const { rule, needs, free } of table.candidates(place.start, view[place.at]!)) {
    if (free && bound) continue;
    if (needs !== 0) {
      if (near < 0) near = place.near(place.at);
      if ((near & needs) === 0) continue;
    }
    rule.pattern.lastIndex = place.at;
    const match = rule.pattern.exec(view);
    if (
      match === null ||
      match[0] === '' ||
      (rule.lastResort !== true && isMarked(view, place.at + match[0].length))
    )
      continue;
    const spoken = rule.rewrite(match, place.context);
    if (spoken !== undefined) return { rule, written: match[0], spoken };
  }
  return undefined;
}

/** Words shown in a warning are cut to this length. */
const SHOWN = 40;

const show = (words: string): string =>
  words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;

function warn(warnings: Map<string, Warning>, found: Found): void {
  const saying = found.spoken.trim() === '' ? 'left out' : `said as “${show(found.spoken.trim())}”`;
  if (warnings.has(found.written)) return;
  warnings.set(found.written, {
    code: 'SCRIPT_LAST_RESORT',
    message: `“${show(found.written)}” is ${saying}: no rule knows how to read it.`,
    hint: 'Write it out in words if it should be said otherwise.',
  });
}
