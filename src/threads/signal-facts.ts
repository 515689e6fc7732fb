/** The constants that the watch of signals and its thread share. */

/** Milliseconds between two beats, with which the main thread shows that it is not blocked. */
export const BEAT_MS = 200;

/** Index of the number of beats in the shared array. */
export const BEATS = 0;

/** Index of the flag that a signal has asked the run to end: 1 if so. */
export const STOPPING = 1;

/** Key of the global function that restores the default effect of signals. */
export const RELEASE: unique symbol = Symbol.for('lectern.releaseSignals') as typeof RELEASE;
