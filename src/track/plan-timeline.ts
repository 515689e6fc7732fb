/** Recording → TimelinePlan: the exact place of every clip and gap, before any audio is decoded. */
import { resampledLength } from '../_internal/audio/resample.ts';
import type { Clip, Recording } from '../speech/clip.ts';
import { NO_SOUNDS, type ReadySound, type ReadySounds } from './sounds/find-sounds.ts';
import { planBed } from './sounds/plan-bed.ts';
import type { SoundPlace, SampleSpan, SoundPlan } from './sounds/sounds.ts';
import type { SentenceTime, Timeline, TimelineEntry, WordTime } from './timeline.ts';

/** Seconds kept before the first sound of a clip: soft consonants start below the noise floor. */
export const BREATH_BEFORE = 0.05;

/** Seconds kept after the last sound: voices fade below the noise floor before they end. */
export const BREATH_AFTER = 0.08;

/** Seconds of silence before the first clip, for players that skip the start. */
export const LEAD_IN = 0.25;

/** Seconds of silence after the last clip, for players that stop early. */
export const TAIL = 0.5;

/** Seconds without speech before and after a sound, at least. */
const BESIDE_SOUND = 0.5;

/** The part of a clip that is heard: samples of the clip at its own rate, end exclusive. */
export type Cut = { readonly clip: Clip; readonly from: number; readonly to: number };

/** The timeline, and the cut for each clip; `cuts[i]` belongs to the i-th entry of kind `clip`. */
export type TimelinePlan = {
  readonly timeline: Timeline;
  readonly cuts: readonly Cut[];
  readonly sampleCount: number;
  readonly sounds: SoundPlan;
};

/**
 * The timeline of a recording at a sample rate. Clips are in the order of their segments, each cut
 * to its sound and a breath, and `Segment.pauseAfter` seconds apart from sound to sound (at least the
 * breaths), with a lead-in and a tail. Segments without a clip are skipped. Sounds stand before the first
 * clip, between clips and after the last, apart from the speech; a bed has time to fade at both ends.
 */
export function planTimeline(
  recording: Recording,
  options: { readonly sampleRateHz: number; readonly sounds?: ReadySounds },
): TimelinePlan {
  const { sampleRateHz, sounds = NO_SOUNDS } = options;
  const builder = new TimelineBuilder(sampleRateHz);
  const cuts = cutClips(recording);
  const { bed } = sounds;
  builder.addGap(LEAD_IN);
  for (const [index, { cut, pauseAfter }] of cuts.entries()) {
    const next = cuts[index + 1];
    if (index === 0) addOpening(builder, { sounds, cut });
    builder.addClip(cut);
    const between = next ? sounds.before(next.cut.clip.segmentId) : sounds.last;
    if (next && between.length === 0) {
      const breaths = breathAfter(cut) + breathBefore(next.cut);
      builder.addGap(Math.max(0, pauseAfter - breaths));
    } else if (next) {
      builder.addGap(Math.max(pauseAfter, BESIDE_SOUND) - breathAfter(cut));
      addSounds(builder, between);
      builder.addGap(BESIDE_SOUND - breathBefore(next.cut));
    } else {
      const rest = Math.max(bed?.fadeOut ?? 0, between.length > 0 ? BESIDE_SOUND : TAIL);
      builder.addGap(rest);
      addSounds(builder, between);
      if (between.length > 0) builder.addGap(TAIL);
    }
  }
  return {
    timeline: builder.build(),
    cuts: cuts.map(({ cut }) => cut),
    sampleCount: builder.sampleCount,
    sounds: builder.planSounds(bed),
  };
}

/** The intro, and the time that a bed takes to fade in. */
function addOpening(
  builder: TimelineBuilder,
  { sounds, cut }: { readonly sounds: ReadySounds; readonly cut: Cut },
): void {
  const { first, before, bed } = sounds;
  const opening = [...first, ...before(cut.clip.segmentId)];
  addSounds(builder, opening);
  const rest = opening.length > 0 ? BESIDE_SOUND - breathBefore(cut) : 0;
  builder.addGap(Math.max(rest, (bed?.fadeIn ?? 0) - (opening.length > 0 ? 0 : LEAD_IN)));
}

/** One after the other. */
function addSounds(builder: TimelineBuilder, sounds: readonly ReadySound[]): void {
  for (const [index, sound] of sounds.entries()) {
    if (index > 0) builder.addGap(BESIDE_SOUND);
    builder.addSound(sound);
  }
}

/** The part of a clip from a breath before its first sound to one after its last; empty if silent. */
export function cutClip(clip: Clip): Cut {
  if (clip.soundEnd <= clip.soundStart) return { clip, from: 0, to: 0 };
  const before = Math.round(BREATH_BEFORE * clip.sampleRateHz);
  const after = Math.round(BREATH_AFTER * clip.sampleRateHz);
  return {
    clip,
    from: Math.max(0, clip.soundStart - before),
    to: Math.min(clip.sampleCount, clip.soundEnd + after),
  };
}

/** Seconds kept of a clip after its last sound. */
function breathAfter({ clip, to }: Cut): number {
  return (to - clip.soundEnd) / clip.sampleRateHz;
}

/** Seconds kept of a clip before its first sound. */
function breathBefore({ clip, from }: Cut): number {
  return (clip.soundStart - from) / clip.sampleRateHz;
}

type PlacedCut = { readonly cut: Cut; readonly pauseAfter: number };

function cutClips(recording: Recording): PlacedCut[] {
  const clips = new Map(recording.clips.map((clip) => [clip.segmentId, clip]));
  return recording.script.segments.flatMap((segment) => {
    const clip = clips.get(segment.id);
    if (!clip) return [];
    return [{ cut: cutClip(clip), pauseAfter: segment.pauseAfter }];
  });
}

/** The place of a clip in the track: samples, end exclusive. */
type Place = { readonly start: number; readonly end: number };

/** Appends clips and gaps in order; its sample counter is the only clock of a track. */
class TimelineBuilder {
  readonly sampleRateHz: number;
  sampleCount = 0;
  readonly #entries: TimelineEntry[] = [];
  readonly #placed: SoundPlace[] = [];
  readonly #sentences: SentenceTime[] = [];
  readonly #words: WordTime[] = [];

  constructor(sampleRateHz: number) {
    this.sampleRateHz = sampleRateHz;
  }

  addGap(seconds: number): void {
    const sampleCount = Math.round(seconds * this.sampleRateHz);
    if (sampleCount > 0) this.#entries.push({ kind: 'gap', ...this.#advance(sampleCount) });
  }

  addClip(cut: Cut): void {
    const { clip } = cut;
    const rates = { from: clip.sampleRateHz, to: this.sampleRateHz };
    const sampleCount = resampledLength(cut.to - cut.from, rates);
    const place = { start: this.sampleCount, end: this.sampleCount + sampleCount };
    const span = this.#advance(sampleCount);
    this.#entries.push({ kind: 'clip', segmentId: clip.segmentId, ...span });
    this.#addSentences(cut, place);
    this.#addWords(cut, place);
  }

  addSound({ role, sound, below }: ReadySound): void {
    const rates = { from: sound.sampleRateHz, to: this.sampleRateHz };
    const span = this.#advance(resampledLength(sound.sampleCount, rates));
    const { startSample, sampleCount } = span;
    this.#entries.push({ kind: 'sound', role, ...span });
    this.#placed.push({ sound, startSample, sampleCount, below });
  }

  /** The sounds so far, with a bed under the speech. */
  planSounds(bed: ReadySounds['bed']): SoundPlan {
    const spans = (kind: TimelineEntry['kind']): SampleSpan[] =>
      this.#entries.flatMap(({ kind: own, startSample, sampleCount }) =>
        own === kind ? [{ from: startSample, to: startSample + sampleCount }] : [],
      );
    const { sampleRateHz, sampleCount } = this;
    const place = { sampleRateHz, sampleCount, speech: spans('clip'), sounds: spans('sound') };
    const planned = bed && planBed(bed, place);
    return { placed: this.#placed, ...(planned && { bed: planned }) };
  }

  build(): Timeline {
    return {
      sampleRateHz: this.sampleRateHz,
      entries: this.#entries,
      sentences: this.#sentences,
      words: this.#words,
    };
  }

  /** The span of the next samples. */
  #advance(sampleCount: number): Omit<Extract<TimelineEntry, { kind: 'gap' }>, 'kind'> {
    const startSample = this.sampleCount;
    this.sampleCount += sampleCount;
    return {
      startSample,
      sampleCount,
      start: startSample / this.sampleRateHz,
      end: this.sampleCount / this.sampleRateHz,
    };
  }

  /** Marks shifted by the cut, on whole samples, within their clip and in order in any case. */
  #addSentences(cut: Cut, place: Place): void {
    const { segmentId, marks } = cut.clip;
    let earliest = place.start;
    for (const mark of [...marks].sort((a, b) => a.sentence - b.sentence)) {
      const start = this.#sampleAt(mark.start, { cut, place, earliest });
      const end = this.#sampleAt(mark.end, { cut, place, earliest: start });
      this.#sentences.push({
        segmentId,
        sentence: mark.sentence,
        start: start / this.sampleRateHz,
        end: end / this.sampleRateHz,
      });
      earliest = end;
    }
  }

  /** Words shifted in the same way; two may share a time. */
  #addWords(cut: Cut, place: Place): void {
    const { segmentId, words = [] } = cut.clip;
    const timeOf = (seconds: number): number =>
      this.#sampleAt(seconds, { cut, place, earliest: place.start }) / this.sampleRateHz;
    for (const { textStart, textEnd, start, end } of words)
      this.#words.push({
        segmentId,
        textStart,
        textEnd,
        start: timeOf(start),
        end: timeOf(end),
      });
  }

  /** The sample of the track at a time of the clip, from `earliest` to the end of the clip. */
  #sampleAt(
    seconds: number,
    options: { readonly cut: Cut; readonly place: Place; readonly earliest: number },
  ): number {
    const { cut, place, earliest } = options;
    // Where the clip would start if it were not cut.
    const origin = place.start - (cut.from * this.sampleRateHz) / cut.clip.sampleRateHz;
    const sample = Math.round(origin + seconds * this.sampleRateHz);
    return Math.min(place.end, Math.max(earliest, sample));
  }
}
