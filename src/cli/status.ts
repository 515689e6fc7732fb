/**
 * Progress events → the one status line of a run: an article's stage, segments, time left and speed;
 * for a batch, how many articles are done and the time left for all of them.
 */
import { formatDuration, countNoun } from './print/phrases.ts';
import type { StatusLine } from './terminal.ts';
import type { ProgressEvent } from '../run/project/progress.ts';
import type { Script, Segment } from '../script/script.ts';

/** What a run has done so far with one article. */
export type StatusCounts = {
  /** Segments recorded, and segments found in the store. */
  readonly recorded: number;
  readonly reused: number;
  /** Characters sent to the voice. */
  readonly characters: number;
  /** Seconds of audio for each second of recording; absent until it is worth showing. */
  readonly speed: number | undefined;
};

/**
 * Recording so far: characters spoken, the seconds that took, the characters still to speak, and of these
 * the ones that the voice is speaking since `at`.
 */
type Pace = {
  readonly spoken: number;
  readonly elapsed: number;
  readonly left: number;
  readonly current?: number;
  readonly at?: number;
};

/** The progress of one article. */
export type Status = {
  /** Handles an event; `now` is in seconds of any steady clock. */
  readonly update: (event: ProgressEvent, now: number) => void;
  /** The line for this moment. @default that of the last event */
  readonly line: (now?: number) => StatusLine;
  /** Counts for the closing line. */
  readonly counts: () => StatusCounts;
  /** Absent until the script is written. */
  readonly pace: () => Pace | undefined;
};

/** The progress of a whole batch. */
export type BatchStatus = {
  /** Begins an article; the line names the one that reported last. */
  readonly begin: (name: string) => Status & {
    /** Call when it is finished, whether it succeeded or failed. */
    readonly end: () => void;
  };
  /** The line for this moment; the article's own where there is only one. @default that of the last event */
  readonly line: (now?: number) => StatusLine;
};

/** Seconds of recording before a speed is worth showing. */
const SETTLED = 0.5;

/** Characters recorded before a time left is worth showing: titles are short, engines start slowly. */
const ENOUGH = 100;

type RecordEvent = ProgressEvent & { readonly type: 'clipRecorded' };

const beginning = (): readonly string[] => ['reading'];

/** A new status for one article. */
export function createStatus(
  name: string,
  {
    isAlone = true,
  }: { /** Whether the line shows its own time left. */ readonly isAlone?: boolean } = {},
): Status {
  let script: Script | undefined;
  let partsAt: (now?: number) => readonly string[] = beginning;
  let startedAt: number | undefined;
  let at = 0;
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
  const pace = (): Pace | undefined => {
    if (script === undefined) return undefined;
    const rest = script.segments.filter(({ id }) => !done.has(id));
    const work = { spoken: fresh.spokenCharacters, elapsed, left: spokenLength(rest) };
    return { ...work, current: spokenLength(rest.slice(0, 1)), at };
  };
  const speed = (): number | undefined =>
    elapsed > SETTLED && fresh.audioSeconds > 0 ? fresh.audioSeconds / elapsed : undefined;

  const record = (event: RecordEvent, now: number): void => {
    done.add(event.segmentId);
    // What is found in the store is not work: it takes almost no time.
    if (event.fresh) {
      elapsed = now - (startedAt ?? now);
      at = now;
      countFresh(event);
    }
    const work = event.total - (done.size - fresh.segments);
    partsAt = (moment) => {
      const left =
        elapsed > SETTLED && isAlone ? secondsLeft([pace()!], { now: moment }) : undefined;
      if (work === 0) return ['taking clips from the store'];
      return [
        `recording ${fresh.segments}/${countNoun(work, 'segment')}`,
        ...leftPart(left),
        `${formatDuration(fresh.audioSeconds)} of audio`,
        ...speedPart(speed()),
      ];
    };
  };

  const show = (stage: string): void => {
    partsAt = () => [stage];
  };
  const update = (event: ProgressEvent, now: number): void => {
    switch (event.type) {
      case 'scriptWritten':
        script = event.script;
        startedAt = now;
        show(`recording 0/${countNoun(script.segments.length, 'segment')}`);
        break;
      case 'recordingStarted':
        // Until now it waited for the articles before it.
        startedAt = now;
        break;
      case 'clipRecorded':
        record(event, now);
        break;
      case 'audioEncoded': {
        const [encoded, total] = [formatDuration(event.seconds), formatDuration(event.total)];
        show(`encoding ${encoded} of ${total}`);
        break;
      }
      case 'trackAssembled':
        show('checking');
        break;
      default:
    }
  };

  return {
    update,
    line: (now) => ({ name, parts: partsAt(now) }),
    counts: () => ({
      recorded: fresh.segments,
      reused: done.size - fresh.segments,
      characters: fresh.billedCharacters,
      speed: speed(),
    }),
    pace,
  };
}

/** The status of a batch of `total` articles. */
export function createBatchStatus(total: number): BatchStatus {
  const inWork = new Set<Status>();
  const ended: Pace[] = [];
  let shown: Status | undefined;

  const lead = (now?: number): string => {
    const known = [...inWork].flatMap((status) => status.pace() ?? []).concat(ended);
    const left = secondsLeft(known, { unread: total - known.length, now });
    return [`${ended.length}/${countNoun(total, 'article')}`, ...leftPart(left)].join(', ');
  };
  return {
    begin: (name) => {
      const status = createStatus(name, { isAlone: total === 1 });
      inWork.add(status);
      shown ??= status;
      return {
        ...status,
        update: (event, now) => {
          status.update(event, now);
          shown = status;
        },
        end: () => {
          inWork.delete(status);
          const { spoken = 0, elapsed = 0 } = status.pace() ?? {};
          ended.push({ spoken, elapsed, left: 0 });
        },
      };
    },
    line: (now) => {
      const line = shown?.line(now) ?? { name: '', parts: beginning() };
      return total === 1 ? line : { ...line, lead: `${lead(now)}; ` };
    },
  };
}

/** What else decides how long it takes: articles that are not read yet, and the moment. */
type LeftOptions = { readonly unread?: number; readonly now?: number | undefined };

/**
 * Seconds until everything is recorded, at the pace so far, assuming that articles not read yet are
 * as long as the others. They fall while the voice speaks a segment, until all after that one are left.
 * Nothing until enough is recorded, and once everything is.
 */
function secondsLeft(
  known: readonly Pace[],
  { unread = 0, now }: LeftOptions = {},
): number | undefined {
  const sum = { spoken: 0, elapsed: 0, left: 0 };
  for (const { spoken, elapsed, left } of known) {
    sum.spoken += spoken;
    sum.elapsed += elapsed;
    sum.left += left;
  }
  if (sum.spoken < ENOUGH || sum.left + unread === 0) return undefined;
  const unreadCharacters = unread * ((sum.spoken + sum.left) / known.length);
  const left = sum.left + unreadCharacters;
  const pace = sum.elapsed / sum.spoken;
  // One article is recorded at a time: the one that recorded last.
  const { at = 0, current = 0 } = known.reduce((last, each) =>
    (each.at ?? 0) > (last.at ?? 0) ? each : last,
  );
  const since = now === undefined || at === 0 ? 0 : Math.max(0, now - at);
  return Math.max((left - current) * pace, left * pace - since, LEAST_LEFT);
}

/** Shown while the last segment takes longer than expected, in seconds. */
const LEAST_LEFT = 1;

function spokenLength(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.spokenText.length, 0);
}

function leftPart(seconds: number | undefined): readonly string[] {
  return seconds === undefined ? [] : [`${formatDuration(seconds)} left`];
}

function speedPart(speed: number | undefined): readonly string[] {
  return speed === undefined ? [] : [`${speed.toFixed(1)}x real time`];
}
