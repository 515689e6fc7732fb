/** parts of speech → one, with exact pauses between them regardless of the silence in each. */
import { findSound } from '../../_internal/audio/sound.ts';
import {
  makeRoomTone,
  measureRoomTones,
  NO_TONE,
  type RoomTones,
} from '../../_internal/audio/room-tone.ts';

/** A part of speech and the pause after it. */
export type SpeechPart = {
  readonly samples: Int16Array;
  /** Seconds from the end of its sound to the start of the next part's; ignored for the last. */
  readonly pauseAfter: number;
};

/** Where the sound of a part is in the whole, in samples; the end is exclusive. */
export type PlacedPart = {
  readonly soundStart: number;
  readonly soundEnd: number;
  readonly offset: number;
};

/** The joined parts, and where each is. `offset`: added to a sample position within the part. */
export type JoinedSpeech = { readonly samples: Int16Array; readonly parts: readonly PlacedPart[] };

/**
 * Most seconds of a part's own silence kept on each side of its sound, where sounds decay and the
 * room is heard. Between two parts, neither takes more than half of the pause.
 */
const BREATH = 0.1;

/** Seconds of fade at the cuts within that breath, to avoid clicks. */
const FADE = 0.004;

/**
 * Seconds between the sounds of two sentences of a segment by default: a news reader's short full
 * stop.
 */
export const SENTENCE_PAUSE = 0.3;

/** Seconds between the parts of a sentence that was cut, as at a comma. */
export const CLAUSE_PAUSE = 0.12;

/**
 * Joins parts of one sample rate; parts without sound take no time. The whole starts and ends with
 * a breath. Pauses have the room tone of the adjacent parts, so that no join is heard.
 */
export function joinSpeech(
  parts: readonly SpeechPart[],
  options: { readonly sampleRateHz: number },
): JoinedSpeech {
  const heard = parts.map(({ samples }) => findSound({ samples, ...options }));
  const hasSound = (index: number): boolean => heard[index]!.soundEnd > heard[index]!.soundStart;
  const cuts = parts.map((part, index) => {
    const isLast = !parts.some((_, later) => later > index && hasSound(later));
    const earlier = parts.findLast((_, other) => other < index && hasSound(other));
    return cutToBreath(part.samples, {
      ...heard[index]!,
      ...options,
      before: breathWithin(earlier?.pauseAfter, options),
      after: breathWithin(isLast ? undefined : part.pauseAfter, options),
    });
  });
  const gaps = parts.map((part, index) =>
    countGap(cuts.slice(index), { pause: part.pauseAfter, ...options }),
  );
  const samples = new Int16Array(sum(cuts.map((cut) => cut.samples.length)) + sum(gaps));

  let at = 0;
  const placed: PlacedPart[] = [];
  for (const [index, cut] of cuts.entries()) {
    samples.set(cut.samples, at);
    const end = at + cut.samples.length;
    placed.push({
      soundStart: at + cut.lead,
      soundEnd: end - cut.tail,
      offset: at - cut.start,
    });
    at = end + gaps[index]!;
    addTone(samples, { left: cut, right: nextSounding(cuts.slice(index)), from: end, to: at });
  }
  return { samples, parts: placed };
}

/** A gap: the cuts on both sides, and the samples between them. */
type Gap = {
  readonly left: Cut;
  readonly right: Cut | undefined;
  readonly from: number;
  readonly to: number;
};

/** Fills a gap with room tone and compensates for the adjacent fades, so that power stays even. */
function addTone(samples: Int16Array, { left, right, from, to }: Gap): void {
  if (right === undefined || left.samples.length === 0) return;
  const start = from - left.fade;
  const end = to + right.fade;
  const tone = makeRoomTone(
    { from: left.roomTones.after, to: right.roomTones.before },
    { length: end - start, seed: start },
  );
  for (const [index, value] of tone.entries()) {
    const at = start + index;
    const leftGain = left.fade === 0 ? 0 : (from - 1 - at) / left.fade;
    const rightGain = right.fade === 0 ? 0 : (at - to) / right.fade;
    const gain = Math.max(0, leftGain, rightGain);
    const sample = Math.round(samples[at]! + 32_768 * value * Math.sqrt(1 - gain * gain));
    samples[at] = Math.max(-32_768, Math.min(32_767, sample));
  }
}

/** The next cut after the first of these that has sound. */
function nextSounding([, ...later]: readonly Cut[]): Cut | undefined {
  return later.find((cut) => cut.samples.length > 0);
}

/** Samples of a breath: at most half of the pause, or a whole breath at the ends. */
function breathWithin(
  pause: number | undefined,
  { sampleRateHz }: { readonly sampleRateHz: number },
): number {
  const breath = Math.round(BREATH * sampleRateHz);
  return pause === undefined ? breath : Math.min(breath, Math.round(pause * sampleRateHz) >> 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * A part cut to its sound and a breath on each side. `start`: position of the cut in the part; lead
 * and tail: the breaths; `fade`: samples of the fades at both ends.
 */
type Cut = {
  readonly samples: Int16Array;
  readonly start: number;
  readonly lead: number;
  readonly tail: number;
  readonly fade: number;
  readonly roomTones: RoomTones;
};

/** The cut of a part without sound. */
const NOTHING: Cut = {
  samples: new Int16Array(0),
  start: 0,
  lead: 0,
  tail: 0,
  fade: 0,
  roomTones: { before: NO_TONE, after: NO_TONE },
};

type CutOptions = {
  readonly sampleRateHz: number;
  readonly soundStart: number;
  readonly soundEnd: number;
  /** Samples kept before and after the sound, if the part has them. */
  readonly before: number;
  readonly after: number;
};

function cutToBreath(samples: Int16Array, options: CutOptions): Cut {
  const { sampleRateHz, soundStart, soundEnd, before, after } = options;
  if (soundEnd === soundStart) return NOTHING;
  const start = Math.max(0, soundStart - before);
  const end = Math.min(samples.length, soundEnd + after);
  const cut = samples.slice(start, end);
  const fade = Math.min(Math.round(FADE * sampleRateHz), cut.length >> 1);
  fadeEdges(cut, { length: fade });
  return {
    samples: cut,
    start,
    lead: soundStart - start,
    tail: end - soundEnd,
    fade,
    roomTones: measureRoomTones({ samples, sampleRateHz, soundStart, soundEnd }),
  };
}

/**
 * Samples after the first of these cuts that make the silence before the next sound exactly `pause`
 * long; never negative, and 0 if one of the two has no sound.
 */
function countGap(
  cuts: readonly Cut[],
  options: { readonly pause: number; readonly sampleRateHz: number },
): number {
  const [cut] = cuts;
  const next = nextSounding(cuts);
  if (!cut || cut.samples.length === 0 || !next) return 0;
  const pause = Math.round(options.pause * options.sampleRateHz);
  return Math.max(0, pause - cut.tail - next.lead);
}

/** Linear fades, in place: the engine may stop in the middle of a breath. */
function fadeEdges(samples: Int16Array, options: { readonly length: number }): void {
  const { length } = options;
  for (let i = 0; i < length; i++) {
    const gain = i / length;
    samples[i] = Math.round(samples[i]! * gain);
    samples[samples.length - 1 - i] = Math.round(samples[samples.length - 1 - i]! * gain);
  }
}
