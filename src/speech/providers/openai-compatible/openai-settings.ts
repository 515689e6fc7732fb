/** The settings of a server with OpenAI's protocol, which does not describe itself. */
import type { SettingsOf } from '../setting-fields.ts';

/** Its settings, with their documentation. */
export const OPENAI_SETTINGS = {
  baseUrl: {
    is: 'text',
    sentence: 'Address of the server, such as http://127.0.0.1:8880/v1. Required.',
  },
  model: { is: 'name', sentence: 'The model to use. Default: tts-1.' },
  voices: {
    is: 'texts',
    min: 1,
    sentence: 'Voices that the server has; the first is the default. Default: any.',
  },
  format: {
    is: 'choice',
    values: ['wav', 'pcm'],
    sentence: 'What is requested from the server: a WAV file, or raw 16-bit samples. Default: wav.',
  },
  sampleRateHz: {
    is: 'count',
    min: 8000,
    max: 192_000,
    sentence: 'Samples a second of its audio. Default: 24000.',
  },
  instructions: {
    is: 'text',
    sentence: 'How the voice should speak, for models that take instructions.',
  },
  maxCharacters: {
    is: 'count',
    sentence: 'The longest text of one request, in characters. Default: 4096.',
  },
  captions: {
    is: 'flag',
    sentence: 'Whether the server has /dev/captioned_speech, which gives word times.',
  },
  timeout: { is: 'timeout' },
  trustedHosts: { is: 'trustedHosts' },
} as const;

/** Settings of a server that speaks OpenAI's protocol for speech. Keys come from the environment only. */
export type OpenAiCompatibleSettings = SettingsOf<typeof OPENAI_SETTINGS>;
