/** a provider and what a publisher's contract allows → the same provider, whose voices say so. */
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import type { SpeechProvider } from '../provider.ts';
import { forwardProvider } from './forward-provider.ts';

/** Limits as the settings of a provider state them; each left out is the provider's own. */
export type StatedLimits = {
  /** Requests in a minute. */
  readonly requestsPerMinute?: number | undefined;
  /** Characters in a minute, as they are billed. */
  readonly charactersPerMinute?: number | undefined;
  /** Requests at the same time. */
  readonly maxConcurrency?: number | undefined;
};

/**
 * Puts the stated limits in place of the provider's own, which are cautious: they are used whole.
 * Each group of voices that the service counts by itself has them.
 */
export function withStatedLimits(provider: SpeechProvider, limits: StatedLimits): SpeechProvider {
  const { requestsPerMinute, charactersPerMinute, maxConcurrency } = limits;
  const stated = omitUndefined({ requestsPerMinute, charactersPerMinute, maxConcurrency });
  if (Object.keys(stated).length === 0) return provider;
  return {
    ...forwardProvider(provider),
    capabilities: (voice) => {
      const capabilities = provider.capabilities(voice);
      const { requestsEach = 1 } = capabilities;
      return {
        ...capabilities,
        ...stated,
        ...(requestsPerMinute !== undefined && {
          requestsPerMinute: requestsPerMinute / requestsEach,
        }),
      };
    },
  };
}
