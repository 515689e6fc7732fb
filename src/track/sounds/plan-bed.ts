/** where a track has speech and sounds, and a bed → its level over the whole track. Pure. */
import type { ReadyBed } from './find-sounds.ts';
import type { LevelPoint, PlacedBed, SampleSpan } from './sounds.ts';

/** Seconds of a pause that must be left between giving way and coming back; else the bed stays down. */
const HOLD = 0.5;

/** Seconds in which the bed fades before a sound of its own kind, and after it. */
const YIELD = 0.4;

/** dB at which a fade begins or ends: below all that is heard beside speech. */
export const FADED = -80;

/** Where the bed has to give way. */
export type BedPlace = {
  readonly sampleRateHz: number;
  /** The whole track. */
  readonly sampleCount: number;
  /** Clips, in order. */
  readonly speech: readonly SampleSpan[];
  /** Other sounds, in order. */
  readonly sounds: readonly SampleSpan[];
};

/**
 * The bed begins where it can fade in before the first words, and ends when it has faded out after the last.
 * It is down before anyone speaks, comes up in pauses that are long enough, and is gone under other sounds.
 * Nothing where no one speaks.
 */
export function planBed(bed: ReadyBed, place: BedPlace): PlacedBed | undefined {
  const { sampleRateHz, speech, sounds, sampleCount } = place;
  const [first, last] = [speech[0], speech.at(-1)];
  if (!first || !last) return undefined;
  const samples = (seconds: number): number => Math.round(seconds * sampleRateHz);
  const soundBefore = sounds.findLast(({ to }) => to <= first.from)?.to ?? 0;
  const soundAfter = sounds.find(({ from }) => from >= last.to)?.from ?? sampleCount;
  const span = {
    from: Math.max(soundBefore, first.from - samples(bed.fadeIn)),
    to: Math.min(soundAfter, last.to + samples(bed.fadeOut)),
  };
  const low = -bed.below;
  const high = Math.max(low, -bed.between);
  const points: LevelPoint[] = [{ sample: span.from, level: FADED }];
  const add = (sample: number, level: number): void => {
    points.push({ sample: Math.max(points.at(-1)!.sample, sample), level });
  };
  add(first.from, low);
  for (const [index, { to }] of speech.entries()) {
    const next = speech[index + 1];
    if (!next) break;
    const between = sounds.filter((each) => each.from >= to && each.to <= next.from);
    if (between.length > 0) {
      const [start, end] = [between[0]!.from, between.at(-1)!.to];
      add(Math.max(to, start - samples(YIELD)), low);
      add(start, FADED);
      add(end, FADED);
      add(Math.min(next.from, end + samples(YIELD)), low);
    } else if (next.from - to >= samples(bed.release + HOLD + bed.attack)) {
      add(to, low);
      add(to + samples(bed.release), high);
      add(next.from - samples(bed.attack), high);
      add(next.from, low);
    }
  }
  add(last.to, low);
  add(span.to, FADED);
  return { sound: bed.sound, span, points };
}
