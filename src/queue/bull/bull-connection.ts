/** the address of a queue → BullMQ's classes, bound to a connection. */
import type * as Bull from 'bullmq';
import type { QueueAddress } from '../queue-address.ts';
import { missingDriver } from '../server/server-errors.ts';

/** The queue of articles, which wait for their segments. */
export const ARTICLES = 'lectern-articles';

/** The queue of segments. */
export const SEGMENTS = 'lectern-segments';

/** Schema of BullMQ's tables. */
const JOB_SCHEMA = 'lectern_jobs';

/** Connections that one class opens to PostgreSQL. */
const CONNECTIONS = 4;

/** The classes, each with its connection. */
export type BullClasses = {
  readonly queue: (name: string) => Bull.Queue;
  readonly flows: () => Bull.FlowProducer;
  readonly worker: (
    name: string,
    process: Bull.Processor,
    options: Omit<Bull.WorkerOptions, 'connection'>,
  ) => Bull.Worker;
  readonly errors: Pick<typeof Bull, 'DelayedError' | 'UnrecoverableError' | 'WaitingError'>;
};

/**
 * Loads BullMQ. Every class gets an error listener: without one, an unreachable server would be
 * reported endlessly. @throws LecternError `QUEUE_PACKAGE`
 */
export async function loadBull(
  { kind, url }: QueueAddress,
  onError: (error: Error) => void,
): Promise<BullClasses> {
  const bull = await import('bullmq').catch((cause: unknown) => {
    throw missingDriver('bullmq', cause);
  });
  const connection = (kind === 'redis'
    ? { url, maxRetriesPerRequest: null }
    : {
        connectionString: url,
        schema: JOB_SCHEMA,
        migrate: true,
        max: CONNECTIONS,
      }) as unknown as Bull.ConnectionOptions;
  // The back end is the last argument of every constructor.
  const backEnd = kind === 'redis' ? [] : [bull.createPostgresBackend];
  const listen = <T extends { on: (event: 'error', listener: (error: Error) => void) => unknown }>(
    opened: T,
  ): T => {
    opened.on('error', onError);
    return opened;
  };
  type Rest = readonly [];
  return {
    queue: (name) => listen(new bull.Queue(name, { connection }, ...(backEnd as unknown as Rest))),
    flows: () => listen(new bull.FlowProducer({ connection }, ...(backEnd as unknown as Rest))),
    worker: (name, process, options) =>
      listen(
        new bull.Worker(name, process, { ...options, connection }, ...(backEnd as unknown as Rest)),
      ),
    errors: bull,
  };
}
