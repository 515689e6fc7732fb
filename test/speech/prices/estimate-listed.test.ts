/** What listed voices would charge, without a provider. */
import { expect, test } from 'vitest';
import { estimateListed } from '../../../src/speech/prices/estimate-listed.ts';

const AMOUNT = { characters: 1_000_000, utf8Bytes: 1_100_000, seconds: 60_000 };
const at = Date.parse('2026-12-01');

test('a price by characters is exact, and one by tokens is of text and audio', () => {
  const found = estimateListed(AMOUNT, { at });
  const one = (name: string, model: string) =>
    found.find(({ provider, models }) => provider === name && models.includes(model))!;
  expect(one('azure', 'neural')).toMatchObject({ nanos: 16e9, currency: 'USD' });
  // 250,000 tokens of text at 0.5 and 1,500,000 of audio at 10, a million.
  expect(one('google', 'gemini-2.5-flash-tts').nanos).toBe(0.125e9 + 15e9);
});

test('only prices of the day count, and a list of two providers counts once', () => {
  const model = 'gemini-3.8-flash-tts';
  const of = (day: string) =>
    estimateListed(AMOUNT, { at: Date.parse(day) }).filter(({ models }) => models.includes(model));
  expect(of('2026-12-01')).toHaveLength(1);
  expect(of('2027-02-01')).toHaveLength(1);
  expect(of('2027-02-01')[0]!.nanos).toBeGreaterThan(of('2026-12-01')[0]!.nanos);
  const openai = estimateListed(AMOUNT, { at }).filter(({ models }) => models.includes('tts-1'));
  expect(openai).toHaveLength(1);
});

test('nothing costs nothing', () => {
  const none = estimateListed({ characters: 0, utf8Bytes: 0, seconds: 0 }, { at });
  expect(none.every(({ nanos }) => nanos === 0)).toBe(true);
});
