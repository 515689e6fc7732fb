/** pronunciations and a rewrite of their text → the same pronunciations in the rewritten text. */
import type { Pronunciation } from '../../languages/pronunciation/saying.ts';
import type { Span } from '../script.ts';
import { spokenOffset } from '../spans.ts';

/** What the rewrite did to the text. */
export type MoveOptions = {
  readonly spans: readonly Span[];
  /** Pronunciations added by the rewrite itself, with offsets in the new text. */
  readonly added: readonly Pronunciation[];
};

/**
 * Every pronunciation in the new text, in order. The rewrite must have left the old words
 * unchanged.
 */
export function movePronunciations(
  pronunciations: readonly Pronunciation[],
  { spans, added }: MoveOptions,
): readonly Pronunciation[] {
  const moved = pronunciations.map(({ start, end, ipa }) => {
    const from = spokenOffset(spans, start + 1) - 1;
    return { start: from, end: from + end - start, ipa };
  });
  return [...moved, ...added].sort((a, b) => a.start - b.start);
}
