/**
 * the beats of the main thread → while it is blocked, the default effect of signals, which end the
 * process. Restored through a debugger session, which interrupts any loop or regular expression.
 */
import { Session } from 'node:inspector';
import { workerData } from 'node:worker_threads';
import { BEAT_MS, BEATS, STOPPING } from './signal-facts.ts';

/**
 * Microseconds of processor time without a beat after which the main thread counts as blocked: no
 * step of a run takes as long. Elapsed time would not do, since any thread waits on a busy machine.
 */
const BLOCKED_AFTER = 2_000_000;

/** Beats missed after a signal until the process is killed, whatever it is doing: ten seconds. */
const BEATS_TO_KILL = 10_000 / BEAT_MS;

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
  if (!isReleased && user + system > BLOCKED_AFTER) release();
  if (missing >= BEATS_TO_KILL && Atomics.load(shared, STOPPING) === 1)
    process.kill(process.pid, 'SIGKILL');
}, BEAT_MS);

function release(): void {
  isReleased = true;
  const session = new Session();
  session.connectToMainThread();
  session.post('Runtime.evaluate', { expression: RELEASE_ALL }, () => session.disconnect());
}
