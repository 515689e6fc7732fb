/** OpenLine: a line of words being built: what is added, marked and left out. */
import type { PhrasingContent } from 'mdast';
import { omitUndefined } from '../../../_internal/omit-undefined.ts';
import { trimRange } from '../../../_internal/trim-range.ts';
import type { BlockKind, InlineRun } from '../../article.ts';
import type { AskedStretch, SpeechMarks } from '../../spoken/speech-marks.ts';
import type { FormulaReading } from './formulas/read-formula.ts';
import type { TagNames } from './typed-tags.ts';

/** A part of a line that is not read. */
export type InlineSkip = {
  readonly rule: string;
  readonly words: string;
  /** The kind of block that it is, where the policy may read it. */
  readonly block?: BlockKind;
  /** Whether a reader of the page sees words there. */
  readonly missing?: boolean;
  /** 1-based lines of the body. */
  readonly start: number;
  readonly end: number;
};

/**
 * The words of a block: white space collapsed, trimmed;
 * offsets of the runs are UTF-16 units of `text`.
 */
export type InlineText = SpeechMarks & {
  readonly text: string;
  readonly runs: readonly InlineRun[];
  readonly skipped: readonly InlineSkip[];
};

type OpenRun = { start: number; end: number; kind: InlineRun['kind']; href?: string };

/** How to read inline nodes. */
export type InlineOptions = {
  /** Targets of reference links by identifier. */
  readonly addresses: ReadonlyMap<string, string>;
  /** How a formula is read. */
  readonly formula: (tex: string) => FormulaReading;
  /** Whether to obey the text's speech markup. */
  readonly spokenMarkup: boolean;
  /** Names of the tags that the text opens and closes. */
  readonly tagNames: TagNames;
};

type OpenTag = {
  readonly tag: string;
  readonly stretches: readonly { -readonly [K in keyof AskedStretch]: AskedStretch[K] }[];
};

/** Omitted words, why, and the tag that began them. */
export type MutedWords = {
  words: string;
  readonly node: PhrasingContent;
  readonly rule: 'asked-to-skip' | 'deleted' | 'hidden';
  /** The tag that ends it. */
  readonly end?: PhrasingContent | undefined;
};

/** The line being collected. */
export type OpenLine = InlineOptions & {
  text: string;
  /** Words being left out: by request, struck out or hidden by a tag. */
  muted: MutedWords | undefined;
  /** Tags whose other half is in the line too, and that half. */
  readonly paired: ReadonlyMap<PhrasingContent, PhrasingContent>;
  readonly runs: OpenRun[];
  readonly skipped: InlineSkip[];
  readonly asked: AskedStretch[];
  readonly openTags: OpenTag[];
};

/** Adds text with white space collapsed, and removed at the line's start. */
export function append(text: string, line: OpenLine): void {
  if (line.muted !== undefined) return void (line.muted.words += text);
  const words = text.replace(/\s+/g, ' ');
  const atSpace = line.text === '' || line.text.endsWith(' ');
  line.text += atSpace ? words.replace(/^ /, '') : words;
}

type MarkedRun = {
  readonly line: OpenLine;
  readonly href?: string | undefined;
  /** Reads what the run holds. */
  readonly inside: () => void;
};

/** Marks what is added inside, with a run if it has a kind. */
export function mark(kind: InlineRun['kind'] | undefined, { line, href, inside }: MarkedRun): void {
  const start = line.text.length;
  inside();
  if (kind === undefined) return;
  line.runs.push({ start, end: line.text.length, kind, ...omitUndefined({ href }) });
}

type SkippedPart = {
  readonly rule: string;
  readonly words: string;
  readonly block?: BlockKind;
  readonly missing?: boolean | undefined;
  readonly line: OpenLine;
};

/** Leaves a node out, by a rule. */
export function skip(node: PhrasingContent, part: SkippedPart): void {
  const { rule, words, line, block, missing } = part;
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  const place = { start: start.line, end: end.line };
  line.skipped.push({ rule, words, ...place, ...omitUndefined({ block, missing }) });
}

/**
 * Runs in order of their start, the outer one first, without
 * the white space at their edges and without empty ones.
 */
export function finishRuns(runs: readonly OpenRun[], text: string): InlineRun[] {
  return runs
    .map((run) => trimRange(text, { ...run, end: Math.min(run.end, text.length) }))
    .filter((run) => run.end > run.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
