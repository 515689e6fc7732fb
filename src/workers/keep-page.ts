/** the events of a worker → the page of all editions, written when the worker pauses. */
import type { WorkEvent } from './do-jobs.ts';

/** Seconds without an event after which the page is written if nothing waits in the queue. */
const IDLE_DELAY = 2;

/** The same if something may be waiting: another worker may make the edition. */
const BUSY_DELAY = 60;

/** Options of `keepPage`. */
export type KeepPageOptions = {
  readonly write: () => Promise<void>;
  /** Called if the page could not be written; must not throw. */
  readonly onTrouble: (message: string) => void;
};

/** The page kept by a worker. */
export type KeptPage = {
  readonly note: (event: Pick<WorkEvent, 'type'>) => void;
  /** Call when nothing waits in the queue. */
  readonly rest: () => void;
  /** Writes it if it is out of date. */
  readonly close: () => Promise<void>;
};

/**
 * Writes the page of all editions when nothing has happened for a while, and at the end; not for each
 * edition, since it is made from all of them.
 */
export function keepPage({ write, onTrouble }: KeepPageOptions): KeptPage {
  let isOld = false;
  let isResting = false;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const writeOld = (): void => {
    if (!isOld) return;
    isOld = false;
    writing = writing
      .then(write)
      .catch((error: Error) => onTrouble(`The page of editions was not written: ${error.message}`));
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(writeOld, (isResting ? IDLE_DELAY : BUSY_DELAY) * 1000).unref();
  };
  return {
    note: ({ type }) => {
      isOld ||= type === 'edition';
      // The last article may still be in progress when nothing waits.
      isResting &&= type === 'edition';
      wait();
    },
    rest: () => {
      isResting = true;
      wait();
    },
    close: async () => {
      clearTimeout(timer);
      writeOld();
      await writing;
    },
  };
}
