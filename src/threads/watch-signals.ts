/**
 * the process → signals that end a run cleanly, or immediately while its code blocks the thread, so
 * that no signal listener can be called.
 */
import { Worker } from 'node:worker_threads';
import { BEAT_MS, BEATS, RELEASE, STOPPING } from './signal-facts.ts';

/** Signals that end a run cleanly: unfinished files are removed. */
const END_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The compiled thread, beside this file. */
const THREAD = new URL('./signal-thread.js', import.meta.url);

/**
 * Calls `stop` at the first signal; returns a function that ends the watch. A second thread notices
 * when this one is blocked, and restores the default effect of signals: they end the process.
 */
export function watchSignals(stop: () => void): () => void {
  const shared = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  let isListening = false;
  const onSignal = (): void => {
    Atomics.store(shared, STOPPING, 1);
    stop();
  };
  const listen = (): void => {
    if (isListening) return;
    isListening = true;
    // Once: a second signal ends the process.
    if (shared[STOPPING] === 0) for (const name of END_SIGNALS) process.once(name, onSignal);
  };
  const release = (): void => {
    isListening = false;
    for (const name of END_SIGNALS) process.off(name, onSignal);
  };
  const beat = (): void => {
    Atomics.add(shared, BEATS, 1);
    listen();
  };
  const place = globalThis as { [RELEASE]?: () => void };
  place[RELEASE] = release;
  const timer = setInterval(beat, BEAT_MS).unref();
  const thread = new Worker(THREAD, { workerData: shared, execArgv: [], stdout: true });
  // If the thread cannot start, signals still work whenever this one is not blocked.
  thread.on('error', () => undefined).unref();
  listen();
  return () => {
    clearInterval(timer);
    release();
    delete place[RELEASE];
    void thread.terminate();
  };
}
