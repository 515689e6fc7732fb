/**
 * the beats of the main thread → signals that end the process, while that thread does not answer. It
 * reaches into the other thread as a debugger does, which works in the midst of any loop or expression.
 */
import { Session } from 'node:inspector';
import { workerData } from 'node:worker_threads';
import { BEAT_MS, BEATS, STOPPING } from './signal-facts.ts';

/**
 * Processor time without a beat after which signals end the process, in microseconds: no step of a run
 * takes as long. Time on the clock would not do, for a busy machine lets any thread wait.
 */
const MOST_TIME = 2_000_000;

/** Beats that may be missing after a signal before the process ends, whatever it does: ten seconds. */
const MISSING_AT_THE_END = 10_000 / BEAT_MS;

const RELEASE_ALL = "globalThis[Symbol.for('lectern.releaseSignals')]?.()";

const shared = workerData as Int32Array;
let beats = -1;
let missing = 0;
let isReleased = false;
let usage = process.cpuUsage();

setInterval(() => {
  const now = Atomics.load(shared, BEATS);
  if (now !== beats) {
    beats = now;
    missing = 0;
    isReleased = false;
    usage = process.cpuUsage();
    return;
  }
  missing++;
  const { user, system } = process.cpuUsage(usage);
  if (!isReleased && user + system > MOST_TIME) release();
  if (missing >= MISSING_AT_THE_END && Atomics.load(shared, STOPPING) === 1)
    process.kill(process.pid, 'SIGKILL');
}, BEAT_MS);

function release(): void {
  isReleased = true;
  const session = new Session();
  session.connectToMainThread();
  session.post('Runtime.evaluate', { expression: RELEASE_ALL }, () => session.disconnect());
}
