/** the totals of a plan → phrases: units, money and where its price comes from, minutes. Pure. */
import type { EditionPlan } from '../../../run/plan/edition-plan.ts';
import type { Plan } from '../../../run/plan-editions.ts';
import type { PlanTotals } from '../../../run/plan/plan-totals.ts';
import {
  formatMoney,
  nanosOf,
  type KnownPrice,
  type Money,
  type UnitCount,
} from '../../../speech/prices/price.ts';
import { countNoun, groupDigits } from '../phrases.ts';

/** What is left of a month's budget; `month` such as `2026-11`. */
export type MonthLeft = Money & { readonly month: string };

/** Names of units. */
const UNITS: Readonly<Record<UnitCount['unit'], string>> = {
  characters: 'character',
  'utf8-bytes': 'byte',
  tokens: 'token',
  seconds: 'second',
};

/** Units whose amount is only known from the reply. */
const ESTIMATED: ReadonlySet<UnitCount['unit']> = new Set(['tokens', 'seconds']);

/** Units as they are billed: `1,200 characters`, `about 4,000 tokens`. */
export function formatUnits({
  units,
  characters,
}: Pick<PlanTotals, 'units' | 'characters'>): string {
  const counts = units.length > 0 ? units : [{ unit: 'characters' as const, amount: characters }];
  return counts.map(formatUnitCount).join(' and ');
}

function formatUnitCount({ unit, amount }: UnitCount): string {
  const count = `${groupDigits(amount)} ${UNITS[unit]}${amount === 1 ? '' : 's'}`;
  return ESTIMATED.has(unit) ? `about ${count}` : count;
}

/** What a plan costs: `0.13 USD`, or `about 0.20 USD` for estimated units; empty if nothing is billed. */
export function formatPlanCost({ cost, missing }: Pick<EditionPlan, 'cost' | 'missing'>): string {
  if (!cost) return '';
  const money = formatMoney({ nanos: nanosOf(cost.amount), currency: cost.currency });
  const isEstimated = missing.units.some(({ unit }) => ESTIMATED.has(unit));
  return isEstimated && !money.startsWith('less') ? `about ${money}` : money;
}

/** Limits of a run: characters, and money in the currency of the price. */
export type PlanCaps = { readonly maxChars?: number; readonly maxCost?: number };

/** The limits that a plan would exceed, each in a phrase. */
export function describePassed(
  { cost, missing }: Pick<Plan, 'cost' | 'missing'>,
  context: PlanCaps & { readonly left?: MonthLeft | undefined },
): readonly string[] {
  const { maxChars = Infinity, maxCost = Infinity, left } = context;
  const isOver = cost !== undefined && cost.amount > maxCost;
  const isOverMonth = cost !== undefined && left !== undefined && nanosOf(cost.amount) > left.nanos;
  return [
    ...(missing.characters > maxChars ? [`more than --max-chars ${maxChars} allows`] : []),
    ...(isOver ? [`more than --max-cost ${maxCost} allows`] : []),
    ...(isOverMonth ? [`more than is left of the budget for ${left.month}`] : []),
  ];
}

/** What is left of the month's budget, in a line. */
export function describeLeft({
  left,
}: {
  readonly left?: MonthLeft | undefined;
}): readonly string[] {
  return left ? [`budget: ${formatLeft(left)} left in ${left.month}`] : [];
}

/** Rounded down, since what is left must not seem more than it is. */
function formatLeft({ nanos, currency }: Money): string {
  return formatMoney({ nanos: Math.max(0, nanos), currency, rounded: 'down' });
}

/**
 * Where the prices come from, one line a price, and what to do about unknown ones.
 * `provider`: its name in the settings.
 */
export function describePrices(
  plan: Pick<Plan, 'prices' | 'unpriced'> & { readonly editions?: Plan['editions'] },
  { provider = plan.editions?.[0]?.provider ?? '' }: { readonly provider?: string },
): readonly string[] {
  const known = new Map(Object.values(plan.prices).map((price) => [JSON.stringify(price), price]));
  return [
    ...[...known.values()].map((price) => describePrice(price, provider)),
    ...plan.unpriced.map(
      (voice) => `no price known for ${voice}; set one in providers.${provider}.price`,
    ),
  ];
}

function describePrice(price: KnownPrice, provider: string): string {
  const { currency, perMillion, textPerMillion, model, asOf, source, freePerMonth } = price;
  const unit = UNITS[price.unit];
  const rate = `${perMillion} ${currency} per million ${unit}s`;
  if (model === undefined) return `price: ${rate} (providers.${provider}.price)`;
  const audio = textPerMillion === undefined ? rate : `${rate} of audio, ${textPerMillion} of text`;
  const free =
    freePerMonth === undefined
      ? ''
      : `; the ${groupDigits(freePerMonth)} free ${unit}s a month are not deducted here`;
  return `price: ${audio} (list price of ${provider} ${model} on ${asOf}, ${source}${free})`;
}

/** Seconds as minutes for people: `40 seconds`, `5 minutes`. */
function formatMinutes(seconds: number): string {
  if (seconds < 60) return countNoun(Math.ceil(seconds), 'second');
  return countNoun(Math.round(seconds / 60), 'minute');
}

/** How much audio will be recorded, and how long that takes. */
export function formatTimes({ seconds, waiting }: PlanTotals): string {
  const audio = `about ${formatMinutes(seconds)} of audio`;
  return waiting >= 1 ? `${audio}, ${formatMinutes(waiting)} of waiting` : audio;
}
