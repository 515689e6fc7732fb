/** → the prices that Google publishes. Data. */
import type { ListedPrice } from '../provider-definition.ts';

const MILLION = 1_000_000;

const LISTED = {
  currency: 'USD',
  asOf: '2026-11-24',
  source: 'https://cloud.google.com/text-to-speech/pricing',
} as const;

const GOOGLE = { ...LISTED, unit: 'characters' } as const;

/** Audio of Gemini models is billed in tokens, 25 a second. */
const GEMINI = { ...LISTED, unit: 'tokens', tokensPerSecond: 25 } as const;

/** By family or model, in small letters. */
export const GOOGLE_PRICES: readonly ListedPrice[] = [
  {
    ...GOOGLE,
    models: ['standard', 'wavenet'],
    perMillion: 4,
    freePerMonth: 4 * MILLION,
  },
  {
    ...GOOGLE,
    models: ['neural2', 'polyglot', 'news', 'casual'],
    perMillion: 16,
    freePerMonth: MILLION,
  },
  {
    ...GOOGLE,
    models: ['chirp3-hd', 'chirp-hd', 'journey'],
    perMillion: 30,
    freePerMonth: MILLION,
  },
  {
    ...GOOGLE,
    models: ['studio'],
    perMillion: 160,
    freePerMonth: MILLION,
  },
  { ...GEMINI, models: ['gemini-2.5-flash-tts'], textPerMillion: 0.5, perMillion: 10 },
  {
    ...GEMINI,
    models: ['gemini-2.5-pro-tts', 'gemini-3.1-flash-tts-preview'],
    textPerMillion: 1,
    perMillion: 20,
  },
  {
    ...GEMINI,
    models: ['gemini-3.8-flash-tts'],
    textPerMillion: 0.5,
    perMillion: 9,
    until: '2026-12-31',
  },
  {
    ...GEMINI,
    models: ['gemini-3.8-flash-tts'],
    textPerMillion: 1,
    perMillion: 18,
    from: '2027-01-01',
  },
  {
    ...GEMINI,
    models: ['gemini-3.8-flash-lite-tts'],
    textPerMillion: 0.5,
    perMillion: 6,
    until: '2026-12-31',
  },
  {
    ...GEMINI,
    models: ['gemini-3.8-flash-lite-tts'],
    textPerMillion: 1,
    perMillion: 12,
    from: '2027-01-01',
  },
];
