/** a provider → the same provider, never asked more often by all workers together than its voices allow. */
import { wait, type AbortOptions } from '../../_internal/abort.ts';
import { ProviderError } from '../../errors.ts';
import { countBilledCharacters } from '../../speech/prices/count-units.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import { forwardProvider } from '../../speech/wrappers/forward-provider.ts';
import { DEFAULT_RETRY } from '../../speech/wrappers/with-retry.ts';
import type { QueueServer } from '../server/queue-server.ts';

/**
 * Seconds from asking for a turn to making the request: a process that was held up longer asks
 * again, since the server counts one second more than a minute for the way.
 */
const LONGEST_WAY = 0.5;

/** Seconds for which nobody asks again whether all must pause, where requests are not counted. */
const FREE_FOR = 1;

/** Seconds beyond the time that the server gave: of many that wait for it, not all ask at once. */
const SPREAD = 0.05;

/** Options of `withSharedLimits`. */
export type SharedLimitsOptions = {
  readonly server: QueueServer;
  /** Seconds on a clock that never goes back. @default the process's own */
  readonly now?: (() => number) | undefined;
  /** Waits so many seconds or rejects with the signal's reason. @default a timer */
  readonly sleep?: ((seconds: number, options: AbortOptions) => Promise<void>) | undefined;
};

/**
 * Counts each request on the queue's server. When the service says that it is asked too much, no
 * worker asks for as long as it said, or for as long as was learned. How many requests are made at
 * once stays each worker's own matter.
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
      if (delay <= 0 && now() - asked <= LONGEST_WAY) {
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
        if (isAskedTooMuch(error)) {
          freeSince.delete(group);
          await tellPause(server, { group, after: error.retryAfter });
        }
        throw error;
      }
    },
  };
}

/** Whether requests of the group are counted; else only a pause may keep it from its turn. */
function isCounted({ requestsPerMinute, charactersPerMinute }: Turn): boolean {
  return requestsPerMinute !== undefined || charactersPerMinute !== undefined;
}

type Turn = AbortOptions & Parameters<QueueServer['takeTurn']>[1];

/** Asked for a longer wait than a retry takes, each request learns for itself that it is refused. */
async function tellPause(
  server: QueueServer,
  { group, after }: { readonly group: string; readonly after: number | undefined },
): Promise<void> {
  if (after !== undefined && after > DEFAULT_RETRY.budget) return;
  // What the service said counts, also where the server cannot be told.
  await server.pause(group, after).catch(() => undefined);
}

/** Whether the service said that it is asked too much, by its own words or by a quota. */
function isAskedTooMuch(error: unknown): error is ProviderError {
  return error instanceof ProviderError && error.kind === 'quota' && error.retryable;
}
