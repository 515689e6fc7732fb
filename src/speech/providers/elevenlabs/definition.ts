/** The provider `elevenlabs`: what is known of it before it is opened. */
import { keyCredentials } from '../http/key-credentials.ts';
import type { ProviderDefinition } from '../provider-definition.ts';
import { ELEVENLABS_SETTINGS } from './elevenlabs-settings.ts';
import { elevenLabsProvider } from './elevenlabs.ts';

const LISTED = {
  unit: 'characters',
  currency: 'USD',
  asOf: '2026-06-01',
  source: 'https://elevenlabs.io/pricing/api',
} as const;

/** ElevenLabs. */
export const elevenlabs: ProviderDefinition<'elevenlabs', typeof ELEVENLABS_SETTINGS> = {
  name: 'elevenlabs',
  sentence: 'ElevenLabs.',
  settings: ELEVENLABS_SETTINGS,
  prices: [
    { ...LISTED, models: ['eleven_multilingual_v2', 'eleven_v3'], perMillion: 100 },
    {
      ...LISTED,
      models: ['eleven_flash_v2', 'eleven_flash_v2_5', 'eleven_turbo_v2', 'eleven_turbo_v2_5'],
      perMillion: 50,
    },
  ],
  credentials: keyCredentials({
    variable: 'ELEVENLABS_API_KEY',
    addressOf: ({ endpoint }) => endpoint,
  }),
  open: elevenLabsProvider,
};
