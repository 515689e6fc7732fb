/** stretches with phonemes and one rewrite of their text → the same stretches in what came of it. */
import type { Pronunciation } from '../../languages/pronunciation/saying.ts';
import type { Span } from '../script.ts';
import { spokenOffset } from '../spans.ts';

/** What a rewrite did to the text that the stretches are counted in. */
export type MoveOptions = {
  readonly spans: readonly Span[];
  /** What the rewrite itself gave phonemes to, counted in the new text. */
  readonly added: readonly Pronunciation[];
};

/** Every stretch in the new text, in order. The rewrite must have left the old ones as they were. */
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
