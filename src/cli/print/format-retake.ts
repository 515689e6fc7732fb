/** a segment that is recorded again, and what became of it → text for people, and the form of `--json`. Pure. */
import type { RetakePlan, Retaken } from '../../run/retake-segment.ts';
import { shorten } from '../../_internal/shorten.ts';
import { countNoun, quote } from './phrases.ts';
import type { PlanContext } from './plan/format-plan.ts';
import {
  describeLeft,
  describePassed,
  describePrices,
  formatPlanCost,
  formatTimes,
  formatUnits,
} from './plan/plan-sums.ts';

/** Characters of the segment that are shown: enough to see that it is the one that was meant. */
const WORDS_SHOWN = 100;

/** The segment, what another take costs, and whether it is more than may be spent. */
export function formatRetakePlan(plan: RetakePlan, context: PlanContext): string {
  const { missing } = plan;
  const parts = [
    formatUnits(missing),
    countNoun(missing.requests, 'request'),
    formatPlanCost(plan),
    ...describePassed(plan, context),
    formatTimes(missing),
  ];
  const prices = { prices: plan.prices, unpriced: plan.unpriced };
  return [
    formatSegmentLine(plan),
    `  to record again: ${parts.filter(Boolean).join(', ')}`,
    ...describePrices(prices, { provider: context.provider ?? plan.provider }).map(indent),
    ...describeLeft(context).map(indent),
  ].join('\n');
}

/** The segment alone. */
export function formatSegmentLine(plan: RetakePlan): string {
  const { source, segmentId, role, provider, voice, text } = plan;
  return `${source}, ${segmentId} (${role}, ${provider}, ${voice}): ${quote(shorten(text, WORDS_SHOWN))}`;
}

function indent(line: string): string {
  return `  ${line}`;
}

/** What became of the segment, in a line. */
export function formatRetaken(
  { segmentId, duration: before, take: former }: RetakePlan,
  { take, duration, isSame }: Pick<Retaken, 'take' | 'duration' | 'isSame'>,
  { undo }: { readonly undo: boolean },
): string {
  if (isSame)
    return `${segmentId}: the voice made exactly the same sound again; take ${former} stays`;
  const lengths = `${duration.toFixed(1)} s instead of ${before.toFixed(1)} s`;
  const made = undo ? 'the take before is back, as' : 'recorded again:';
  return `${segmentId}: ${made} take ${take}, ${lengths}`;
}
