/** a provider → the same, within the rate limits of its voices for all workers together. */
import { wait, type AbortOptions } from '../../_internal/abort.ts';
import { ProviderError } from '../../errors.ts';
import { countBilledCharacters } from '../../speech/prices/count-units.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import { forwardProvider } from '../../speech/wrappers/forward-provider.ts';
import { DEFAULT_RETRY } from '../../speech/wrappers/with-retry.ts';
import type { QueueServer } from '../server/queue-server.ts';

/**
 * Most seconds from asking for a turn to sending the request: a process that was held up longer
 * asks again, since the server's window is only a second longer than a minute.
 */
const MOST_DELAY = 0.5;

/** Seconds for which “no pause” is remembered, if requests are not counted. */
const FREE_FOR = 1;

/** Most random seconds added to the server's wait, so that not all waiting workers ask at once. */
const SPREAD = 0.05;

/** Options of `withSharedLimits`. */
export type SharedLimitsOptions = {
  readonly server: QueueServer;
  /** Seconds on a monotonic clock. @default `performance.now` */
  readonly now?: (() => number) | undefined;
  /** Waits that many seconds, or rejects with the signal's reason. @default a timer */
  readonly sleep?: ((seconds: number, options: AbortOptions) => Promise<void>) | undefined;
};

/**
 * Counts each request on the queue's server. When the service reports too many requests, all
 * workers pause for as long as it said, or for a time that grows with each refusal. Each worker
 * still limits its own concurrency.
 */
export function withSharedLimits(
  provider: SpeechProvider,
  options: SharedLimitsOptions,
): SpeechProvider {
  const { server, sleep = wait, now = () => performance.now() / 1000 } = options;
  const freeSince = new Map<string, number>();
  const takeTurn = async (group: string, turn: Turn): Promise<void> => {
    for (;;) {
      turn.signal?.throwIfAborted();
      const asked = now();
      if (!isCounted(turn) && asked - (freeSince.get(group) ?? -Infinity) < FREE_FOR) return;
      const delay = await server.takeTurn(group, turn);
      if (delay <= 0 && now() - asked <= MOST_DELAY) {
        freeSince.set(group, asked);
        return;
      }
      if (delay > 0) await sleep(delay + Math.random() * SPREAD, turn);
    }
  };
  return {
    ...forwardProvider(provider),
    synthesize: async (request, { signal }) => {
      const { requestsPerMinute, charactersPerMinute, quotaGroup } = provider.capabilities(
        request.voice,
      );
      const group = [provider.id, quotaGroup ?? ''].join('/');
      const characters = countBilledCharacters(request, { provider });
      await takeTurn(group, { characters, requestsPerMinute, charactersPerMinute, signal });
      try {
        return await provider.synthesize(request, { signal });
      } catch (error) {
        if (isRateLimited(error)) {
          freeSince.delete(group);
          await sharePause(server, { group, after: error.retryAfter });
        }
        throw error;
      }
    },
  };
}

/** Whether requests of the group are counted; if not, only a pause can delay a turn. */
function isCounted({ requestsPerMinute, charactersPerMinute }: Turn): boolean {
  return requestsPerMinute !== undefined || charactersPerMinute !== undefined;
}

type Turn = AbortOptions & Parameters<QueueServer['takeTurn']>[1];

/** A wait longer than any retry is not shared: each request is refused on its own. */
async function sharePause(
  server: QueueServer,
  { group, after }: { readonly group: string; readonly after: number | undefined },
): Promise<void> {
  if (after !== undefined && after > DEFAULT_RETRY.budget) return;
  // The service's error is the one to report, even if the pause cannot be shared.
  await server.pause(group, after).catch(() => undefined);
}

/** Whether the service reported too many requests or an exhausted quota. */
function isRateLimited(error: unknown): error is ProviderError {
  return error instanceof ProviderError && error.kind === 'quota' && error.retryable;
}
