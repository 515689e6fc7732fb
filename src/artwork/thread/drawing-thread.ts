/**
 * drawings that contain a picture from elsewhere → their pixels or JPEG, made in a thread that is stopped
 * when it takes too long: a picture of a few kilobytes may take minutes to decode.
 */
import { Worker } from 'node:worker_threads';
import type { AbortOptions } from '../../_internal/abort.ts';
import { watchProcessorTime } from '../../threads/processor-budget.ts';
import type { DrawingRequest, JpegWanted } from './drawing-worker.ts';
import type { Drawing } from '../render-drawing.ts';

/** Seconds of processor time for one drawing: four times what the largest photograph takes. */
const MOST_SECONDS = 15;

/** The compiled worker, beside this file. */
const WORKER = new URL('./drawing-worker.js', import.meta.url);

/** Options of `DrawingThread`. */
export type DrawingThreadOptions = AbortOptions & {
  /** Seconds of processor time for one drawing. @default 15 */
  readonly seconds?: number | undefined;
};

/** A thread for the drawings of one cover, ended with it. */
export class DrawingThread implements AsyncDisposable {
  readonly #worker = new Worker(WORKER, { execArgv: [] });
  readonly #options: DrawingThreadOptions;
  #isEnded = false;

  constructor(options: DrawingThreadOptions = {}) {
    this.#options = options;
    // Where it ends, each drawing under way has no pixels.
    this.#worker.on('error', () => undefined).once('exit', () => (this.#isEnded = true));
  }

  /** The pixels; `undefined` if it cannot be drawn, or not in time. An abort throws the signal's reason. */
  render(drawing: Drawing): Promise<Uint8Array | undefined> {
    return this.#draw({ drawing });
  }

  /** The JPEG of a cover, of at most so many bytes where that is possible; as `render`. */
  renderJpeg(drawing: Drawing, jpeg: JpegWanted): Promise<Uint8Array | undefined> {
    return this.#draw({ drawing, jpeg });
  }

  async #draw(request: DrawingRequest): Promise<Uint8Array | undefined> {
    const { seconds = MOST_SECONDS, signal } = this.#options;
    signal?.throwIfAborted();
    if (this.#isEnded) return undefined;
    const end = (): void => void this.#worker.terminate();
    const endWatch = watchProcessorTime(seconds, end);
    signal?.addEventListener('abort', end, { once: true });
    try {
      const drawn = await this.#ask(request);
      signal?.throwIfAborted();
      return drawn;
    } finally {
      endWatch();
      signal?.removeEventListener('abort', end);
    }
  }

  #ask(request: DrawingRequest): Promise<Uint8Array | undefined> {
    const worker = this.#worker;
    return new Promise((resolve) => {
      const finish = (drawn?: Uint8Array): void => {
        worker.off('message', finish).off('exit', onExit);
        resolve(drawn);
      };
      const onExit = (): void => finish();
      worker.on('message', finish).on('exit', onExit);
      worker.postMessage(request);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}
