/** a sound and the loudness of the speech → the factor that brings one to the other. Pure. */
import { amplitude } from '../loudness/loudness-meter.ts';
import type { PreparedSound } from './sounds.ts';

/** Full scale of the samples of decoded sounds. */
export const FULL_SCALE = 32_768;

/** For samples of 16 bits, which become samples from -1 to 1. `speech`: LUFS with dual mono. */
export function scaleOf({ loudness }: PreparedSound, speech: number): number {
  return amplitude(speech - loudness) / FULL_SCALE;
}
