import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrice, unknownPrice } from '../../../src/speech/prices/find-price.ts';
import { costNanos, formatMoney, nanosOf } from '../../../src/speech/prices/price.ts';
import { chargeFor, settleCharge } from '../../../src/speech/prices/count-units.ts';
import { openProvider } from '../../../src/speech/providers/open-provider.ts';
import { PROVIDERS } from '../../../src/speech/providers/provider-named.ts';
import { requestFor } from '../../helpers/requests.ts';
import { scriptedProvider } from '../../helpers/scripted-provider.ts';

const google = openProvider('google');
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);

describe('a price', () => {
  it.each([
    ['en-US-Standard-A', 4, 'characters', 4_000_000],
    ['en-US-Neural2-A', 16, 'characters', 1_000_000],
    ['en-US-Chirp3-HD-Kore', 30, 'characters', 1_000_000],
    ['en-US-Studio-O', 160, 'characters', 1_000_000],
    ['gemini-2.5-flash-tts/Kore', 10, 'tokens', undefined],
  ])('of %s is in the list', (voice, perMillion, unit, freePerMonth) => {
    const price = findPrice(voice, { provider: google });
    expect(price).toMatchObject({ perMillion, unit, currency: 'USD' });
    expect(price?.freePerMonth).toBe(freePerMonth);
    expect(price?.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('is that of the day: one that is announced holds from its day on', () => {
    const voice = 'gemini-3.8-flash-tts/Kore';
    const on = (day: string): number | undefined =>
      findPrice(voice, { provider: google, at: at(day) })?.perMillion;
    expect([on('2026-12-31'), on('2027-01-01')]).toEqual([9, 18]);
  });

  it('of the publisher wins over the list, and is in characters where it does not say', () => {
    const price = { perMillion: 12, currency: 'EUR' };
    expect(findPrice('en-US-Neural2-A', { provider: google, price })).toEqual({
      ...price,
      unit: 'characters',
    });
  });

  it('is not known for a model that the list has not, and says where to give it', () => {
    expect(findPrice('en-US-Quartz9-A', { provider: google })).toBeUndefined();
    expect(findPrice('gemini-9-tts/Kore', { provider: google })).toBeUndefined();
    expect(unknownPrice('gemini-9-tts/Kore', { provider: google })).toMatchObject({
      code: 'CONFIG_INVALID',
      message: 'No price is known for google gemini-9-tts',
      hint: expect.stringContaining('price: { perMillion: 16, currency: USD }') as string,
    });
  });

  it('does not exist for voices of this machine', () => {
    for (const id of ['local', 'tone'])
      expect(findPrice('af_heart', { provider: { ...google, id } })).toMatchObject({
        isUnbilled: true,
      });
  });
});

describe('the list of prices', () => {
  it('has a day and an address in every row, small letters, and no two rows for one model and day', () => {
    const seen = new Set<string>();
    const rows = PROVIDERS.flatMap(({ name, prices = [] }) =>
      prices.map((row) => ({ provider: name, ...row })),
    );
    expect(rows).not.toEqual([]);
    for (const row of rows) {
      expect(row.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(row.source).toMatch(/^https:\/\//);
      expect(row.perMillion).toBeGreaterThan(0);
      for (const model of row.models) {
        expect(model).toBe(model.toLowerCase());
        for (const day of ['2026-12-31', '2027-01-01']) {
          const holds = (row.from ?? day) <= day && day <= (row.until ?? day);
          if (!holds) continue;
          expect(seen).not.toContain(`${row.provider} ${model} ${day}`);
          seen.add(`${row.provider} ${model} ${day}`);
        }
      }
    }
  });
});

describe('money', () => {
  it('is exact for prices of up to three decimals, in whatever pieces it is added up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 50 }),
        fc.integer({ min: 0, max: 500_000 }),
        (amounts, thousandths) => {
          const pieces = amounts.map((amount) => costNanos(amount, thousandths / 1000));
          const whole = amounts.reduce((sum, amount) => sum + amount, 0);
          const exact = BigInt(whole) * BigInt(thousandths);
          expect(BigInt(pieces.reduce((sum, piece) => sum + piece, 0))).toBe(exact);
        },
      ),
    );
  });

  it.each([
    [0, 'USD', '0.00 USD'],
    [0.000016, 'USD', 'less than 0.01 USD'],
    [0.01, 'USD', '0.01 USD'],
    [0.010000001, 'USD', '0.02 USD'],
    [2.5, 'EUR', '2.50 EUR'],
    [1234.56, 'USD', '1234.56 USD'],
    [0.4, 'JPY', 'less than 1 JPY'],
    [12.2, 'JPY', '13 JPY'],
    [0.0051, 'KWD', '0.006 KWD'],
  ])('%s %s is written %s', (amount, currency, text) => {
    expect(formatMoney({ nanos: nanosOf(amount), currency })).toBe(text);
  });
});

describe('what a request is billed as', () => {
  const provider = scriptedProvider();
  const request = requestFor(['Café ferry.']);
  const price = { perMillion: 10, currency: 'USD' };

  it('is counted in the unit of the price', () => {
    const charged = (unit: 'characters' | 'utf8-bytes'): object =>
      chargeFor(request, { provider, price: { ...price, unit } });
    expect(charged('characters')).toEqual({
      units: { unit: 'characters', amount: 11 },
      nanos: 110_000,
    });
    expect(charged('utf8-bytes')).toEqual({
      units: { unit: 'utf8-bytes', amount: 12 },
      nanos: 120_000,
    });
  });

  it('of tokens is both what is read and what is heard, each at its price', () => {
    const tokens = { ...price, unit: 'tokens', textPerMillion: 1, tokensPerSecond: 25 } as const;
    const { units, nanos } = chargeFor(request, { provider, price: tokens });
    const audio = units.amount - 3;
    expect(units).toEqual({ unit: 'tokens', amount: 3 + audio });
    expect(audio).toBeGreaterThan(10);
    expect(nanos).toBe(3 * 1000 + audio * 10_000);
  });

  it('is known by the reply where it says so in that unit', () => {
    const known = { ...price, unit: 'characters' } as const;
    const expected = chargeFor(request, { provider, price: known });
    const settle = (unit: 'characters' | 'utf8-bytes'): object =>
      settleCharge(expected, { billed: { unit, amount: 7 }, price: known });
    expect(settle('characters')).toEqual({
      units: { unit: 'characters', amount: 7 },
      nanos: 70_000,
    });
    expect(settle('utf8-bytes')).toBe(expected);
  });
});
