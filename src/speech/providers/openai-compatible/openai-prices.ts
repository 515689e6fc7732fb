/** → what OpenAI itself takes for its models. */
import type { ListedPrice } from '../provider-definition.ts';

const LISTED = {
  unit: 'characters',
  currency: 'USD',
  asOf: '2026-11-24',
  source: 'https://platform.openai.com/docs/pricing',
} as const;

/** Of OpenAI's own service: other servers take what their owner says, or nothing. */
export const OPENAI_PRICES: readonly ListedPrice[] = [
  { ...LISTED, models: ['tts-1'], perMillion: 15 },
  { ...LISTED, models: ['tts-1-hd'], perMillion: 30 },
];
