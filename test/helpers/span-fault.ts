/** a text and its rewrite → what is wrong with the spans. */
import type { Rewrite } from '../../src/script/spans.ts';

/**
 * What is wrong with spans, or `undefined`: they must tile both texts in order, and a kept range
 * must be the same in both.
 */
export function spanFault(written: string, rewrite: Rewrite): string | undefined {
  let start = 0;
  let spokenStart = 0;
  for (const span of rewrite.spans) {
    if (span.spokenStart !== spokenStart)
      return `spoken text has a gap or overlap at ${spokenStart}`;
    if (span.start !== start) return `written text has a gap or overlap at ${start}`;
    if (span.end < span.start || span.spokenEnd < span.spokenStart)
      return `span at ${start} runs backwards`;
    const kept = span.rule === null;
    if (
      kept &&
      written.slice(span.start, span.end) !==
        rewrite.spokenText.slice(span.spokenStart, span.spokenEnd)
    )
      return `kept text differs at ${start}`;
    start = span.end;
    spokenStart = span.spokenEnd;
  }
  if (spokenStart !== rewrite.spokenText.length)
    return `spoken text continues after ${spokenStart}`;
  return start === written.length ? undefined : `written text continues after ${start}`;
}
