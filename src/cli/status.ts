/**
 * Progress events → the one line that says where a run is: stage, segments, audio made, speed, time
 * left.
 */
import { formatDuration, countNoun } from './print/phrases.ts';
import type { ProgressEvent } from '../run/project/progress.ts';
import type { Script, Segment } from '../script/script.ts';

/** What a run has done so far with one article. */
export type StatusCounts = {
  /** Segments recorded, and those found in the store. */
  readonly recorded: number;
  readonly reused: number;
  /** Characters sent to the voice. */
  readonly characters: number;
  /** Seconds of audio for each second of recording; absent until it is worth showing. */
  readonly speed: number | undefined;
};

/** Where the run is with one article. */
export type Status = {
  /** Takes an event; `now` is in seconds of any steady clock. */
  readonly update: (event: ProgressEvent, now: number) => void;
  /** The line for this moment. */
  readonly line: () => string;
  /** Counts for the closing line. */
  readonly counts: () => StatusCounts;
};

/** Seconds of recording before a speed is worth showing. */
const SETTLED = 0.5;

type RecordEvent = ProgressEvent & { readonly type: 'clipRecorded' };

/** A fresh status, for one article. */
export function createStatus(name: string): Status {
  let script: Script | undefined;
  let line = `${name}: reading`;
  let startedAt: number | undefined;
  let elapsed = 0;
  const fresh = { segments: 0, audioSeconds: 0, spokenCharacters: 0, billedCharacters: 0 };
  const done = new Set<string>();

  const countFresh = (event: RecordEvent): void => {
    const segment = script?.segments.find(({ id }) => id === event.segmentId);
    fresh.segments++;
    fresh.audioSeconds += event.audioSeconds;
    fresh.billedCharacters += event.characters;
    fresh.spokenCharacters += segment?.spokenText.length ?? 0;
  };
  const secondsLeft = (): number | undefined => {
    if (fresh.spokenCharacters === 0) return undefined;
    const rest = (script?.segments ?? []).filter(({ id }) => !done.has(id));
    return (spokenLength(rest) / fresh.spokenCharacters) * elapsed;
  };
  const speed = (): number | undefined =>
    elapsed > SETTLED && fresh.audioSeconds > 0 ? fresh.audioSeconds / elapsed : undefined;

  const record = (event: RecordEvent, now: number): void => {
    elapsed = now - (startedAt ?? now);
    done.add(event.segmentId);
    if (event.fresh) countFresh(event);
    line = [
      `${name}: recording ${event.done}/${countNoun(event.total, 'segment')}`,
      `${formatDuration(fresh.audioSeconds)} of audio`,
      ...speedParts(speed(), secondsLeft()),
    ].join(', ');
  };

  const update = (event: ProgressEvent, now: number): void => {
    switch (event.type) {
      case 'scriptWritten':
        script = event.script;
        startedAt = now;
        line = `${name}: recording 0/${countNoun(script.segments.length, 'segment')}`;
        break;
      case 'clipRecorded':
        record(event, now);
        break;
      case 'audioEncoded': {
        const [encoded, total] = [formatDuration(event.seconds), formatDuration(event.total)];
        line = `${name}: encoding ${encoded} of ${total}`;
        break;
      }
      case 'trackAssembled':
        line = `${name}: checking`;
        break;
      default:
    }
  };

  return {
    update,
    line: () => line,
    counts: () => ({
      recorded: fresh.segments,
      reused: done.size - fresh.segments,
      characters: fresh.billedCharacters,
      speed: speed(),
    }),
  };
}

function spokenLength(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.spokenText.length, 0);
}

function speedParts(speed: number | undefined, left: number | undefined): readonly string[] {
  if (speed === undefined) return [];
  const parts = [`${speed.toFixed(1)}x real time`];
  if (left !== undefined) parts.push(`${formatDuration(left)} left`);
  return parts;
}
