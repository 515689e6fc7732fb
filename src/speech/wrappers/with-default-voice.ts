/** a provider → the same provider, whose default voice stands in for voices it does not have. */
import { ProviderError } from '../../errors.ts';
import type { SpeechProvider } from '../provider.ts';
import { forwardProvider } from './forward-provider.ts';

/**
 * For a provider that replaces another: names of the other's voices mean the default voice of the
 * language. A provider without a default voice is returned unchanged.
 */
export function withDefaultVoice(provider: SpeechProvider): SpeechProvider {
  if (!provider.defaultVoice) return provider;
  return {
    ...forwardProvider(provider),
    resolveVoice: (name, { language }) => {
      try {
        return (
          provider.resolveVoice?.(name, { language }) ?? provider.capabilities(name).voice ?? name
        );
      } catch (error) {
        if (!(error instanceof ProviderError) || error.code !== 'VOICE_UNKNOWN') throw error;
        return provider.defaultVoice!(language);
      }
    },
  };
}
