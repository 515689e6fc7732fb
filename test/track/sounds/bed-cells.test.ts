import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CellCollector, loudnessOfCells, type Cells } from '../../../src/track/loudness/cells.ts';
import { addSoundCells } from '../../../src/track/sounds/add-sound-cells.ts';
import { convertSounds } from '../../../src/track/sounds/sound-at-rate.ts';
import { SoundMixer } from '../../../src/track/sounds/sound-mixer.ts';
import { prepareSounds } from '../../../src/track/sounds/prepare-sounds.ts';
import type { LevelPoint, SoundPlan } from '../../../src/track/sounds/sounds.ts';
import { encodeWaves, writeSound } from '../../helpers/sound-files.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

const RATE = 24_000;
const TREBLES = [0, 0.5];

/** Notes of different loudness, one after the other, so that every part of the loop differs. */
function notes(seconds: number, sampleRateHz: number): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * sampleRateHz) }, (_, i) => {
    const time = i / sampleRateHz;
    const note = Math.floor(time / 0.37);
    const hertz = 180 + 97 * ((note * 7) % 31);
    return (0.05 + 0.04 * (note % 9)) * Math.sin(2 * Math.PI * hertz * time);
  });
}

async function planOf(
  seconds: number,
  { sampleRateHz, to }: { readonly sampleRateHz: number; readonly to: number },
): Promise<SoundPlan> {
  const name = `notes-${seconds}-${sampleRateHz}.wav`;
  const bytes = encodeWaves({ channels: [notes(seconds, sampleRateHz)], sampleRateHz });
  const sha256 = writeSound(join(folder.path, name), bytes);
  const where = { root: folder.path, store: folder.path };
  const intro = { file: name, sha256, below: 0 };
  const sounds = await prepareSounds({ intro }, where);
  const from = 1777;
  const points: LevelPoint[] = [
    { sample: from, level: -80 },
    { sample: from + 9000, level: -20 },
    { sample: from + 60_000, level: -20 },
    { sample: from + 70_000, level: -12 },
    { sample: to - 30_000, level: -12 },
    { sample: to, level: -80 },
  ];
  return { placed: [], bed: { sound: sounds[sha256]!, span: { from, to }, points } };
}

/** Cells of the sounds alone, as they are added to those of silence, and as they are measured when all is mixed. */
async function cellsOf(
  plan: SoundPlan,
): Promise<{ added: readonly Cells[]; mixed: readonly Cells[] }> {
  const sampleCount = plan.bed!.span.to + 5000;
  const shape = { sampleRateHz: RATE, sampleCount, trebles: TREBLES };
  const sounds = await convertSounds(plan, { sampleRateHz: RATE });
  const options = { sampleRateHz: RATE, sounds, speech: -16 };
  const added = new CellCollector(shape).read();
  await addSoundCells(added, { ...options, plan, trebles: TREBLES });
  const collector = new CellCollector(shape);
  const mixer = new SoundMixer(plan, options);
  for (let at = 0; at < sampleCount; at += 7001) {
    const block = new Float32Array(Math.min(7001, sampleCount - at));
    await mixer.addTo(block, at);
    collector.write(block);
  }
  return { added, mixed: collector.read() };
}

test.each([
  ['is heard for less than its length', 20, 300_000],
  ['ends and begins again once', 9, 330_000],
  ['is repeated many times', 3.1, 700_000],
  ['is as short as a bed may be', 1, 200_000],
])('a bed that %s is measured as what is heard of it', async (_name, seconds, to) => {
  const { added, mixed } = await cellsOf(await planOf(seconds, { sampleRateHz: 44_100, to }));
  expect(loudnessOfCells(added[0]!)).toBeCloseTo(loudnessOfCells(mixed[0]!), 1);
  for (const [index, { peaks }] of added.entries()) {
    const other = mixed[index]!.peaks;
    const highest = other.reduce((most, each) => Math.max(most, each), 0);
    // A neighbouring cell's peak may count, since the loop is not cut where the track's cells are.
    const least = peaks.reduce((low, each, cell) => Math.min(low, each - other[cell]!), 0);
    expect(least).toBeGreaterThan(-0.01 * highest);
    const most = peaks.reduce((high, each) => Math.max(high, each), 0);
    expect(most).toBeLessThan(1.03 * highest);
  }
});
