/** The provider `polly`: what is known of it before it is opened. */
import { findAmazonCredentials } from '../../../_internal/objects/amazon-credentials.ts';
import type { ProviderDefinition } from '../provider-definition.ts';
import { POLLY_SETTINGS } from './polly-settings.ts';
import { pollyProvider } from './polly.ts';

const LISTED = {
  unit: 'characters',
  currency: 'USD',
  asOf: '2026-10-07',
  source: 'https://aws.amazon.com/polly/pricing/',
} as const;

/** Amazon Polly. */
export const polly: ProviderDefinition<'polly', typeof POLLY_SETTINGS> = {
  name: 'polly',
  sentence: 'Amazon Polly.',
  settings: POLLY_SETTINGS,
  prices: [
    { ...LISTED, models: ['standard'], perMillion: 4 },
    { ...LISTED, models: ['neural'], perMillion: 16 },
    { ...LISTED, models: ['generative'], perMillion: 30 },
    { ...LISTED, models: ['long-form'], perMillion: 100 },
  ],
  credentials: {
    what: 'credentials',
    find: (_settings, environment) => findAmazonCredentials(environment),
  },
  open: pollyProvider,
};
