/** a request to stop → the same at the next point of a run where nothing that was paid for is lost. */
import { LecternError } from '../../../errors.ts';
import type { ProgressEvent } from '../../../run/project/progress.ts';
import type { Voices } from '../../../run/project/voices.ts';

/** Who asks a run to stop. */
export type StopSignals = {
  /** At the next safe point. */
  readonly stop: AbortSignal;
  /** At once. */
  readonly signal: AbortSignal;
};

/** What a run needs to stop safely. */
export type SafeStop = {
  /** Ends the run: at once, except while clips are recorded. */
  readonly signal: AbortSignal;
  /** The voices, which record nothing more after a request to stop; what they are saying is finished and kept. */
  readonly guard: (voices: Voices) => Voices;
  /** Must hear every event of the run. */
  readonly hear: (event: ProgressEvent) => void;
};

/** Watches one run. */
export function openSafeStop({ stop, signal }: StopSignals): SafeStop {
  const ending = new AbortController();
  let isRecording = false;
  const check = (): void => {
    if (stop.aborted && !isRecording) ending.abort(stop.reason);
  };
  const end = (): void => ending.abort(signal.reason);
  stop.addEventListener('abort', check, { once: true });
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  check();
  return {
    signal: ending.signal,
    guard: (voices) => ({
      ...voices,
      budget: {
        ...voices.budget,
        reserve: async (clip, options) => {
          if (stop.aborted) throw recordsNoMore();
          return voices.budget.reserve(clip, options);
        },
      },
    }),
    hear: ({ type }) => {
      if (type === 'scriptWritten') isRecording = true;
      if (type === 'clipsRecorded' || type === 'editionUpToDate') isRecording = false;
      check();
    },
  };
}

/** As where a budget is used up: recordings in progress are finished, and no others are begun. */
function recordsNoMore(): LecternError {
  return new LecternError('the job was stopped', { code: 'BUDGET_REACHED' });
}
