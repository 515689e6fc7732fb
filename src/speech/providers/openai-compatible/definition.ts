/** The provider `openai-compatible`: what is known of it before it is opened. */
import { keyCredentials } from '../http/key-credentials.ts';
import type { ProviderDefinition } from '../provider-definition.ts';
import { openAiCompatibleProvider } from './openai-compatible.ts';
import { OPENAI_PRICES } from './openai-prices.ts';
import { OPENAI_SETTINGS } from './openai-settings.ts';

/** A server that speaks OpenAI's protocol. */
export const openAiCompatible: ProviderDefinition<'openai-compatible', typeof OPENAI_SETTINGS> = {
  name: 'openai-compatible',
  sentence: "Any server that speaks OpenAI's speech protocol.",
  settings: OPENAI_SETTINGS,
  prices: OPENAI_PRICES,
  credentials: keyCredentials({
    variable: 'OPENAI_API_KEY',
    addressOf: ({ baseUrl }) => baseUrl,
    isOptional: true,
  }),
  open: openAiCompatibleProvider,
};
