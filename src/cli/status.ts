/** Progress events → the one line that says where a run is: stage, segments, audio made, speed, time left. */
import type { ProgressEvent } from '../run/progress.ts';
import { formatDuration, plural } from './print/report.ts';
import type { Script } from '../script/script.ts';

/** What a run has done so far. */
export type Status = {
  /** Takes an event; `now` is in seconds of any steady clock. */
  readonly update: (event: ProgressEvent, now: number) => void;
  /** The line for this moment. */
  readonly line: () => string;
  /** Counts for the closing line. */
  readonly counts: () => {
    readonly recorded: number;
    readonly reused: number;
    readonly characters: number;
    readonly speed: number | undefined;
  };
};

/** Seconds of recording before a speed is worth showing. */
const SETTLED = 0.5;

/** A fresh status, for one article. */
export function createStatus(name: string): Status {
  let script: Script | undefined;
  let line = `${name}: reading`;
  let started: number | undefined;
  let elapsed = 0;
  const fresh = { segments: 0, audio: 0, characters: 0, billed: 0 };
  const done = new Set<string>();

  const record = (event: ProgressEvent & { stage: 'record' }, now: number): void => {
    elapsed = now - (started ?? now);
    done.add(event.segmentId);
    if (event.fresh) {
      fresh.segments++;
      fresh.audio += event.audioSeconds;
      fresh.billed += event.characters;
      fresh.characters +=
        script?.segments.find((segment) => segment.id === event.segmentId)?.spokenText.length ?? 0;
    }
    const rest = (script?.segments ?? [])
      .filter((segment) => !done.has(segment.id))
      .reduce((sum, segment) => sum + segment.spokenText.length, 0);
    const left = fresh.characters > 0 ? (rest / fresh.characters) * elapsed : undefined;
    line = [
      `${name}: recording ${event.done}/${plural(event.total, 'segment')}`,
      `${formatDuration(fresh.audio)} of audio`,
      ...speedParts(speed(), left),
    ].join(', ');
  };
  const speed = (): number | undefined =>
    elapsed > SETTLED && fresh.audio > 0 ? fresh.audio / elapsed : undefined;

  return {
    update: (event, now) => {
      if (event.stage === 'write') {
        script = event.script;
        started = now;
        line = `${name}: recording 0/${plural(script.segments.length, 'segment')}`;
      }
      if (event.stage === 'record') record(event, now);
      if (event.stage === 'assemble')
        line = `${name}: encoding ${formatDuration(event.seconds)} of ${formatDuration(event.total)}`;
      if (event.stage === 'verify') line = `${name}: checking`;
    },
    line: () => line,
    counts: () => ({
      recorded: fresh.segments,
      reused: done.size - fresh.segments,
      characters: fresh.billed,
      speed: speed(),
    }),
  };
}

function speedParts(speed: number | undefined, left: number | undefined): readonly string[] {
  if (speed === undefined) return [];
  return [
    `${speed.toFixed(1)}x real time`,
    ...(left === undefined ? [] : [`${formatDuration(left)} left`]),
  ];
}
