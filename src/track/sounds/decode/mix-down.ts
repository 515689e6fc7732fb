/** SoundBlocks → one channel of 16 bits, with what had to be done to it. */
import { highPass } from '../../../_internal/audio/high-pass.ts';
import { roundToInt16, type Pcm } from '../../../_internal/audio/wav.ts';
import type { Repair } from '../sounds.ts';
import type { SoundBlocks } from './sound-blocks.ts';

/** What the mixture came to. */
export type MixedDown = Pcm & { readonly repairs: readonly Repair[] };

/** Lowest frequency that is kept: a constant offset would be a click at both ends. */
const CORNER_HZ = 20;

/** Rates below it have nothing of the treble that music has. */
const DULL_HZ = 16_000;

/** Share of the energy of the channels that is left where they cancel one another out: -10 dB. */
const CANCELLED = 0.1;

const FULL_SCALE = 32_767;

/**
 * Mixes all channels down to one, evenly; of channels that would cancel one another out the first is taken.
 * What is louder than full scale is lowered as a whole.
 * @throws RangeError for samples that are not numbers, or where there are none
 */
export function mixDown(blocks: SoundBlocks): MixedDown {
  const { sampleRateHz, channelCount } = blocks;
  const mixed = collect(blocks, meanOf);
  const isCancelled = channelCount > 1 && mixed.energy < CANCELLED * mixed.channelEnergy;
  const { samples, isCut } = isCancelled ? collect(blocks, (channels) => channels[0]!) : mixed;
  if (samples.length === 0) throw new RangeError('it has no samples');
  const sound = highPass(samples, { sampleRateHz, cornerHz: CORNER_HZ });
  let peak = 0;
  for (let i = 0; i < sound.length; i++) peak = Math.max(peak, Math.abs(sound[i]!));
  const repairs: Repair[] = [
    ...(isCut ? (['cut'] as const) : []),
    ...(isCancelled ? (['cancelled'] as const) : []),
    ...(channelCount > 2 ? (['surround'] as const) : []),
    ...(sampleRateHz < DULL_HZ ? (['dull'] as const) : []),
  ];
  return {
    samples: roundToInt16(sound, FULL_SCALE / Math.max(1, peak)),
    sampleRateHz,
    repairs,
  };
}

type Collected = {
  readonly samples: Float32Array;
  readonly isCut: boolean;
  /** Sum of the squares of the samples, and the mean of that over the channels. */
  readonly energy: number;
  readonly channelEnergy: number;
};

function collect(
  { read }: SoundBlocks,
  choose: (channels: readonly Float32Array[]) => Float32Array,
): Collected {
  const parts: Float32Array[] = [];
  let [energy, channelEnergy] = [0, 0];
  const blocks = read();
  let next = blocks.next();
  for (; !next.done; next = blocks.next()) {
    const one = choose(next.value);
    parts.push(one);
    energy += squares(one);
    channelEnergy += next.value.reduce((sum, each) => sum + squares(each), 0) / next.value.length;
  }
  if (!Number.isFinite(channelEnergy)) throw new RangeError('it has samples that are not numbers');
  const samples = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { samples, energy, channelEnergy, isCut: next.value.isCut };
}

function meanOf(channels: readonly Float32Array[]): Float32Array {
  const [only] = channels;
  if (channels.length === 1) return only!;
  const mean = new Float32Array(only!.length);
  for (const channel of channels)
    for (let i = 0; i < mean.length; i++) mean[i] = mean[i]! + channel[i]! / channels.length;
  return mean;
}

function squares(samples: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < samples.length; i++) sum += samples[i]! * samples[i]!;
  return sum;
}
