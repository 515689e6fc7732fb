/** a bed and the cells of its track → the cells of both; the bed is measured once, however often it is repeated. */
import { CellCollector, type Cells } from '../loudness/cells.ts';
import { BedLevel } from './bed-level.ts';
import { BedLoop } from './bed-loop.ts';
import type { SoundAtRate } from './sound-at-rate.ts';
import { FULL_SCALE, scaleOf } from './sound-scale.ts';
import type { PlacedBed } from './sounds.ts';

/** Cells that are measured at once: seven seconds. */
const CHUNK_CELLS = 4096;

/** Options of `addBedCells`. */
export type AddBedCellsOptions = {
  readonly bed: PlacedBed;
  /** The bed at the rate of the track. */
  readonly sound: SoundAtRate;
  readonly sampleRateHz: number;
  /** Loudness of the speech, LUFS with dual mono. */
  readonly speech: number;
  /** As the collector of the cells had them. */
  readonly trebles: readonly number[];
};

/** Changes the cells of each of `trebles` in place; see `addSoundCells`. */
export async function addBedCells(
  layers: readonly Cells[],
  options: AddBedCellsOptions,
): Promise<void> {
  const { bed, sound, sampleRateHz, trebles, speech } = options;
  const { cellLength, energies } = layers[0]!;
  const { from, to } = bed.span;
  const loop = new BedLoop(sound, { sampleRateHz });
  const once = Math.min(to - from, loop.period + loop.overlap);
  const measured = await measureLoop(loop, { once, cellLength, sampleRateHz, trebles });
  const own = measured[0]!;
  const level = new BedLevel(bed.points);
  const scale = scaleOf(bed.sound, speech) * FULL_SCALE;
  const first = Math.floor(from / cellLength);
  const end = Math.min(energies.length, Math.ceil(to / cellLength));
  let before = level.at(first * cellLength) * scale;
  for (let cell = first; cell < end; cell++) {
    const after = level.at((cell + 1) * cellLength) * scale;
    const start = Math.max(from, cell * cellLength);
    const count = Math.min(to, (cell + 1) * cellLength) - start;
    const place = placeIn(loop, start - from);
    energies[cell] =
      energies[cell]! + energyOf(own, { place, count }) * ((before + after) / 2) ** 2;
    const highest = Math.max(before, after);
    for (const [index, { peaks }] of layers.entries())
      peaks[cell] = peaks[cell]! + peakOf(measured[index]!, { place, count }) * highest;
    before = after;
  }
}

type Measuring = Pick<AddBedCellsOptions, 'sampleRateHz' | 'trebles'> & {
  /** Samples in which everything was heard once. */
  readonly once: number;
  readonly cellLength: number;
};

/** Its cells, for each of `trebles`, until it is the same again, and one more. */
async function measureLoop(loop: BedLoop, options: Measuring): Promise<readonly Cells[]> {
  const { once, cellLength, ...rest } = options;
  const sampleCount = (Math.ceil(once / cellLength) + 1) * cellLength;
  const collector = new CellCollector({ ...rest, sampleCount });
  const chunk = CHUNK_CELLS * cellLength;
  for (let at = 0; at < sampleCount; at += chunk) {
    const block = await loop.read(at, Math.min(chunk, sampleCount - at));
    for (let i = 0; i < block.length; i++) block[i] = block[i]! / FULL_SCALE;
    collector.write(block);
  }
  return collector.read();
}

/** Where in the measured samples those from `at` on are found. */
function placeIn({ period, overlap }: BedLoop, at: number): number {
  return at < overlap ? at : overlap + ((at - overlap) % period);
}

/** Samples from a place on, at most as many as a cell has. */
type Part = { readonly place: number; readonly count: number };

/** Their energy: of each of the two cells they lie in, their share. */
function energyOf({ energies, cellLength }: Cells, { place, count }: Part): number {
  const cell = Math.floor(place / cellLength);
  const inFirst = Math.min(count, (cell + 1) * cellLength - place);
  return (inFirst * energies[cell]! + (count - inFirst) * energies[cell + 1]!) / cellLength;
}

function peakOf({ peaks, cellLength }: Cells, { place, count }: Part): number {
  const cell = Math.floor(place / cellLength);
  const reaches = place + count > (cell + 1) * cellLength;
  return reaches ? Math.max(peaks[cell]!, peaks[cell + 1]!) : peaks[cell]!;
}
