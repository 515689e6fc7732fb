/**
 * → what providers publish as their prices, each with the day it was read and where to look it up.
 * Data alone: prices change by month and by contract, and a publisher's own (`providers.NAME.price`)
 * wins over them.
 */
import type { KnownPrice } from './price.ts';

/** One price of the list. */
export type ListedPrice = Omit<KnownPrice, 'model' | 'asOf' | 'source'> & {
  readonly provider: string;
  /** Families or models, as `Capabilities.billedAs` names them, in small letters. */
  readonly models: readonly string[];
  readonly asOf: string;
  readonly source: string;
  /** From when on, and up to and with which day it holds, as `2027-01-01`; absent: always. */
  readonly from?: string;
  readonly until?: string;
};

const GOOGLE = {
  provider: 'google',
  currency: 'USD',
  asOf: '2026-11-24',
  source: 'https://cloud.google.com/text-to-speech/pricing',
} as const;

/** Audio of Gemini models is billed in tokens, 25 a second. */
const GEMINI = { ...GOOGLE, unit: 'tokens', tokensPerSecond: 25 } as const;

const ELEVENLABS = {
  provider: 'elevenlabs',
  unit: 'characters',
  currency: 'USD',
  asOf: '2026-06-01',
  source: 'https://elevenlabs.io/pricing/api',
} as const;

const AZURE = {
  provider: 'azure',
  unit: 'characters',
  currency: 'USD',
  asOf: '2026-11-24',
  source: 'https://azure.microsoft.com/pricing/details/cognitive-services/speech-services/',
} as const;

const POLLY = {
  provider: 'polly',
  unit: 'characters',
  currency: 'USD',
  asOf: '2026-10-07',
  source: 'https://aws.amazon.com/polly/pricing/',
} as const;

const OPENAI = {
  provider: 'openai-compatible',
  currency: 'USD',
  asOf: '2026-11-24',
  source: 'https://platform.openai.com/docs/pricing',
} as const;

const MILLION = 1_000_000;

/** Later rows win over earlier ones of the same model that hold on the same day. */
export const PRICE_LIST: readonly ListedPrice[] = [
  {
    ...GOOGLE,
    models: ['standard', 'wavenet'],
    unit: 'characters',
    perMillion: 4,
    freePerMonth: 4 * MILLION,
  },
  {
    ...GOOGLE,
    models: ['neural2', 'polyglot', 'news', 'casual'],
    unit: 'characters',
    perMillion: 16,
    freePerMonth: MILLION,
  },
  {
    ...GOOGLE,
    models: ['chirp3-hd', 'chirp-hd', 'journey'],
    unit: 'characters',
    perMillion: 30,
    freePerMonth: MILLION,
  },
  {
    ...GOOGLE,
    models: ['studio'],
    unit: 'characters',
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
  { ...ELEVENLABS, models: ['eleven_multilingual_v2', 'eleven_v3'], perMillion: 100 },
  {
    ...ELEVENLABS,
    models: ['eleven_flash_v2', 'eleven_flash_v2_5', 'eleven_turbo_v2', 'eleven_turbo_v2_5'],
    perMillion: 50,
  },
  { ...AZURE, models: ['neural'], perMillion: 16, freePerMonth: MILLION / 2 },
  { ...AZURE, models: ['hd'], perMillion: 30 },
  { ...POLLY, models: ['standard'], perMillion: 4 },
  { ...POLLY, models: ['neural'], perMillion: 16 },
  { ...POLLY, models: ['generative'], perMillion: 30 },
  { ...POLLY, models: ['long-form'], perMillion: 100 },
  { ...OPENAI, models: ['tts-1'], unit: 'characters', perMillion: 15 },
  { ...OPENAI, models: ['tts-1-hd'], unit: 'characters', perMillion: 30 },
];
