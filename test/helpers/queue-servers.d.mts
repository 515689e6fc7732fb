/** Types of `queue-servers.mjs`. */

/** Servers that a queue can be on. */
export type QueueServerKind = 'redis' | 'postgres';

/** A server at work. */
export type RunningServer = {
  /** What the setting `queue` is given. */
  readonly url: string;
  /** Ends it at once and starts it again with its data. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it and removes its data. */
  readonly close: () => Promise<void>;
};

export function hasQueueServer(kind: QueueServerKind): boolean;
export function startQueueServer(kind: QueueServerKind): Promise<RunningServer>;
