/** an article that no voice is paid for → what each known paid voice would cost, by the price lists of their vendors. Pure. */
import type { EditionPlan } from '../../run/plan/edition-plan.ts';
import { measureText } from '../../speech/parts/split-text.ts';
import { estimateListed, type SpeechAmount } from '../../speech/prices/estimate-listed.ts';
import { amountOf } from '../../speech/prices/price.ts';
import type { ArticleAnswer, SegmentAnswer } from '../answers.ts';
import type { EstimateAnswer } from '../check-answers.ts';

/** Estimates it, the cheapest first; no provider is opened and no one is asked. */
export function estimatePaid(
  { passages }: Pick<ArticleAnswer, 'passages'>,
  { state }: Pick<EditionPlan, 'state'>,
): readonly EstimateAnswer[] {
  const all = passages.flatMap(({ segments }) => segments);
  const missing = state === 'upToDate' ? [] : all.filter(({ isRecorded }) => !isRecorded);
  const ofMissing = estimateListed(amountIn(missing));
  return estimateListed(amountIn(all))
    .map(({ nanos, ...listed }, i) => ({
      ...listed,
      all: amountOf({ nanos }),
      missing: amountOf(ofMissing[i]!),
    }))
    .sort((one, other) => one.all - other.all);
}

function amountIn(segments: readonly SegmentAnswer[]): SpeechAmount {
  const sum = (of: (segment: SegmentAnswer) => number): number =>
    segments.reduce((total, segment) => total + of(segment), 0);
  return {
    characters: sum(({ spokenText }) => measureText(spokenText, { unit: 'characters' })),
    utf8Bytes: sum(({ spokenText }) => measureText(spokenText, { unit: 'utf8-bytes' })),
    seconds: sum(({ seconds }) => seconds),
  };
}
