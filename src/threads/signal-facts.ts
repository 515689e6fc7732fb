/** What the watch of signals and its thread agree on. */

/** How often the watched thread shows that it answers, in milliseconds. */
export const BEAT_MS = 200;

/** Where the beats are counted in the shared numbers. */
export const BEATS = 0;

/** Where it stands that a signal asked the run to end. */
export const STOPPING = 1;

/** The global member with the function that gives signals their own effect back. */
export const RELEASE: unique symbol = Symbol.for('lectern.releaseSignals') as typeof RELEASE;
