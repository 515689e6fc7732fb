/** sounds that are compared → the gain of each, so that all are equally loud. Pure. */
import type { SoundFrame } from './read-frames.ts';

/** Seconds of a block whose level is measured, and between two blocks: as in ITU-R BS.1770. */
const BLOCK = 0.4;
const STEP = 0.1;

/** Mean squares below this are silence: -70 decibels of full scale. */
const SILENCE = 1e-7;

/** Blocks this much below the mean do not count: 10 decibels. */
const PAUSE = 0.1;

/** A sound, as far as its level needs it. */
export type LevelledSound = {
  readonly frames: readonly Pick<SoundFrame, 'pcm' | 'sampleRateHz'>[];
};

/**
 * The gains. Only louder ones are made quieter, so none is clipped. The words and the voice are the same, so no weighting
 * of frequencies is needed.
 */
export function gainsOf(sounds: readonly LevelledSound[]): readonly number[] {
  const levels = sounds.map(levelOf);
  const heard = levels.filter((level) => level > 0);
  const lowest = Math.min(...heard);
  return levels.map((level) => (level > 0 ? Math.sqrt(lowest / level) : 1));
}

/** The mean square of the blocks that are speech; 0 for silence. */
function levelOf({ frames }: LevelledSound): number {
  const blocks = frames.flatMap(blocksOf).filter((power) => power > SILENCE);
  if (blocks.length === 0) return 0;
  const gate = meanOf(blocks) * PAUSE;
  return meanOf(blocks.filter((power) => power >= gate));
}

function blocksOf({ pcm, sampleRateHz }: LevelledSound['frames'][number]): readonly number[] {
  if (pcm.length === 0) return [];
  const size = Math.min(pcm.length, Math.round(BLOCK * sampleRateHz));
  const step = Math.max(1, Math.round(STEP * sampleRateHz));
  const blocks: number[] = [];
  for (let start = 0; start <= pcm.length - size; start += step) {
    let sum = 0;
    for (let i = start; i < start + size; i++) sum += pcm[i]! * pcm[i]!;
    blocks.push(sum / size);
  }
  return blocks;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
