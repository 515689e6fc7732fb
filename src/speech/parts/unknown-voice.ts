/** a voice that a provider does not have → the error that says so and suggests the nearest one. */
import { nearestName } from '../../_internal/nearest-name.ts';
import { ProviderError } from '../../errors.ts';

/** What the error says besides the voice's name. */
export type UnknownVoiceOptions = {
  readonly provider: string;
  /** What its voices look like, or how to find one. */
  readonly hint: string;
  /** Names known without a request. @default none */
  readonly known?: readonly string[];
};

/** The error for a voice that cannot be one of the provider's. */
export function unknownVoice(voice: string, options: UnknownVoiceOptions): ProviderError {
  const { provider, hint, known = [] } = options;
  const near = nearestName(voice, known);
  return new ProviderError(`The provider ${provider} has no voice "${voice}".`, {
    code: 'VOICE_UNKNOWN',
    provider,
    kind: 'voice-not-found',
    retryable: false,
    hint: near === undefined ? hint : `Did you mean ${near}? ${hint}`,
  });
}

/**
 * The same speech; an error about an unknown voice suggests the nearest one in its hint. `list` asks the provider
 * for its voices and may fail.
 */
export async function suggestVoice<T>(
  speech: Promise<T>,
  options: {
    readonly voice: string;
    readonly list: () => Promise<readonly { readonly name: string }[]>;
  },
): Promise<T> {
  try {
    return await speech;
  } catch (error) {
    if (!(error instanceof ProviderError) || error.kind !== 'voice-not-found') throw error;
    const voices = await options.list().catch(() => []);
    const names = voices.map(({ name }) => name);
    const near = nearestName(options.voice, names);
    if (near === undefined) throw error;
    const hint = `Did you mean ${near}? ${error.hint ?? ''}`.trim();
    throw new ProviderError(error.message, { ...error, hint });
  }
}
