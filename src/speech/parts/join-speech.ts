/** stretches of speech → one, with a fixed pause between them whatever silence each came with. */
import { findSound } from '../../_internal/audio/sound.ts';

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
 * Seconds of a part's own silence kept on each side
 * of its sound, so that no onset or breath is cut.
 */
const BREATH = 0.03;

/** Seconds of fade at the cuts inside that breath, against clicks. */
const FADE = 0.004;

/**
 * Seconds between two sentences of one segment, sound to sound: a short full stop of a news reader.
 */
export const SENTENCE_PAUSE = 0.3;

/** Seconds between the parts of a sentence that was cut: a comma. */
export const CLAUSE_PAUSE = 0.12;

/**
 * Joins parts of one rate; parts without sound take
 * no room. The whole begins and ends with a breath.
 */
export function joinSpeech(
  parts: readonly SpeechPart[],
  options: { readonly sampleRateHz: number },
): JoinedSpeech {
  const cuts = parts.map((part) => cutToBreath(part.samples, options));
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
  }
  return { samples, parts: placed };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * A part cut to its sound and a breath on each side. `start`:
 * position of the cut in the part; lead and tail: the breaths.
 */
type Cut = {
  readonly samples: Int16Array;
  readonly start: number;
  readonly lead: number;
  readonly tail: number;
};

function cutToBreath(samples: Int16Array, options: { readonly sampleRateHz: number }): Cut {
  const { soundStart, soundEnd } = findSound({ samples, sampleRateHz: options.sampleRateHz });
  if (soundEnd === soundStart) return { samples: new Int16Array(0), start: 0, lead: 0, tail: 0 };
  const breath = Math.round(BREATH * options.sampleRateHz);
  const start = Math.max(0, soundStart - breath);
  const end = Math.min(samples.length, soundEnd + breath);
  const cut = samples.slice(start, end);
  fadeEdges(cut, { length: Math.round(FADE * options.sampleRateHz) });
  return { samples: cut, start, lead: soundStart - start, tail: end - soundEnd };
}

/**
 * Zero samples behind the first of these cuts that make the silence to the next sound
 * exactly `pause` long; never negative, and none where one of the two has no sound.
 */
function countGap(
  cuts: readonly Cut[],
  options: { readonly pause: number; readonly sampleRateHz: number },
): number {
  const [cut, ...later] = cuts;
  const next = later.find((other) => other.samples.length > 0);
  if (!cut || cut.samples.length === 0 || !next) return 0;
  const pause = Math.round(options.pause * options.sampleRateHz);
  return Math.max(0, pause - cut.tail - next.lead);
}

/** Linear fades, in place: the engine may stop in the middle of a breath. */
function fadeEdges(samples: Int16Array, options: { readonly length: number }): void {
  const length = Math.min(options.length, samples.length >> 1);
  for (let i = 0; i < length; i++) {
    const gain = i / length;
    samples[i] = Math.round(samples[i]! * gain);
    samples[samples.length - 1 - i] = Math.round(samples[samples.length - 1 - i]! * gain);
  }
}
