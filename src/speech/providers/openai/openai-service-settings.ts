/** The settings of OpenAI's own service, whose address is known. */
import type { SettingsOf } from '../setting-fields.ts';

/** Its settings, with their documentation. */
export const OPENAI_SERVICE_SETTINGS = {
  model: { is: 'name', sentence: 'The model to use. Default: tts-1.' },
  voices: {
    is: 'texts',
    min: 1,
    sentence: 'Voices that the model has; the first is the default. Default: those of tts-1.',
  },
  instructions: {
    is: 'text',
    sentence: 'How the voice should speak, for models that take instructions.',
  },
  endpoint: {
    is: 'text',
    sentence: 'Another address of the service, such as that of a gateway of your own.',
  },
  timeout: { is: 'timeout' },
  trustedHosts: { is: 'trustedHosts' },
} as const;

/** Settings of OpenAI's own service. The key comes from the environment only. */
export type OpenAiSettings = SettingsOf<typeof OPENAI_SERVICE_SETTINGS>;
