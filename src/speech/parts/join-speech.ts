/** stretches of speech → one, with an exact pause between them whatever silence each came with. */
import { findSound } from '../../_internal/audio/sound.ts';
import {
  makeRoomTone,
  measureRoomTones,
  NO_TONE,
  type RoomTones,
} from '../../_internal/audio/room-tone.ts';

/** A stretch of speech and the pause that follows it. */
export type SpeechPart = {
  readonly samples: Int16Array;
  /** Seconds from the end of its sound to the start of the next part's; not used after the last. */
  readonly pauseAfter: number;
};

/** Where the sound of a part lies in the whole, in samples; the end is exclusive. */
export type PlacedPart = {
  readonly soundStart: number;
  readonly soundEnd: number;
  readonly offset: number;
};

/**
 * Parts in one stretch, and where each of them is. `offset`:
 * what to add to a sample position of the part itself.
 */
export type JoinedSpeech = { readonly samples: Int16Array; readonly parts: readonly PlacedPart[] };

/**
 * Seconds of a part's own silence kept on each side of its sound, at most: in it sounds die away
 * and the voice's room is heard. Between two parts neither takes more than half of the pause.
 */
const BREATH = 0.1;

/** Seconds of fade at the cuts inside that breath, against clicks. */
const FADE = 0.004;

/**
 * Seconds between two sentences of one segment, sound to sound, where the request does not say: a
 * short full stop of a news reader.
 */
export const SENTENCE_PAUSE = 0.3;

/** Seconds between the parts of a sentence that was cut: a comma. */
export const CLAUSE_PAUSE = 0.12;

/**
 * Joins parts of one rate; parts without sound take no room. The whole begins and ends with a
 * breath. The pauses carry the room tone of the parts beside them, so that no join is heard.
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

/** Fills a gap, and makes up for what the fades beside it take away: power is even throughout. */
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

/** The next cut behind the first of these that has sound. */
function nextSounding([, ...later]: readonly Cut[]): Cut | undefined {
  return later.find((cut) => cut.samples.length > 0);
}

/** Samples of a breath that leave room for one as long in the same pause; all of it at the ends. */
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

/** What a part without sound leaves. */
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
  /** Samples kept before and behind the sound, where the part has them. */
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
 * Samples behind the first of these cuts that make the silence to the next sound
 * exactly `pause` long; never negative, and none where one of the two has no sound.
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
