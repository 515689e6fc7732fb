/** pieces of running text, each with the marks that hold there → one line of text with its runs. */
import type { InlineRun } from '../article.ts';
import type { AskedSpeech } from '../spoken/asked-speech.ts';
import { finishMarks, type AskedStretch, type SpeechMarks } from '../spoken/speech-marks.ts';

/** A meaning that holds from where an inline element opens to where it closes. */
export type InlineMark =
  | { readonly kind: InlineRun['kind']; readonly href?: string; readonly language?: string }
  | AskedMark;

/** What an inline element asks of whoever reads its words aloud. */
export type AskedMark = { readonly kind: 'asked'; readonly asked: AskedSpeech };

/** A stretch of text and what holds there; a pause is an empty one. */
export type InlinePiece = {
  readonly text: string;
  readonly marks: readonly InlineMark[];
  /** What is asked for right before it, such as a pause. */
  readonly before?: readonly AskedSpeech[];
};

/** A line of text: white space collapsed, runs by offset, and how many of its words are links. */
export type InlineLine = SpeechMarks & {
  readonly text: string;
  readonly runs: readonly InlineRun[];
  readonly linkWords: number;
};

/** White space and what is invisible: soft hyphens, zero-width marks, byte order marks. */
const INVISIBLE = /[\u00ad\u200b\u200c\u2060\ufeff]/g;

/** The line that pieces make: as a browser shows it. */
export function joinPieces(pieces: readonly InlinePiece[]): InlineLine {
  // Joined at the end: to look into a text that still grows copies it each time.
  const parts: string[] = [];
  let length = 0;
  let isAfterSpace = true;
  const runs = new Map<InlineMark, { start: number; end: number }>();
  const asked: AskedStretch[] = [];
  for (const piece of pieces) {
    for (const each of piece.before ?? []) asked.push({ asked: each, start: length, end: length });
    const added = collapse(piece.text, { isAfterSpace });
    if (added === '') continue;
    const start = length + (added.startsWith(' ') ? 1 : 0);
    parts.push(added);
    length += added.length;
    isAfterSpace = added.endsWith(' ');
    const end = length - (isAfterSpace ? 1 : 0);
    if (end <= start) continue;
    for (const mark of piece.marks) runs.set(mark, { start: runs.get(mark)?.start ?? start, end });
  }

  const trimmed = parts.join('').trimEnd();
  const kept = [...runs].flatMap(([mark, range]): InlineRun[] => {
    const { start, end } = { ...range, end: Math.min(range.end, trimmed.length) };
    if (mark.kind !== 'asked') return [{ start, end, ...mark }];
    asked.push({ start, end, asked: mark.asked });
    return [];
  });
  const marks = finishMarks(trimmed, asked);
  return { text: trimmed, runs: kept, linkWords: countLinkWords(trimmed, kept), ...marks };
}

/** The text with one space for any white space, and none at the beginning of a line or after another. */
function collapse(text: string, { isAfterSpace }: { readonly isAfterSpace: boolean }): string {
  const line = text.replace(INVISIBLE, '').replace(/\s+/g, ' ');
  return isAfterSpace ? line.trimStart() : line;
}

function countLinkWords(text: string, runs: readonly InlineRun[]): number {
  return runs
    .filter((run) => run.kind === 'link')
    .reduce((sum, run) => sum + countWords(text.slice(run.start, run.end)), 0);
}

/**
 * Words of a text: runs between spaces that hold a letter or a digit; in scripts without spaces two
 * characters count as one.
 */
export function countWords(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g)?.length ?? 0;
  const runs = text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run));
  return runs.length + Math.floor(dense / 2);
}
