/**
 * the process → signals that end a run cleanly, or at once while its own code runs without pause, when
 * no listener of a signal could be called.
 */
import { Worker } from 'node:worker_threads';
import { BEAT_MS, BEATS, RELEASE, STOPPING } from './signal-facts.ts';

/** Signals that end a run cleanly: what is unfinished is removed. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The compiled thread, beside this file. */
const THREAD = new URL('./signal-thread.js', import.meta.url);

/**
 * Calls `stop` at the first signal; returns what ends the watch. A thread notices when this one no
 * longer answers, and then gives signals their own effect back: they end the process.
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
    if (shared[STOPPING] === 0) for (const name of ENDINGS) process.once(name, onSignal);
  };
  const release = (): void => {
    isListening = false;
    for (const name of ENDINGS) process.off(name, onSignal);
  };
  const beat = (): void => {
    Atomics.add(shared, BEATS, 1);
    listen();
  };
  const place = globalThis as { [RELEASE]?: () => void };
  place[RELEASE] = release;
  const timer = setInterval(beat, BEAT_MS).unref();
  const thread = new Worker(THREAD, { workerData: shared, execArgv: [], stdout: true });
  // A machine without another thread still hears its signals, whenever its code pauses.
  thread.on('error', () => undefined).unref();
  listen();
  return () => {
    clearInterval(timer);
    release();
    delete place[RELEASE];
    void thread.terminate();
  };
}
