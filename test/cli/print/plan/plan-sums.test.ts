import { expect, test } from 'vitest';
import { formatPlanCost } from '../../../../src/cli/print/plan/plan-sums.ts';

type Priced = Parameters<typeof formatPlanCost>[0];

const planOf = (amount: number, unit: string): Priced =>
  ({ cost: { amount, currency: 'USD' }, missing: { units: [{ unit, amount: 1 }] } }) as never;

test('the cost of a plan is approximate if its units are estimated, and absent if nothing is billed', () => {
  expect(formatPlanCost(planOf(0.13, 'characters'))).toBe('0.13 USD');
  expect(formatPlanCost(planOf(0.2, 'seconds'))).toBe('about 0.20 USD');
  expect(formatPlanCost(planOf(0.001, 'seconds'))).toBe('less than 0.01 USD');
  expect(formatPlanCost({ missing: { units: [] } } as never)).toBe('');
});
