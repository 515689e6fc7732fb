/** the requests along a line of text → its pronunciations, pauses and faults. */
import { trimRange } from '../../_internal/trim-range.ts';
import type { Warning } from '../../errors.ts';
import { shorten } from '../../_internal/shorten.ts';
import type { SayAs, WrittenPause } from './say-as.ts';
import type { AskedSpeech } from './asked-speech.ts';

/** A request that cannot be met: its words, and why. */
export type SpeechFault = {
  readonly words: string;
  readonly fault: string;
  readonly line?: number;
};

/** The requests along one line of text. */
export type SpeechMarks = {
  readonly sayAs: readonly SayAs[];
  readonly pauses: readonly WrittenPause[];
  readonly faults: readonly SpeechFault[];
};

/** A range with a request; `end` left out: it was never closed. */
export type AskedStretch = {
  readonly asked: AskedSpeech;
  readonly start: number;
  readonly end: number | undefined;
  /** 1-based line of the source. */
  readonly line?: number | undefined;
};

/** The requests of a finished line; offsets are in `text`. */
export function finishMarks(text: string, stretches: readonly AskedStretch[]): SpeechMarks {
  const sayAs: SayAs[] = [];
  const pauses: WrittenPause[] = [];
  const faults: SpeechFault[] = [];
  const ordered = stretches.toSorted((a, b) => a.start - b.start || endOf(b) - endOf(a));
  let reached = 0;
  for (const stretch of ordered) {
    const { asked, line } = stretch;
    const place = line === undefined ? {} : { line };
    const { start, end } = trimmed(text, stretch);
    const words = text.slice(start, end);
    const refuse = (fault: string): unknown => faults.push({ words, fault, ...place });
    if (asked.kind === 'fault') refuse(asked.fault);
    else if (asked.kind === 'pause')
      pauses.push({ at: Math.min(stretch.start, text.length), seconds: asked.seconds });
    else if (stretch.end === undefined)
      refuse('is marked by a tag that its paragraph does not close');
    else if (asked.kind === 'spell' ? !/[\p{L}\p{N}]/u.test(words) : words === '')
      refuse('is marked, but contains no word');
    else if (start < reached) refuse('is marked twice; the outer mark counts');
    else {
      sayAs.push({ start, end, ...asked, ...place });
      reached = end;
    }
  }
  const isWithin = ({ at }: WrittenPause): boolean =>
    sayAs.some(({ start, end }) => start < at && at < end);
  for (const { seconds } of pauses.filter(isWithin))
    faults.push({ words: '', fault: `asks for a pause of ${seconds} s within marked words` });
  return { sayAs, pauses: pauses.filter((pause) => !isWithin(pause)), faults };
}

function endOf({ start, end }: AskedStretch): number {
  return end ?? start;
}

/** The words of a range; of an unclosed one, all to the end. */
function trimmed(text: string, { start, end = text.length }: AskedStretch): TextStretch {
  const from = Math.min(start, text.length);
  const to = Math.max(from, Math.min(end, text.length));
  return trimRange(text, { start: from, end: to });
}

type TextStretch = { readonly start: number; readonly end: number };

/** The word at the end of a text, if any. */
export function wordAtEnd(text: string): { start: number; end: number } | undefined {
  const match = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.&-]{0,80}[\p{L}\p{M}\p{N}])?$/u.exec(text);
  return match === null ? undefined : { start: match.index, end: text.length };
}

/** What the marks add to a block; an empty object without marks. */
export function markedBlock(marks: Pick<SpeechMarks, 'sayAs' | 'pauses'>): {
  readonly sayAs?: readonly SayAs[];
  readonly pauses?: readonly WrittenPause[];
} {
  const { sayAs, pauses } = marks;
  return { ...(sayAs.length > 0 && { sayAs }), ...(pauses.length > 0 && { pauses }) };
}

/** The same places with `offset` added to their lines. */
export function moveLines(sayAs: readonly SayAs[], offset: number): readonly SayAs[] {
  return sayAs.map((each) =>
    each.line === undefined ? each : { ...each, line: each.line + offset },
  );
}

/** Words with their requests. */
export type MarkedText = Pick<SpeechMarks, 'sayAs' | 'pauses'> & { readonly text: string };

/** Joins lines of text, with the requests of each. */
export function joinMarked(
  lines: readonly MarkedText[],
  options: { readonly by: string },
): MarkedText {
  const sayAs: SayAs[] = [];
  const pauses: WrittenPause[] = [];
  let text = '';
  lines.forEach((line, index) => {
    if (index > 0) text += options.by;
    const offset = text.length;
    for (const each of line.sayAs)
      sayAs.push({ ...each, start: each.start + offset, end: each.end + offset });
    for (const { at, seconds } of line.pauses) pauses.push({ at: at + offset, seconds });
    text += line.text;
  });
  return { text, sayAs, pauses };
}

/** The warning about a fault; `place` such as “line 12”. */
export function warnOfFault(fault: SpeechFault, place: string): Warning {
  const words = fault.words === '' ? 'A mark' : `“${shorten(fault.words, 40)}”`;
  return {
    code: 'ARTICLE_SAY_AS',
    message: `${words} (${place}) ${fault.fault}: it is read as printed.`,
    hint: 'docs/pronunciation.md lists what can be requested.',
  };
}
