/** speech → the same without what lies below any voice: rumble, thumps, a constant offset. */
import { highPass } from '../_internal/audio/high-pass.ts';
import { roundToInt16, type Pcm } from '../_internal/audio/wav.ts';

/**
 * No voice goes below it, but one of the built-in ones rumbles between 5 and 40 Hz, 19 dB below its
 * speech: encoders of MP3 take that away and with it raise its peaks by 2 dB.
 */
const CORNER_HZ = 50;

/** Samples of a clip without it. */
export function removeRumble({ samples, sampleRateHz }: Pcm): Int16Array {
  return roundToInt16(highPass(samples, { sampleRateHz, cornerHz: CORNER_HZ }));
}
