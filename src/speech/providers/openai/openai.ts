/** SpeechRequest → Speech, by OpenAI's own service, which needs only a key. */
import { openSpeechServer, type SpeechServer } from '../openai-compatible/openai-compatible.ts';
import type { SpeechProvider } from '../../provider.ts';
import type { OpenAiSettings } from './openai-service-settings.ts';

const OPENAI: SpeechServer = {
  id: 'openai',
  title: 'OpenAI',
  addressSetting: 'endpoint',
  needsKey: true,
};

const ADDRESS = 'https://api.openai.com/v1';

/** Voices of tts-1 and tts-1-hd: https://platform.openai.com/docs/guides/text-to-speech */
const VOICES: readonly string[] = [
  'alloy',
  'ash',
  'coral',
  'echo',
  'fable',
  'nova',
  'onyx',
  'sage',
  'shimmer',
];

/**
 * The provider `openai`.
 * @throws ConfigError `CONFIG_INVALID` for an invalid endpoint.
 */
export function openAiProvider(settings: OpenAiSettings = {}): SpeechProvider {
  const { endpoint = ADDRESS, voices = VOICES, ...rest } = settings;
  return openSpeechServer({ ...rest, voices, baseUrl: endpoint, server: OPENAI });
}
