/** what a worker has done, and when nothing waits → the page of all editions, written now and then. */
import type { WorkEvent } from './do-jobs.ts';

/** Seconds without an event after which the page is written where nothing waits in the queue. */
const RESTED = 2;

/** The same where something may: segments go on to an article, but another worker may make it. */
const QUIET = 60;

/** Options of `keepPage`. */
export type KeepPageOptions = {
  readonly write: () => Promise<void>;
  /** Hears that the page was not written; must not throw. */
  readonly onTrouble: (message: string) => void;
};

/** The page of a worker. */
export type KeptPage = {
  readonly note: (event: Pick<WorkEvent, 'type'>) => void;
  /** Nothing waits in the queue. */
  readonly rest: () => void;
  /** Writes it where it is old. */
  readonly close: () => Promise<void>;
};

/**
 * The page of all editions is written where nothing waits for a while, and at the end: not for each of
 * many, since it is made of all of them.
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
    timer = setTimeout(writeOld, (isResting ? RESTED : QUIET) * 1000).unref();
  };
  return {
    note: ({ type }) => {
      isOld ||= type === 'edition';
      // Of two articles at the end the second comes when nothing waits.
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
