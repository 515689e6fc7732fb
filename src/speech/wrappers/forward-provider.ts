/** a provider → a copy of it to wrap: every member unchanged and bound to the provider. */
import type { AbortOptions } from '../../_internal/abort.ts';
import type { SpeechProvider, SpeechRequest } from '../provider.ts';

/** The base of a wrapper, which then replaces what it changes, usually `synthesize`. */
export function forwardProvider(provider: SpeechProvider): SpeechProvider {
  return {
    specVersion: provider.specVersion,
    id: provider.id,
    revision: provider.revision,
    voices: (options) => provider.voices(options),
    ...(provider.defaultVoice && {
      defaultVoice: (language: string) => provider.defaultVoice!(language),
    }),
    ...(provider.resolveVoice && {
      resolveVoice: (name: string, options: { readonly language: string }) =>
        provider.resolveVoice!(name, options),
    }),
    capabilities: (voice) => provider.capabilities(voice),
    identity: (request) => provider.identity(request),
    ...(provider.billedCharacters && {
      billedCharacters: (request: SpeechRequest) => provider.billedCharacters!(request),
    }),
    ...(provider.symbolsWithoutSound && {
      symbolsWithoutSound: (ipas: readonly string[], options: { readonly voice: string }) =>
        provider.symbolsWithoutSound!(ipas, options),
    }),
    ...(provider.warnings && { warnings: () => provider.warnings!() }),
    ...(provider.pronounce && {
      pronounce: (request: SpeechRequest, options: AbortOptions) =>
        provider.pronounce!(request, options),
    }),
    synthesize: (request, options) => provider.synthesize(request, options),
    close: () => provider.close(),
  };
}
