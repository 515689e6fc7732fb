/** The provider `openai-compatible`: what is known of it before it is opened. */
import { keyCredentials } from '../http/key-credentials.ts';
import type { ProviderDefinition } from '../provider-definition.ts';
import { openAiCompatibleProvider } from './openai-compatible.ts';
import { OPENAI_SETTINGS } from './openai-settings.ts';

const LISTED = {
  unit: 'characters',
  currency: 'USD',
  asOf: '2026-11-24',
  source: 'https://platform.openai.com/docs/pricing',
} as const;

/** A server that speaks OpenAI's protocol. */
export const openAiCompatible: ProviderDefinition<'openai-compatible', typeof OPENAI_SETTINGS> = {
  name: 'openai-compatible',
  sentence: "Any server that speaks OpenAI's speech protocol.",
  settings: OPENAI_SETTINGS,
  // Of OpenAI itself: other servers take what their owner says, or nothing.
  prices: [
    { ...LISTED, models: ['tts-1'], perMillion: 15 },
    { ...LISTED, models: ['tts-1-hd'], perMillion: 30 },
  ],
  credentials: keyCredentials({
    variable: 'OPENAI_API_KEY',
    addressOf: ({ baseUrl }) => baseUrl,
    isOptional: true,
  }),
  open: openAiCompatibleProvider,
};
