/** what was said in an edition → its words in pieces, each as printed and as spoken. Pure. */
import type { RunSegment } from '../../edition/run-record.ts';

/** Words with one origin: spoken as printed where there is no rule. */
export type SaidPiece = {
  readonly written: string;
  readonly spoken: string;
  /** Phonemes in IPA, words separated by spaces; absent if none were sent. */
  readonly ipa?: string;
  /** The rule, entry or decision that rewrote them; absent where they are spoken as printed. */
  readonly rule?: string;
};

/** The pieces of a segment in order; together they are all of its printed and of its spoken words. */
export function spokenPieces(segment: RunSegment): readonly SaidPiece[] {
  const { text, spokenText, spans, pronunciations = [] } = segment;
  return spans.map(({ start, end, spokenStart, spokenEnd, rule }): SaidPiece => {
    const ipa = pronunciations
      .filter((each) => each.start >= spokenStart && each.start < spokenEnd)
      .map((each) => each.ipa)
      .join(' ');
    return {
      written: text.slice(start, end),
      spoken: spokenText.slice(spokenStart, spokenEnd),
      ...(ipa !== '' && { ipa }),
      ...(rule !== null && { rule }),
    };
  });
}
