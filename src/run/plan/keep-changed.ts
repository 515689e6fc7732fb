/** plans before and after a change → what the change alone makes stale, and costs. Pure. */
import type { EditionPlan } from './edition-plan.ts';
import { totalOf } from './plan-totals.ts';

/** The editions with clips that were not needed before, each with those segments alone. */
export function keepChanged(
  after: readonly EditionPlan[],
  { before }: { readonly before: readonly EditionPlan[] },
): readonly EditionPlan[] {
  const needed = new Set(before.flatMap(({ segments }) => segments.map(({ key }) => key)));
  return after.flatMap((edition) => {
    const segments = edition.segments.filter(({ key }) => !needed.has(key));
    if (segments.length === 0) return [];
    const { cost: _ofAll, ...rest } = edition;
    return [{ ...rest, segments, removed: [], missing: totalOf(segments) }];
  });
}
