/** a provider and the limits of a publisher's contract → the same provider, with these limits. */
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import type { SpeechProvider } from '../provider.ts';
import { forwardProvider } from './forward-provider.ts';

/** Limits from a provider's settings; the provider's apply where one is absent. */
export type StatedLimits = {
  /** Most requests per minute. */
  readonly requestsPerMinute?: number | undefined;
  /** Most billed characters per minute. */
  readonly charactersPerMinute?: number | undefined;
  /** Most concurrent requests. */
  readonly maxConcurrency?: number | undefined;
};

/**
 * Replaces the provider's own limits, which are cautious; the stated ones are used in full. They
 * apply separately to each group of voices that the service counts separately.
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
