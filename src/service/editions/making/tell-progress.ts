/** the events of a run → what its job tells: stages, segments with the time left, warnings. */
import type { ProgressEvent } from '../../../run/project/progress.ts';
import type { Script } from '../../../script/script.ts';
import type { JobNews, JobStage } from '../../jobs/job.ts';

/** Options of `tellProgress`. */
export type TellProgressOptions = {
  readonly tell: (news: JobNews) => void;
  /** Seconds of a steady clock. */
  readonly now: () => number;
};

/** Seconds between two counts of segments: no one reads them faster. */
const INTERVAL = 0.25;

/** Seconds of recording before the time left is told. */
const SETTLED = 1;

/** The stage that begins with an event. */
const BEGINS: Partial<Record<ProgressEvent['type'], JobStage>> = {
  articleRead: 'scripting',
  scriptWritten: 'recording',
  clipsRecorded: 'encoding',
  trackAssembled: 'checking',
};

/** Returns the listener of one run; the job is reading until its first event. */
export function tellProgress({ tell, now }: TellProgressOptions): (event: ProgressEvent) => void {
  const recording = countRecording(now);
  let toldAt = -Infinity;
  tell({ type: 'stage', stage: 'reading' });
  return (event) => {
    const stage = BEGINS[event.type];
    if (stage !== undefined) tell({ type: 'stage', stage });
    if (event.type === 'warning') {
      const { code, message, hint } = event.warning;
      tell({ type: 'warning', code, message, ...(hint !== undefined && { hint }) });
    }
    if (event.type === 'scriptWritten') recording.begin(event.script);
    if (event.type !== 'clipRecorded') return;
    const news = recording.count(event);
    if (event.done < event.total && now() - toldAt < INTERVAL) return;
    toldAt = now();
    tell(news);
  };
}

type Recording = {
  readonly begin: (script: Script) => void;
  readonly count: (event: ProgressEvent & { readonly type: 'clipRecorded' }) => JobNews;
};

/** Estimates the time left from the pace of the characters that were recorded so far. */
function countRecording(now: () => number): Recording {
  const lengths = new Map<string, number>();
  let startedAt = now();
  let [left, spoken, recorded] = [0, 0, 0];
  return {
    begin: ({ segments }) => {
      lengths.clear();
      for (const { id, spokenText } of segments) lengths.set(id, spokenText.length);
      left = segments.reduce((sum, { spokenText }) => sum + spokenText.length, 0);
      [startedAt, spoken, recorded] = [now(), 0, 0];
    },
    count: ({ segmentId, done, total, fresh }) => {
      const length = lengths.get(segmentId) ?? 0;
      left -= length;
      if (fresh) {
        spoken += length;
        recorded++;
      }
      const elapsed = now() - startedAt;
      const isKnown = elapsed > SETTLED && spoken > 0 && done < total;
      const secondsLeft = isKnown ? Math.max(1, Math.round((left * elapsed) / spoken)) : undefined;
      return { type: 'segments', done, total, recorded, ...(secondsLeft && { secondsLeft }) };
    },
  };
}
