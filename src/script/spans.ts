/**
 * spans → whether they tile, where a written offset is spoken, and the spans of two rewrites in a
 * row.
 */
import type { TextRange } from './sentences/split-sentences.ts';
import type { Span } from './script.ts';

/** A rewrite of a text: the result, and which range of it came from which. */
export type Rewrite = { readonly spokenText: string; readonly spans: readonly Span[] };

/** The spans of a text of `length` UTF-16 units that is spoken as written. */
export function identitySpans(length: number): readonly Span[] {
  return length === 0
    ? []
    : [{ start: 0, end: length, spokenStart: 0, spokenEnd: length, rule: null }];
}

/** Builds a rewrite from left to right: ranges are kept or replaced, in order, until `finish`. */
export type RewriteBuilder = {
  /**
   * Replaces `[start, end)` of the text with `spoken` and keeps everything before it that was not
   * replaced. Returns the offset of the replacement in the spoken text.
   */
  readonly replace: (
    range: TextRange,
    change: { readonly spoken: string; readonly rule: string },
  ) => number;
  /** Keeps the rest of the text. */
  readonly finish: () => Rewrite;
};

/** A builder over `text`. */
export function rewriteBuilder(text: string): RewriteBuilder {
  const spans: Span[] = [];
  const parts: string[] = [];
  let written = 0;
  let spoken = 0;
  const keepTo = (end: number): void => {
    if (end <= written) return;
    const length = end - written;
    spans.push({
      start: written,
      end,
      spokenStart: spoken,
      spokenEnd: spoken + length,
      rule: null,
    });
    parts.push(text.slice(written, end));
    written = end;
    spoken += length;
  };
  return {
    replace: ({ start, end }, change) => {
      keepTo(start);
      const spokenStart = spoken;
      const spokenEnd = spoken + change.spoken.length;
      spans.push({ start, end, spokenStart, spokenEnd, rule: change.rule });
      parts.push(change.spoken);
      written = end;
      spoken = spokenEnd;
      return spokenStart;
    },
    finish: () => {
      keepTo(text.length);
      return { spokenText: parts.join(''), spans };
    },
  };
}

/**
 * The spans of two rewrites in a row, from the text of the first to the result of the second. Where
 * the second kept what the first made, the first rule is named; where it rewrote it, the second.
 */
export function composeSpans(first: readonly Span[], second: readonly Span[]): readonly Span[] {
  // Nothing changed before: only the second rewrite counts.
  if (first.length === 0 || (first.length === 1 && first[0]!.rule === null)) return second;
  const cursor = spanCursor(first);
  const spans: Span[] = [];
  for (const span of second) {
    const offset = span.spokenStart - span.start;
    const pieces = cursor.take(span.end);
    if (span.rule === null) {
      for (const piece of pieces) spans.push(shift(piece, offset));
      continue;
    }
    // What the first rewrite removed just before keeps a span of its own.
    while (pieces.length > 0 && pieces[0]!.spokenStart === pieces[0]!.spokenEnd)
      spans.push({
        ...pieces.shift()!,
        spokenStart: span.spokenStart,
        spokenEnd: span.spokenStart,
      });
    const start = pieces[0]?.start ?? cursor.written();
    // What an editor decided stays the reason, whatever rule then words it.
    const decided = pieces.find(({ rule }) => rule?.startsWith('decision-'));
    const rule = decided?.rule ?? span.rule;
    spans.push({ ...span, rule, start, end: pieces.at(-1)?.end ?? start });
  }
  const last = second.at(-1);
  for (const piece of cursor.take(Infinity))
    spans.push(shift(piece, last === undefined ? 0 : last.spokenEnd - last.end));
  return mergeKept(spans);
}

function shift(span: Span, offset: number): Span {
  return offset === 0
    ? span
    : { ...span, spokenStart: span.spokenStart + offset, spokenEnd: span.spokenEnd + offset };
}

/**
 * Returns the spans in order, cut at the requested spoken offsets. The first part of a cut rewrite
 * owns all its written text.
 */
function spanCursor(spans: readonly Span[]): {
  take: (spokenEnd: number) => Span[];
  written: () => number;
} {
  let index = 0;
  let rest: Span | undefined;
  let written = 0;
  const take = (spokenEnd: number): Span[] => {
    const pieces: Span[] = [];
    for (;;) {
      const span = rest ?? spans[index];
      if (span === undefined || span.spokenStart >= spokenEnd) return pieces;
      if (rest === undefined) index++;
      rest = undefined;
      if (span.spokenEnd <= spokenEnd) {
        pieces.push(span);
        written = span.end;
        continue;
      }
      const cut = span.rule === null ? span.start + (spokenEnd - span.spokenStart) : span.end;
      pieces.push({ ...span, end: cut, spokenEnd });
      rest = { ...span, start: cut, spokenStart: spokenEnd };
      written = cut;
      return pieces;
    }
  };
  return { take, written: () => written };
}

/** Merges adjacent spans that are spoken as written, or are parts of what was decided for the same words; drops empty ones. */
function mergeKept(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    if (span.rule === null && span.spokenStart === span.spokenEnd) continue;
    const isKept = span.rule === null && before?.rule === null && before.end === span.start;
    if (before && (isKept || isPartOfDecision(span, before))) {
      merged[merged.length - 1] = { ...before, end: span.end, spokenEnd: span.spokenEnd };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

/** Whether a span is the rest of what was decided for the words of the one before it. */
function isPartOfDecision(span: Span, before: Span): boolean {
  const isRest = span.start === span.end && span.start === before.end;
  return isRest && span.rule === before.rule && span.rule?.startsWith('decision-') === true;
}

/** Whether a written offset is strictly inside a rewritten range, where nothing may be cut. */
export function isInsideRewrite(spans: readonly Span[], offset: number): boolean {
  return spans.some((span) => span.rule !== null && span.start < offset && offset < span.end);
}

/** Where a written offset is in the spoken text. Inside a rewritten range: its spoken end. */
export function spokenOffset(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  if (span === undefined) return spans.at(-1)?.spokenEnd ?? 0;
  if (span.rule === null) return span.spokenStart + Math.max(0, offset - span.start);
  return offset <= span.start ? span.spokenStart : span.spokenEnd;
}
