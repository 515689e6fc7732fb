/** → the prices of OpenAI's own service. Data. */
import type { ListedPrice } from '../provider-definition.ts';

const LISTED = {
  unit: 'characters',
  currency: 'USD',
  asOf: '2026-11-24',
  source: 'https://platform.openai.com/docs/pricing',
} as const;

/** By model. Other servers have prices of their own, or none. */
export const OPENAI_PRICES: readonly ListedPrice[] = [
  { ...LISTED, models: ['tts-1'], perMillion: 15 },
  { ...LISTED, models: ['tts-1-hd'], perMillion: 30 },
];
