/**
 * clip facts + pauses → the sample ledger: every clip and gap of
 * the track with its exact place, before anything is decoded.
 */
import { resampledLength } from '../_internal/audio/resample.ts';
import type { Clip, Recording } from '../speech/clip.ts';
import type { SentenceTime, Timeline, TimelineEntry, WordTime } from './timeline.ts';

/** Seconds kept before the first sound of a clip: soft consonants begin below the noise floor. */
export const BREATH_BEFORE = 0.05;

/** Seconds kept behind the last sound: voices fade below the noise floor before they end. */
export const BREATH_AFTER = 0.08;

/**
 * Seconds of silence before the first clip, so that
 * players that swallow a start swallow nothing said.
 */
export const LEAD_IN = 0.25;

/**
 * Seconds of silence behind the last clip, so that the end is not cut by a player that stops early.
 */
export const TAIL = 0.5;

/** The part of a clip that is heard: samples of the clip at its own rate, end exclusive. */
export type Cut = { readonly clip: Clip; readonly from: number; readonly to: number };

/**
 * The ledger and where each of its clip entries is cut
 * from; `cuts[i]` belongs to the i-th entry of kind `clip`.
 */
export type TimelinePlan = {
  readonly timeline: Timeline;
  readonly cuts: readonly Cut[];
  readonly sampleCount: number;
};

/**
 * The ledger of a recording at one rate. Clips stand in the order of their segments,
 * each cut to its sound and a breath; between them lie `Segment.pauseAfter` seconds,
 * around them a lead-in and a tail. A segment without a clip leaves no trace.
 */
export function planTimeline(
  recording: Recording,
  options: { readonly sampleRateHz: number },
): TimelinePlan {
  const { sampleRateHz } = options;
  const ledger = new Ledger(sampleRateHz);
  const cuts = cutClips(recording);
  ledger.addGap(LEAD_IN);
  for (const [index, { cut, pauseAfter }] of cuts.entries()) {
    ledger.addClip(cut);
    ledger.addGap(index === cuts.length - 1 ? TAIL : pauseAfter);
  }
  return {
    timeline: ledger.close(),
    cuts: cuts.map(({ cut }) => cut),
    sampleCount: ledger.sampleCount,
  };
}

/**
 * The part of a clip from a breath before its first sound
 * to a breath behind its last; nothing of a silent clip.
 */
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

function cutClips(recording: Recording): { readonly cut: Cut; readonly pauseAfter: number }[] {
  const clips = new Map(recording.clips.map((clip) => [clip.segmentId, clip]));
  return recording.script.segments.flatMap((segment) => {
    const clip = clips.get(segment.id);
    return clip ? [{ cut: cutClip(clip), pauseAfter: segment.pauseAfter }] : [];
  });
}

/** Entries as they are added; the counter is the only clock of a track. */
class Ledger {
  readonly sampleRateHz: number;
  sampleCount = 0;
  readonly #entries: TimelineEntry[] = [];
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
    const start = this.sampleCount;
    const sampleCount = resampledLength(cut.to - cut.from, {
      from: cut.clip.sampleRateHz,
      to: this.sampleRateHz,
    });
    this.#entries.push({
      kind: 'clip',
      segmentId: cut.clip.segmentId,
      ...this.#advance(sampleCount),
    });
    this.#addSentences(cut, { start, end: start + sampleCount });
    this.#addWords(cut, { start, end: start + sampleCount });
  }

  close(): Timeline {
    return {
      sampleRateHz: this.sampleRateHz,
      entries: this.#entries,
      sentences: this.#sentences,
      words: this.#words,
    };
  }

  #advance(sampleCount: number): {
    startSample: number;
    sampleCount: number;
    start: number;
    end: number;
  } {
    const startSample = this.sampleCount;
    this.sampleCount += sampleCount;
    return {
      startSample,
      sampleCount,
      start: startSample / this.sampleRateHz,
      end: this.sampleCount / this.sampleRateHz,
    };
  }

  /**
   * Marks moved by what was cut away, put on whole samples, kept
   * inside their clip and in order whatever the provider said.
   */
  #addSentences(cut: Cut, place: { readonly start: number; readonly end: number }): void {
    const offset = this.#offsetOf(cut, place.start);
    let earliest = place.start;
    for (const mark of [...cut.clip.marks].sort((a, b) => a.sentence - b.sentence)) {
      const start = clamp(Math.round(offset + mark.start * this.sampleRateHz), {
        low: earliest,
        high: place.end,
      });
      const end = clamp(Math.round(offset + mark.end * this.sampleRateHz), {
        low: start,
        high: place.end,
      });
      this.#sentences.push({
        segmentId: cut.clip.segmentId,
        sentence: mark.sentence,
        start: start / this.sampleRateHz,
        end: end / this.sampleRateHz,
      });
      earliest = end;
    }
  }

  #addWords(cut: Cut, place: { readonly start: number; readonly end: number }): void {
    const offset = this.#offsetOf(cut, place.start);
    const timeOf = (seconds: number): number =>
      clamp(Math.round(offset + seconds * this.sampleRateHz), {
        low: place.start,
        high: place.end,
      }) / this.sampleRateHz;
    for (const { textStart, textEnd, start, end } of cut.clip.words ?? [])
      this.#words.push({
        segmentId: cut.clip.segmentId,
        textStart,
        textEnd,
        start: timeOf(start),
        end: timeOf(end),
      });
  }

  /** Sample of the track at which the clip would start, had nothing of it been cut away. */
  #offsetOf(cut: Cut, start: number): number {
    return start - (cut.from * this.sampleRateHz) / cut.clip.sampleRateHz;
  }
}

function clamp(value: number, range: { readonly low: number; readonly high: number }): number {
  return Math.min(range.high, Math.max(range.low, value));
}
