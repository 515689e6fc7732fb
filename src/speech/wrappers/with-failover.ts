/** a function that records with one voice → the same, which tries other voices if the first one fails. */
import { ProviderError, type ProviderErrorKind } from '../../errors.ts';
import type { Price } from '../prices/price.ts';
import type { SpeechProvider } from '../provider.ts';

/** A provider and voice that replace a provider that fails. */
export type FailoverVoice = {
  readonly provider: SpeechProvider;
  /** One voice for everything. @default the provider's default for the language */
  readonly voice?: string | undefined;
  /** What the publisher pays for it. @default the listed price */
  readonly price?: Price | undefined;
};

/** What to do if the provider of a script fails. */
export type Failover = {
  /** The replacements, in the order they are tried. */
  readonly to: readonly FailoverVoice[];
  /**
   * Whether the other voice then reads the whole article, or only what the first one has not.
   * @default 'article'
   */
  readonly boundary?: 'article' | 'segment' | undefined;
};

/** Failures that another provider may not have, since the request itself is valid. */
const NOT_OF_THE_REQUEST: ReadonlySet<ProviderErrorKind> = new Set([
  'auth',
  'bad-audio',
  'internal',
  'quota',
  'timeout',
  'unavailable',
]);

/**
 * Records with each of `voices` in turn, at least one, until one succeeds. `onFailure` is called
 * with the error of the previous voice. The iterable is consumed only as needed.
 * @throws what the last one threw; or immediately, an error that another voice would not avoid
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
    throw failure ?? new TypeError('withFailover: voices must have at least one');
  };
}

function mayFailOver(error: unknown): error is ProviderError {
  if (!(error instanceof ProviderError)) return false;
  // Missing credentials mean an incomplete set-up, which the publisher should see.
  return NOT_OF_THE_REQUEST.has(error.kind) && error.code !== 'PROVIDER_CREDENTIALS_MISSING';
}
