/** the cells of a track's speech and its sounds → the cells of both together, for gain and limiter. */
import { CellCollector, type Cells } from '../loudness/cells.ts';
import { addBedCells } from './bed-cells.ts';
import { SoundMixer, type SoundMixerOptions } from './sound-mixer.ts';
import type { SampleSpan, SoundPlace, SoundPlan } from './sounds.ts';

/** Cells that are measured at once, a minute; and those before them, in which the filters settle. */
const [CHUNK_CELLS, SETTLING_CELLS] = [36_000, 60];

/** Options of `addSoundCells`. */
export type AddSoundCellsOptions = SoundMixerOptions & {
  readonly plan: SoundPlan;
  /** As the collector of the cells had them. */
  readonly trebles: readonly number[];
};

/**
 * Changes the cells of each of `trebles` in place; they share their energies, which add up with those of the
 * sounds, since speech and sounds have nothing in common. Of the peaks the sum is the most that can be reached.
 */
export async function addSoundCells(
  layers: readonly Cells[],
  options: AddSoundCellsOptions,
): Promise<void> {
  const { plan, sampleRateHz, trebles } = options;
  const { placed, bed } = plan;
  const { cellLength, energies } = layers[0]!;
  const mixer = new SoundMixer({ placed }, options);
  for (const { from, to } of chunksOf(placed, cellLength)) {
    const first = Math.max(0, from - SETTLING_CELLS);
    const end = Math.min(to, energies.length);
    const block = new Float32Array((end - first) * cellLength);
    await mixer.addTo(block, first * cellLength);
    const collector = new CellCollector({ sampleRateHz, sampleCount: block.length, trebles });
    collector.write(block);
    const found = collector.read();
    addRange(energies, { of: found[0]!.energies, from, end, first });
    for (const [index, { peaks }] of layers.entries())
      addRange(peaks, { of: found[index]!.peaks, from, end, first });
  }
  const sound = bed && options.sounds.get(bed.sound.sha256);
  if (bed && sound) await addBedCells(layers, { ...options, bed, sound });
}

/** Adds the cells `from` to `end` of a piece that begins with the cell `first`. */
function addRange(
  all: Float32Array,
  piece: {
    readonly of: Float32Array;
    readonly from: number;
    readonly end: number;
    readonly first: number;
  },
): void {
  for (let cell = piece.from; cell < piece.end; cell++)
    all[cell] = all[cell]! + piece.of[cell - piece.first]!;
}

/** Whole cells in which sounds are heard, in pieces of at most a minute. */
function chunksOf(placed: readonly SoundPlace[], cellLength: number): readonly SampleSpan[] {
  const chunks: SampleSpan[] = [];
  let done = 0;
  for (const { startSample, sampleCount } of placed) {
    const to = Math.ceil((startSample + sampleCount) / cellLength);
    for (let at = Math.max(done, Math.floor(startSample / cellLength)); at < to;) {
      done = Math.min(to, at + CHUNK_CELLS);
      chunks.push({ from: at, to: done });
      at = done;
    }
  }
  return chunks;
}
