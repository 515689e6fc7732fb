/** recordings → tracks, assembled on a separate thread while the next article is spoken and checked. */
import { Worker } from 'node:worker_threads';
import { LecternError } from '../../errors.ts';
import { unpackError } from '../../threads/packed-error.ts';
import type { Recording } from '../../speech/clip.ts';
import type { AssembleTrackOptions, Track } from '../track.ts';
import type { TrackReply, TrackRequest } from './track-worker.ts';
import { assembleTrack } from '../assemble-track.ts';

/** The compiled worker, next to this file. */
const WORKER = new URL('./track-worker.js', import.meta.url);

/** A caller that waits for a track. */
type Asker = {
  readonly hear: (reply: TrackReply) => void;
  readonly fail: (error: unknown) => void;
};

/**
 * A thread that assembles recordings, one after another or several at once. It is started when
 * first needed, and again after it has ended; while idle, it does not keep the process alive.
 */
export class TrackThread {
  #worker: Worker | undefined;
  readonly #askers = new Map<number, Asker>();
  #lastId = 0;

  /** As `assembleTrack`, with its errors, and LecternError TRACK_ENCODER if the thread ends. */
  async assemble(recording: Recording, options: AssembleTrackOptions): Promise<Track> {
    const { onProgress, signal, ...rest } = options;
    signal?.throwIfAborted();
    const id = ++this.#lastId;
    const ask = (request: TrackRequest): void => this.#start().postMessage(request);
    const onAbort = (): void => ask({ id, isAbort: true });
    try {
      return await new Promise<Track>((resolve, reject) => {
        const fail = (error: unknown): void => reject(signal?.aborted ? signal.reason : error);
        const hear = (reply: TrackReply): void => {
          if ('progress' in reply) onProgress?.(reply.progress);
          else if ('track' in reply) resolve({ recording, ...reply.track });
          else fail(unpackError(reply.failed));
        };
        this.#askers.set(id, { hear, fail });
        signal?.addEventListener('abort', onAbort, { once: true });
        ask({ id, recording, options: rest });
      });
    } finally {
      signal?.removeEventListener('abort', onAbort);
      this.#askers.delete(id);
      if (this.#askers.size === 0) this.#worker?.unref();
    }
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = (this.#worker ??= this.#open());
    worker.ref();
    return worker;
  }

  #open(): Worker {
    const worker = new Worker(WORKER, { execArgv: [] });
    let why: unknown;
    worker.on('message', (reply: TrackReply) => this.#askers.get(reply.id)?.hear(reply));
    worker.on('error', (error) => (why = error));
    worker.once('exit', () => {
      this.#worker = undefined;
      this.#failAll(why);
    });
    return worker;
  }

  #failAll(cause: unknown): void {
    const reason = cause instanceof Error ? `: ${cause.message}` : '';
    const failed = new LecternError(`The thread that assembles tracks ended${reason}.`, {
      code: 'TRACK_ENCODER',
      hint: 'Run the same command again: recorded clips are kept.',
      cause,
    });
    for (const asker of this.#askers.values()) asker.fail(failed);
  }
}

/** Assembles the tracks of a run. */
export type Assembler = {
  /** As `assembleTrack`. */
  readonly assemble: (recording: Recording, options: AssembleTrackOptions) => Promise<Track>;
  /** Says that there will be many: the first is made by the thread too. */
  readonly expectMany: () => void;
  readonly close: () => Promise<void>;
};

/**
 * A run that makes one track, as most do, starts no thread, which would cost more than it saves.
 * From the second track on, one article is assembled while the next is spoken.
 */
export function openAssembler(): Assembler {
  const thread = new TrackThread();
  let isFirst = true;
  return {
    assemble: (recording, options) => {
      if (!isFirst) return thread.assemble(recording, options);
      isFirst = false;
      return assembleTrack(recording, options);
    },
    expectMany: () => (isFirst = false),
    close: () => thread.close(),
  };
}
