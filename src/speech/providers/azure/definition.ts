/** The provider `azure`: what is known of it before it is opened. */
import { keyCredentials } from '../http/key-credentials.ts';
import type { ProviderDefinition } from '../provider-definition.ts';
import { AZURE_SETTINGS } from './azure-settings.ts';
import { azureProvider } from './azure.ts';

const LISTED = {
  unit: 'characters',
  currency: 'USD',
  asOf: '2026-11-24',
  source: 'https://azure.microsoft.com/pricing/details/cognitive-services/speech-services/',
} as const;

/** Azure Speech. */
export const azure: ProviderDefinition<'azure', typeof AZURE_SETTINGS> = {
  name: 'azure',
  sentence: 'Azure Speech.',
  settings: AZURE_SETTINGS,
  prices: [
    { ...LISTED, models: ['neural'], perMillion: 16, freePerMonth: 500_000 },
    { ...LISTED, models: ['hd'], perMillion: 30 },
  ],
  credentials: keyCredentials({
    variable: 'AZURE_SPEECH_KEY',
    addressOf: ({ endpoint }) => endpoint,
  }),
  open: azureProvider,
};
