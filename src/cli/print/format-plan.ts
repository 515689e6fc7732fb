/** Plan → text for people: what a build would record, and whether a cap would stop it. Pure. */
import { countNoun } from './phrases.ts';
import type { EditionPlan, Plan, PlanSegment } from '../../run/plan-editions.ts';

/** What each state of a clip is called, in as many letters as a column has. */
const STATES: Readonly<Record<PlanSegment['state'], string>> = {
  stored: 'hit',
  missing: 'miss',
  damaged: 'damaged',
};

/** Digits of a key that are shown: enough to find its file. */
const KEY_DIGITS = 12;

/** Less than half a hundredth would be printed as nothing. */
const SMALLEST_AMOUNT = 0.005;

/** Every segment of every edition, and the sum. */
export function formatPlan(plan: Plan, options: { readonly maxChars?: number } = {}): string {
  const { maxChars = Infinity } = options;
  const { segments, characters } = plan.missing;
  const cap = characters > maxChars ? `, more than the ${maxChars} of --max-chars` : '';
  const cost = plan.cost ? `, ${formatCost(plan.cost)}` : '';
  const sum = `${countNoun(segments, 'segment')} to record, ${characters} characters`;
  const total = `${sum}${cap}${cost}; no request was made`;
  return [...plan.editions.map(formatEditionPlan), total].join('\n\n');
}

function formatCost({ amount, currency }: NonNullable<Plan['cost']>): string {
  if (amount > 0 && amount < SMALLEST_AMOUNT) return `less than 0.01 ${currency}`;
  return `about ${amount.toFixed(2)} ${currency}`;
}

function formatEditionPlan(plan: EditionPlan): string {
  const { source, slug, provider, voice, segments, missing } = plan;
  const of = `${source} → ${slug} (${provider}, ${voice})`;
  if (plan.kept)
    return `${of}: stays as it is; --revoice records it with the default voice of today`;
  const stored = segments.length - missing.segments;
  const sum = `${stored} of ${countNoun(segments.length, 'segment')} in the store`;
  const head = `${of}: ${sum}`;
  return [head, ...segments.map(formatPlanSegment)].join('\n');
}

function formatPlanSegment(segment: PlanSegment): string {
  const columns = [
    segment.segmentId.padEnd(4),
    STATES[segment.state].padEnd(7),
    segment.key.slice(0, KEY_DIGITS),
    String(segment.characters).padStart(5),
  ];
  return `  ${columns.join(' ')}  ${segment.words}`;
}
