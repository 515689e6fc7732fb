/** the drawings of covers → their PNGs, from the second on by a separate thread. */
import { Worker } from 'node:worker_threads';
import { abortable } from '../../_internal/abort.ts';
import { paintHere, type PaintCover, type PaintOptions } from '../paint-cover.ts';
import type { CoverReply, CoverRequest } from './cover-worker.ts';
import type { Drawing } from '../render-drawing.ts';

/** The compiled worker, next to this file. */
const WORKER = new URL('./cover-worker.js', import.meta.url);

/** Seconds after which an idle thread is ended: the renderer and its pixels take some 60 MB. */
const KEPT = 60;

/** Makes the covers of a run. */
export type CoverPainter = {
  readonly paint: PaintCover;
  /** Says that there will be many: the first is made by the thread too. */
  readonly expectMany: () => void;
  readonly close: () => Promise<void>;
};

/** A run that makes one cover, as most do, starts no thread, which would cost more than it saves. */
export function openCoverPainter(): CoverPainter {
  const thread = new CoverThread();
  let isFirst = true;
  return {
    paint: async (drawing, options = {}) => {
      const { signal } = options;
      signal?.throwIfAborted();
      const isHere = isFirst;
      isFirst = false;
      const painting = isHere
        ? paintHere(drawing, options)
        : paintThere(drawing, { ...options, thread });
      return abortable(painting, { signal });
    },
    expectMany: () => (isFirst = false),
    close: () => thread.close(),
  };
}

/** Where the thread cannot, this one does, or says what the matter is. */
async function paintThere(
  drawing: Drawing,
  { thread, side }: Pick<PaintOptions, 'side'> & { readonly thread: CoverThread },
): Promise<Uint8Array> {
  return (await thread.paint(drawing, side)) ?? paintHere(drawing, { side });
}

/** Started when first needed, and again after it has ended; while idle, it does not keep the process alive. */
class CoverThread {
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  readonly #askers = new Map<number, (png?: Uint8Array) => void>();
  #lastId = 0;

  /** The PNG; `undefined` where it could not be made, or the thread has ended. */
  async paint(drawing: Drawing, side?: number): Promise<Uint8Array | undefined> {
    const id = ++this.#lastId;
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#open());
    worker.ref();
    try {
      return await new Promise<Uint8Array | undefined>((resolve) => {
        this.#askers.set(id, resolve);
        worker.postMessage({ id, drawing, side } satisfies CoverRequest);
      });
    } finally {
      this.#askers.delete(id);
      if (this.#askers.size === 0) this.#rest();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    await this.#worker?.terminate();
  }

  #rest(): void {
    this.#worker?.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#worker?.terminate(), KEPT * 1000).unref();
  }

  #open(): Worker {
    const worker = new Worker(WORKER, { execArgv: [] });
    worker.on('message', ({ id, png }: CoverReply) => this.#askers.get(id)?.(png));
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      this.#worker = undefined;
      for (const hear of this.#askers.values()) hear();
    });
    return worker;
  }
}
