/** clips of sentences, one after another → one sound at one rate, with the times of its words. */
import { resample } from '../../_internal/audio/resample.ts';
import { roundToInt16, type Pcm } from '../../_internal/audio/wav.ts';
import type { ClipWord } from '../../speech/clip.ts';
import { joinSpeech, type SpeechPart } from '../../speech/parts/join-speech.ts';

/** Samples a second of everything that the speech endpoint returns: what OpenAI's `pcm` has. */
export const SPEECH_RATE_HZ = 24_000;

/** A spoken sentence. */
export type SpokenClip = {
  readonly pcm: Pcm;
  /** Times in its own sound, in seconds. */
  readonly words: readonly ClipWord[];
  /** Seconds between its sound and that of the next sentence. */
  readonly pauseAfter: number;
  readonly isLast: boolean;
};

/** The next samples of the sound, and when the words of the sentence are heard in all of it. */
export type JoinedClip = { readonly samples: Int16Array; readonly words: readonly ClipWord[] };

/**
 * Samples before the end of a sentence that are held back until the next: `joinSpeech` fades and
 * fills at most 4 ms on either side of a join.
 */
const HELD_BACK = Math.ceil(0.004 * SPEECH_RATE_HZ);

/** Joins sentences as `joinSpeech` does, without waiting for all of them. */
export class SpokenJoiner {
  #before: SpeechPart | undefined;
  /** Samples returned so far. */
  #length = 0;

  /** The sound since the last call, up to the end of this sentence's. */
  add({ pcm, words, pauseAfter, isLast }: SpokenClip): JoinedClip {
    const part: SpeechPart = { samples: atSpeechRate(pcm), pauseAfter };
    const parts = [...(this.#before ? [this.#before] : []), part];
    const own = parts.length - 1;
    // One that is not the last is joined to another, which stands for the next, so that it has the breath before a pause.
    const joined = joinSpeech(isLast ? parts : [...parts, part], { sampleRateHz: SPEECH_RATE_HZ });
    const from = this.#before ? heldFrom(joined.parts[0]!.soundEnd) : 0;
    const place = joined.parts[own]!;
    const to = isLast ? joined.samples.length : Math.max(from, heldFrom(place.soundEnd));
    const shift = (this.#length - from + place.offset) / SPEECH_RATE_HZ;
    this.#before = part;
    this.#length += to - from;
    return {
      samples: joined.samples.slice(from, to),
      words: words.map((word) => ({ ...word, start: word.start + shift, end: word.end + shift })),
    };
  }
}

function heldFrom(soundEnd: number): number {
  return Math.max(0, soundEnd - HELD_BACK);
}

/** The samples at the rate of all speech. A sentence begins and ends in silence, so it can be converted alone. */
function atSpeechRate({ samples, sampleRateHz }: Pcm): Int16Array {
  if (sampleRateHz === SPEECH_RATE_HZ) return samples;
  const floats = Float32Array.from(samples, (sample) => sample / 32_768);
  return roundToInt16(resample(floats, { from: sampleRateHz, to: SPEECH_RATE_HZ }), 32_768);
}
