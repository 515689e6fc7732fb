/**
 * a way to record clips for one provider → the same, which goes on with another provider's voice
 * where the first one fails.
 */
import { ProviderError, type ProviderErrorKind } from '../../errors.ts';
import type { Price } from '../prices/price.ts';
import type { SpeechProvider } from '../provider.ts';

/** Who speaks in place of a provider that fails. */
export type FailoverVoice = {
  readonly provider: SpeechProvider;
  /** One voice for all that it says. @default the provider's own for the language */
  readonly voice?: string | undefined;
  /** What the publisher pays for it. @default the listed price */
  readonly price?: Price | undefined;
};

/** What becomes of a script whose provider fails. */
export type Failover = {
  /** Asked in this order. */
  readonly to: readonly FailoverVoice[];
  /**
   * Whether the whole article is then read by the other voice, or what the first one has not said.
   * @default 'article'
   */
  readonly boundary?: 'article' | 'segment' | undefined;
};

/** Failures that another provider may not share: what was asked is right, and there is no answer. */
const NOT_OF_THE_REQUEST: ReadonlySet<ProviderErrorKind> = new Set([
  'auth',
  'bad-audio',
  'internal',
  'quota',
  'timeout',
  'unavailable',
]);

/**
 * Records with each of `voices` in turn, at least one, until one succeeds. `onFailure` hears why the
 * one before it did not. A voice is not asked for before it is needed.
 * @throws what the last one threw; what says that another voice would not help, at once
 */
export function withFailover<Voice, Recorded>(
  record: (voice: Voice) => Promise<Recorded>,
  options: {
    readonly voices: Iterable<Voice>;
    readonly onFailure: (error: ProviderError, next: Voice) => void;
  },
): () => Promise<Recorded> {
  return async () => {
    let failure: ProviderError | undefined;
    for (const voice of options.voices) {
      if (failure) options.onFailure(failure, voice);
      try {
        return await record(voice);
      } catch (error) {
        if (!mayFailOver(error)) throw error;
        failure = error;
      }
    }
    throw failure ?? new TypeError('withFailover: voices must hold one at least');
  };
}

function mayFailOver(error: unknown): error is ProviderError {
  if (!(error instanceof ProviderError)) return false;
  // Without credentials nothing was set up: that is for the publisher to see.
  return NOT_OF_THE_REQUEST.has(error.kind) && error.code !== 'PROVIDER_CREDENTIALS_MISSING';
}
