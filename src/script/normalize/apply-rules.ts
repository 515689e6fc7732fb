/** a text → the text after one pass of rules; at every place the first rule that applies wins. */
import type { Warning } from '../../errors.ts';
import { typewriterView } from '../characters/typewriter.ts';
import type { CompiledTable } from '../rules/compiled-table.ts';
import { accentOf, type Accent } from '../../languages/pronunciation/accent.ts';
import type { Rule, RuleContext, RuleStart } from '../../languages/rules/rule.ts';
import type { Pronunciation, Saying } from '../../languages/pronunciation/saying.ts';
import type { References } from '../../languages/rules/references.ts';
import type { Span } from '../script.ts';
import { splitSentences } from '../sentences/split-sentences.ts';
import { rewriteBuilder, type Rewrite } from '../spans.ts';
import { movePronunciations } from './move-pronunciations.ts';
import { isMarked, startAt, wordEnd, wordTest } from './openings.ts';

/** The written text, with the spans that lead to the text of this round. */
export type Written = {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Where its sentences end; computed when a rule first asks. */
  readonly sentenceEnds: () => readonly number[];
};

/** Options of one pass. */
export type RulePass = {
  readonly table: CompiledTable;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** How to treat addresses, notes and tickers. */
  readonly references: References;
  /** Filled with a warning, by the word, for each word that only a last-resort rule matched. */
  readonly warnings: Map<string, Warning>;
  readonly written: Written;
  /** The accent of phonemes from rules; left out: rules give none. */
  readonly accent: Accent | undefined;
  /** Ranges whose pronunciation is settled: no rule touches them. In order. */
  readonly settled: readonly Pronunciation[];
};

/** The result of a pass, with all pronunciations so far. */
export type RuledText = Rewrite & { readonly pronunciations: readonly Pronunciation[] };

/** One pass of the table's rules; `undefined` when none applied. */
export function applyRules(text: string, pass: RulePass): RuledText | undefined {
  const view = typewriterView(text);
  const context = contextOf(text, pass);
  const mayOpen = wordTest(view, pass.table);
  const builder = rewriteBuilder(text);
  const added: Pronunciation[] = [];
  let settled = 0;
  let changed = false;
  for (let at = 0; at < view.length;) {
    while (pass.settled[settled] !== undefined && pass.settled[settled]!.end <= at) settled++;
    const next = pass.settled[settled];
    if (next !== undefined && next.start <= at) {
      at = next.end;
      continue;
    }
    const start = startAt(view, at);
    const end = start === 'word' ? wordEnd(view, at) : at + 1;
    const isPassedOver = start === undefined || (start === 'word' && !mayOpen(at, end));
    const found = isPassedOver
      ? undefined
      : firstRule(view, { at, start, table: pass.table, context, limit: next?.start });
    if (found === undefined) {
      at = end;
      continue;
    }
    const stop = at + found.written.length;
    // A rule may claim a range and leave it unchanged, so that no other rule touches it.
    if (found.spoken === found.written && found.pronunciations.length === 0) {
      at = stop;
      continue;
    }
    const change = { spoken: found.spoken, rule: found.rule.name };
    const offset = builder.replace({ start: at, end: stop }, change);
    for (const each of found.pronunciations)
      added.push({ ...each, start: each.start + offset, end: each.end + offset });
    if (found.rule.lastResort === true) warn(pass.warnings, found);
    changed = true;
    at = stop;
  }
  if (!changed) return undefined;
  const rewrite = builder.finish();
  const { spans } = rewrite;
  return { ...rewrite, pronunciations: movePronunciations(pass.settled, { spans, added }) };
}

function contextOf(text: string, pass: RulePass): RuleContext {
  const { language, references, written } = pass;
  let ends: Set<number> | undefined;
  return {
    language,
    american: accentOf(language) === 'american',
    accent: pass.accent,
    references,
    endsSentence: (offset) => {
      ends ??= new Set(
        isOffsetAlike(text, written)
          ? written.sentenceEnds()
          : [...sentenceEnds(text, language), ...writtenEnds(written)],
      );
      return ends.has(offset);
    },
  };
}

/** Whether a text is the written one, or that with other characters at the same offsets. */
function isOffsetAlike(text: string, written: Written): boolean {
  return (
    text === written.text ||
    written.spans.every((span) => span.start === span.spokenStart && span.end === span.spokenEnd)
  );
}

/** Where the sentences of a text end. */
export function sentenceEnds(text: string, language: string): readonly number[] {
  return splitSentences(text, { language }).map((sentence) => sentence.end);
}

/**
 * Where the sentences of the written text end in a later round: numbers that are words by now
 * (`three B. The`) no longer show it.
 */
function writtenEnds(written: Written): number[] {
  const found: number[] = [];
  let index = 0;
  for (const end of written.sentenceEnds()) {
    while (index < written.spans.length && written.spans[index]!.end < end) index++;
    const span = written.spans[index];
    if (span === undefined) break;
    if (span.end === end) found.push(span.spokenEnd);
    else if (span.rule === null) found.push(span.spokenStart + end - span.start);
  }
  return found;
}

/** A place where a rule may match, and its context. */
type Place = {
  readonly at: number;
  readonly start: RuleStart;
  readonly table: CompiledTable;
  readonly context: RuleContext;
  /** Where the next range begins that no rule may touch. */
  readonly limit: number | undefined;
};

const NO_PRONUNCIATIONS: readonly Pronunciation[] = [];

type Found = Saying & { readonly rule: Rule; readonly written: string };

function firstRule(view: string, place: Place): Found | undefined {
  const { at, start, table, context, limit = view.length } = place;
  for (const rule of table.possibleRules(view, at, start)) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(view);
    if (match === null || match[0] === '' || at + match[0].length > limit) continue;
    if (rule.lastResort !== true && isMarked(view, at + match[0].length)) continue;
    const said = rule.rewrite(match, context);
    if (said === undefined) continue;
    const saying = inRegion(said, { match, place });
    const isText = typeof saying === 'string';
    return {
      spoken: isText ? saying : saying.spoken,
      pronunciations: isText ? NO_PRONUNCIATIONS : saying.pronunciations,
      rule,
      written: match[0],
    };
  }
  return undefined;
}

/** The words of a rule as the text's region says them; a range left unchanged stays so. */
function inRegion(
  said: string | Saying,
  { match, place }: { readonly match: RegExpExecArray; readonly place: Place },
): string | Saying {
  const { table, context } = place;
  if (said === match[0] || table.inRegion === undefined) return said;
  const { american, language } = context;
  return table.inRegion(said, { american, language, written: match[0] });
}

/** Words in a warning are cut to this length. */
const SHOWN = 40;

function show(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}

function warn(warnings: Map<string, Warning>, found: Found): void {
  const written = found.written.trim();
  if (warnings.has(written)) return;
  const spoken = found.spoken.trim();
  const saying = spoken === '' ? 'left out' : `said as “${show(spoken)}”`;
  warnings.set(written, {
    code: 'SCRIPT_LAST_RESORT',
    message: `“${show(written)}” is ${saying}: no rule knows how to read it.`,
    hint: 'Write it out in words if it should be said differently.',
  });
}
