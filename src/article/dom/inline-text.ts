/** pieces of running text with their marks → one line of text with its runs. */
import type { InlineRun } from '../article.ts';
import type { AskedSpeech } from '../spoken/asked-speech.ts';
import { finishMarks, type AskedStretch, type SpeechMarks } from '../spoken/speech-marks.ts';

/** The meaning of an inline element's content. */
export type InlineMark =
  | { readonly kind: InlineRun['kind']; readonly href?: string; readonly language?: string }
  | AskedMark;

/** Speech markup of an inline element. */
export type AskedMark = { readonly kind: 'asked'; readonly asked: AskedSpeech };

/** A piece of text and its marks; a pause is an empty one. */
export type InlinePiece = {
  readonly text: string;
  readonly marks: readonly InlineMark[];
  /** What is requested directly before it, such as a pause. */
  readonly before?: readonly AskedSpeech[];
};

/** A line of text: white space collapsed, runs by offset, and how many of its words are links. */
export type InlineLine = SpeechMarks & {
  readonly text: string;
  readonly runs: readonly InlineRun[];
  readonly linkWords: number;
};

/** Invisible characters: soft hyphens, zero-width characters, byte order marks. */
const INVISIBLE = /[\u00ad\u200b\u200c\u2060\ufeff]/g;

/** The line of the pieces, as a browser shows it. */
export function joinPieces(pieces: readonly InlinePiece[]): InlineLine {
  // Joined at the end: reading from a growing text would copy it each time.
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
 * Number of words: runs between spaces with a letter or digit; in scripts without spaces two
 * characters count as a word.
 */
export function countWords(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/g)?.length ?? 0;
  const runs = text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run));
  return runs.length + Math.floor(dense / 2);
}
