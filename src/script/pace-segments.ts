/** segments → the same with the requested pace and pauses. */
import { isRate, RATE_DEMAND } from '../article/rate.ts';
import { KINDS, type Kind } from '../_internal/check-options.ts';
import { isRateTable, paceOf, type PaceOptions } from './pace.ts';
import { isPauses, pauseAfterSegment, pauseFactor, PAUSES_DEMAND, type Pauses } from './pauses.ts';
import type { Segment } from './script.ts';
import { rateOfTake } from './delivery/takes.ts';
import { pauseSentences, pauseWithinBlock } from './sentence-pauses.ts';

/** How fast a script is spoken, and how long its pauses are. */
export type PacingOptions = PaceOptions & {
  /**
   * How long the pauses are, within paragraphs and between them: the name of a preset, or a
   * multiplier from 0.25 to 4.
   * @default 'normal'
   */
  readonly pauses?: Pauses | undefined;
  /**
   * Whether a voice says the same words in the same way each time; another take of it is spoken a little faster or slower.
   * @default every voice does
   */
  readonly repeats?: ((voice: string) => boolean) | undefined;
};

/** What each of these options must be. */
export const PACING_KINDS: Readonly<Record<keyof PacingOptions, Kind>> = {
  rate: { name: RATE_DEMAND, holds: isRate },
  rates: {
    name: 'a table of rates by role and by voice, such as { role: { title: 0.9 } }',
    holds: isRateTable,
  },
  wordsPerMinute: KINDS.listener,
  resolveVoice: KINDS.listener,
  pauses: { name: PAUSES_DEMAND, holds: isPauses },
  repeats: KINDS.listener,
};

/**
 * A segment before its pace is known. A pause it already has, or one of its sentences has, was
 * requested by the article and stays exact, whatever the spread, preset or rate.
 */
export type UnpacedSegment = Omit<Segment, 'pauseAfter' | 'rate'> & {
  /** Seconds. */
  readonly pauseAfter?: number;
  /** Multiplier of its pace that an editor asks for. */
  readonly askedRate?: number;
};

/**
 * Segments with their rate, the pauses between their sentences, and the pause after each, 0 after
 * the last. A rate shortens pauses too, so that it holds for the whole article.
 * @throws LecternError `VOICE_RATE`: see `paceOf`.
 */
export function paceSegments(
  segments: readonly UnpacedSegment[],
  options: PacingOptions,
): readonly Segment[] {
  const pauses = pauseFactor(options.pauses);
  return segments.map(({ askedRate, ...segment }, index): Segment => {
    const { spokenText, sentences, pauseAfter, voice, take } = segment;
    const isVaried = take !== undefined && (options.repeats?.(voice) ?? true);
    const asked = (askedRate ?? 1) * (isVaried ? rateOfTake(take) : 1);
    const rate = paceOf({ ...segment, askedRate: asked }, options);
    const factor = pauses / (rate ?? 1);
    const next = segments[index + 1];
    const isAsked = next !== undefined && pauseAfter !== undefined;
    return {
      ...segment,
      sentences: pauseSentences(sentences, { spokenText, factor }),
      ...(rate !== undefined && { rate }),
      pauseAfter: isAsked ? pauseAfter : pauseBefore(next, { segment, factor }),
      ...(isAsked && { pauseAsked: true }),
    };
  });
}

/** Between two pieces of one block it is that between its sentences. */
function pauseBefore(
  next: UnpacedSegment | undefined,
  {
    segment,
    factor,
  }: { readonly segment: Omit<UnpacedSegment, 'askedRate'>; readonly factor: number },
): number {
  const { blockId, spokenText } = segment;
  const isOneBlock = next !== undefined && blockId !== undefined && next.blockId === blockId;
  if (isOneBlock) return pauseWithinBlock(spokenText, { next: next.spokenText, factor });
  return pauseAfterSegment(segment, { next, factor });
}
