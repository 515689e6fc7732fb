/** words for a voice that are said as they are → a Segment: no rule rewrites them. Pure. */
import { paceOf } from './pace.ts';
import { pauseFactor } from './pauses.ts';
import type { PacingOptions } from './pace-segments.ts';
import type { Segment } from './script.ts';
import { pauseSentences } from './sentence-pauses.ts';
import { splitSentences } from './sentences/split-sentences.ts';
import { identitySpans } from './spans.ts';

/** Options of `plainSegment`. */
export type PlainSegmentOptions = PacingOptions & {
  readonly id: string;
  readonly voice: string;
  /** BCP 47; decides where sentences end. */
  readonly language: string;
};

/** A paragraph as it is written. @throws LecternError `VOICE_RATE`: see `paceOf`. */
export function plainSegment(text: string, options: PlainSegmentOptions): Segment {
  const { id, voice, language } = options;
  const segment = { id, role: 'paragraph', text, spokenText: text, voice, language } as const;
  const sentences = splitSentences(text, { language }).map(({ start, end }) => ({
    start,
    end,
    spokenStart: start,
    spokenEnd: end,
  }));
  const unpaced = { ...segment, spans: identitySpans(text.length), sentences };
  const rate = paceOf(unpaced, options);
  const factor = pauseFactor(options.pauses) / (rate ?? 1);
  return {
    ...unpaced,
    sentences: pauseSentences(sentences, { spokenText: text, factor }),
    ...(rate !== undefined && { rate }),
    pauseAfter: 0,
  };
}
