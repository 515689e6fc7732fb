/** settings → the queue and the store that workers on many machines share. */
import { resolve } from 'node:path';
import type { ObjectStore } from '../_internal/objects/object-store.ts';
import { ConfigError } from '../errors.ts';
import type { ArticleQueue } from '../queue/article-queue.ts';
import { openBullQueue } from '../queue/bull/bull-queue.ts';
import { parseQueueAddress } from '../queue/queue-address.ts';
import { openSharedPlace } from '../speech/clips/shared-place.ts';

/** The settings that say where work is shared. */
export type WorkplaceSettings = {
  readonly queue?: string | undefined;
  readonly sharedStore?: string | undefined;
};

/** Where work is shared. */
export type Workplace = {
  readonly queue: ArticleQueue;
  readonly place: ObjectStore;
  readonly close: () => Promise<void>;
};

/** Options of `openWorkplace`. */
export type OpenWorkplaceOptions = {
  /** Folder that a relative `sharedStore` starts from. */
  readonly root: string;
  /** Called when the server is unreachable; must not throw. @default ignored */
  readonly onTrouble?: ((message: string) => void) | undefined;
};

/**
 * Connects to the queue, and opens the store.
 * @throws ConfigError if one of them is not set, LecternError `QUEUE_UNREACHABLE`, `QUEUE_PACKAGE`
 */
export async function openWorkplace(
  settings: WorkplaceSettings,
  { root, onTrouble }: OpenWorkplaceOptions,
): Promise<Workplace> {
  const address = parseQueueAddress(requireSetting('queue', settings));
  const shared = requireSetting('sharedStore', settings);
  const place = await openSharedPlace(shared.includes('://') ? shared : resolve(root, shared));
  const queue = await openBullQueue(address, { onTrouble });
  return {
    queue,
    place,
    close: async () => void (await Promise.all([queue.close(), place.close()])),
  };
}

/** An empty prefix, so that listing it is quick, in a folder too. */
const NOTHING = 'queue/none/';

/**
 * Fails early if the store cannot be read, which would fail every job. A listing reports a missing
 * bucket and why credentials are refused. @throws LecternError
 */
export async function checkStore({ place }: Pick<Workplace, 'place'>): Promise<void> {
  await place.list(NOTHING, {})[Symbol.asyncIterator]().next();
}

const EXAMPLES = {
  queue: 'redis://localhost:6379, or postgres://localhost/lectern',
  sharedStore: 's3://bucket/clips, or a folder that every machine has mounted',
} as const;

function requireSetting(name: keyof WorkplaceSettings, settings: WorkplaceSettings): string {
  const value = settings[name];
  if (value !== undefined) return value;
  throw new ConfigError(`${name} is not set, but machines need it to work together`, {
    code: 'CONFIG_INVALID',
    hint: `Set ${name}: ${EXAMPLES[name]}.`,
  });
}
