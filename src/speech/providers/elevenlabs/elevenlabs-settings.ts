/** The settings of ElevenLabs, with their documentation. */
import type { SettingsOf } from '../setting-fields.ts';

/** Its settings, with their documentation. */
export const ELEVENLABS_SETTINGS = {
  endpoint: {
    is: 'text',
    sentence: 'Address of the service, for another region. Default: https://api.elevenlabs.io.',
  },
  model: { is: 'name', sentence: 'The model to use. Default: eleven_multilingual_v2.' },
  dictionaries: {
    is: 'texts',
    max: 3,
    sentence: 'Ids of the pronunciation dictionaries in the account.',
  },
  neighbours: {
    is: 'flag',
    sentence:
      'Whether it is sent the sentences before and after each paragraph; an edit then records the neighbours again.',
  },
  timeout: { is: 'timeout' },
  trustedHosts: { is: 'trustedHosts' },
} as const;

/** Settings of ElevenLabs. The key comes from the environment only. */
export type ElevenLabsSettings = SettingsOf<typeof ELEVENLABS_SETTINGS>;
