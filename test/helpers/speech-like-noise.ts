/** a length and a level → samples that look like speech to meters and limiters. */
import { randomNumbers } from './random-numbers.ts';

/** Noise under a voice's spectrum, in syllables of about a fifth of a second, from a seed: 16-bit samples. */
export function speechLikeNoise(options: {
  readonly seconds: number;
  readonly sampleRateHz: number;
  readonly level: number;
  readonly seed: number;
}): Int16Array {
  const { sampleRateHz } = options;
  const random = randomNumbers(options.seed);
  const sound = new Float64Array(Math.round(options.seconds * sampleRateHz));
  // Two gentle low passes: noise as bright as its source makes LAME burst at low bit rates, which no voice does.
  const share = Math.min(1, 5000 / sampleRateHz);
  let [first, low] = [0, 0];
  let power = 0;
  for (let i = 0; i < sound.length; i++) {
    first += (random() * 2 - 1 - first) * share;
    low += (first - low) * share;
    const time = i / sampleRateHz;
    const wave = Math.sin(2 * Math.PI * 120 * time);
    const syllable = Math.sin(Math.PI * 4.7 * time);
    sound[i] = (0.9 * low + 0.5 * wave * wave * wave * wave * wave) * (0.15 + syllable * syllable);
    power += sound[i]! ** 2;
  }
  const gain = (32768 * 10 ** (options.level / 20)) / Math.sqrt(power / sound.length);
  return Int16Array.from(sound, (sample) =>
    Math.max(-32768, Math.min(32767, Math.round(sample * gain))),
  );
}
