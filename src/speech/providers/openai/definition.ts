/** The provider `openai`: what is known of it before it is opened. */
import { keyCredentials } from '../http/key-credentials.ts';
import { OPENAI_PRICES } from '../openai-compatible/openai-prices.ts';
import type { ProviderDefinition } from '../provider-definition.ts';
import { openAiProvider } from './openai.ts';
import { OPENAI_SERVICE_SETTINGS } from './openai-service-settings.ts';

/** OpenAI itself. */
export const openAi: ProviderDefinition<'openai', typeof OPENAI_SERVICE_SETTINGS> = {
  name: 'openai',
  sentence: 'OpenAI.',
  settings: OPENAI_SERVICE_SETTINGS,
  prices: OPENAI_PRICES,
  credentials: keyCredentials({
    variable: 'OPENAI_API_KEY',
    addressOf: ({ endpoint }) => endpoint,
  }),
  open: openAiProvider,
};
