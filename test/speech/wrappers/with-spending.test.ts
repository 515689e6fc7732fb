import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ProviderError } from '../../../src/errors.ts';
import type { ProviderErrorKind } from '../../../src/errors.ts';
import type { Recording } from '../../../src/speech/clip.ts';
import { openLedger, readMonth } from '../../../src/speech/prices/ledger.ts';
import { nanosOf } from '../../../src/speech/prices/price.ts';
import type { Price } from '../../../src/speech/prices/price.ts';
import { recordClips } from '../../../src/speech/record-clips.ts';
import { openSpending } from '../../../src/speech/wrappers/with-spending.ts';
import type { Spending } from '../../../src/speech/wrappers/with-spending.ts';
import { scriptOf } from '../../helpers/requests.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';
import type { ScriptedProvider } from '../../helpers/scripted-provider.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
let places = 0;
let store = '';
beforeEach(() => {
  store = join(folder.path, `store-${++places}`);
});

/** Twelve paragraphs of 21 characters, at a cent a character. */
const PARAGRAPHS = Array.from({ length: 12 }, (_, i) => [
  `This is paragraph ${String(i).padStart(2, '0')}.`,
]);
const PRICE: Price = { perMillion: 10_000, currency: 'USD' };
const failure = (kind: ProviderErrorKind): ProviderError =>
  new ProviderError('no.', { code: 'PROVIDER_FAILED', provider: 'tone', kind, retryable: true });

function record(
  provider: ScriptedProvider,
  options: { spending: Spending; price?: Price; paragraphs?: string[][] },
): Promise<Recording> {
  const { spending, price = PRICE, paragraphs = PARAGRAPHS } = options;
  const retry = { firstDelay: 0.001 };
  return recordClips(scriptOf(paragraphs), { provider, store, price, spending, retry });
}
const stored = (): number =>
  existsSync(join(store, 'clips'))
    ? readdirSync(join(store, 'clips'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.json'),
      ).length
    : 0;

describe('a run under a cap in money', () => {
  it('stops before the request that would pass it, keeps what is done, and goes on in the next run', async () => {
    const provider = scriptedProvider({ capabilities: { maxConcurrency: 4 }, delay: 0.002 });
    const spending = openSpending({ maxNanos: nanosOf(0.7) });
    await expect(record(provider, { spending })).rejects.toMatchObject({
      code: 'BUDGET_REACHED',
      message:
        'The cap of 0.70 USD would be passed: 0.63 USD were spent in this run, and the next clip takes 0.21 USD',
    });
    expect([provider.requests.length, stored()]).toEqual([3, 3]);
    expect(spending.spent()).toEqual({ nanos: nanosOf(0.63), currency: 'USD' });
    await record(scriptedProvider(), { spending: openSpending({ maxNanos: nanosOf(1.89) }) });
    expect(stored()).toBe(12);
  });

  it('says what a clip costs that fits under no cap, and refuses a price that nobody knows', async () => {
    await expect(
      record(scriptedProvider(), { spending: openSpending({ maxNanos: nanosOf(0.1) }) }),
    ).rejects.toMatchObject({
      hint: 'No run can record it under this cap: it takes --max-cost 0.21 at least.',
    });
    const provider = { ...scriptedProvider(), id: 'strange' };
    const unpriced = recordClips(scriptOf(PARAGRAPHS), {
      provider,
      store,
      spending: openSpending({ maxNanos: 1 }),
    });
    await expect(unpriced).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('No price is known for strange') as string,
    });
    expect(provider.requests).toEqual([]);
  });

  it('pays a second attempt where the first may have been spoken, and not where it was refused', async () => {
    const one = { paragraphs: [PARAGRAPHS[0]!] };
    const paid = openSpending();
    await record(scriptedProvider({ turns: [failure('timeout')] }), { ...one, spending: paid });
    expect(paid.spent()?.nanos).toBe(nanosOf(0.42));
    store = join(folder.path, `store-${++places}`);
    const free = openSpending();
    await record(scriptedProvider({ turns: [failure('unavailable')] }), { ...one, spending: free });
    expect(free.spent()?.nanos).toBe(nanosOf(0.21));
  });
});

describe('the budget of a month', () => {
  const now = (): number => Date.parse('2026-11-15T12:00:00Z');
  const monthly = (amount: number): Spending => {
    const perMonth = { nanos: nanosOf(amount), currency: 'USD' };
    return openSpending({ currency: 'USD', ledger: openLedger({ store, perMonth, now }) });
  };
  const spent = (): Promise<object> => readMonth(store, { month: '2026-11', currency: 'USD' });

  it('holds over runs, and is settled to what was billed', async () => {
    await expect(record(scriptedProvider(), { spending: monthly(1) })).rejects.toMatchObject({
      code: 'BUDGET_REACHED',
    });
    expect(stored()).toBe(4);
    expect(await spent()).toEqual({ nanos: nanosOf(0.84), openNanos: 0 });
    await expect(record(scriptedProvider(), { spending: monthly(1.26) })).rejects.toThrow(
      '2026-11',
    );
    expect([stored(), await spent()]).toEqual([6, { nanos: nanosOf(1.26), openNanos: 0 }]);
  });

  it('refuses a price in another currency', async () => {
    const provider = scriptedProvider();
    const price = { ...PRICE, currency: 'EUR' };
    await expect(record(provider, { spending: monthly(1), price })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(
        /^The price of .* is in EUR, and the budget in USD$/,
      ) as string,
    });
    expect(provider.requests).toEqual([]);
  });
});
