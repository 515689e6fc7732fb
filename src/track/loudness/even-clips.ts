/**
 * the cells of a track and the clips in them → gains that give all clips one loudness: voices and
 * providers differ by many decibels. Pure.
 */
import { loudnessOfCells, type Cells } from './cells.ts';
import { amplitude } from './loudness-meter.ts';

/** A clip in a track. */
export type PlacedClip = {
  readonly startSample: number;
  readonly sampleCount: number;
  /** Who speaks: clips of one voice are alike. */
  readonly voice: string;
};

/** Most dB by which a clip is raised or lowered: more would raise its noise. */
const MOST_GAIN = 12;

/** LU below the loudest clip under which one is taken for a faulty one, and not for a soft voice. */
const FAINT = 24;

/** Seconds below which the loudness of a clip depends on its words rather than on its voice. */
const SHORT = 1;

/** Seconds at each end of a clip, in the breath there, where its gain passes to the next one's. */
const EDGE = 0.01;

/**
 * Gains at the edges of the cells, one more than there are cells. Within a clip its gain is constant; from
 * one to the next it changes evenly, in dB, over the gap between them.
 */
export function evenClips(
  cells: Cells,
  options: { readonly clips: readonly PlacedClip[]; readonly sampleRateHz: number },
): Float32Array {
  const { cellLength } = cells;
  const spans = options.clips.map((clip) => spanOf(clip, cellLength));
  const gains = gainsOf(spans, { cells, sampleRateHz: options.sampleRateHz });
  const margin = Math.round((EDGE * options.sampleRateHz) / cellLength);
  return curveOf(
    spans.map(({ from, to }, index) => ({
      from: Math.min(from + margin, to),
      to: Math.max(from, to - margin),
      gain: gains[index]!,
    })),
    cells.peaks.length + 1,
  );
}

/** Changes peaks in place to what they are after gains at the edges of their cells. */
export function applyToPeaks(peaks: Float32Array, gains: Float32Array): void {
  for (let cell = 0; cell < peaks.length; cell++)
    peaks[cell] = peaks[cell]! * Math.max(gains[cell]!, gains[cell + 1]!);
}

/** The same for energies. */
export function applyToEnergies(energies: Float32Array, gains: Float32Array): void {
  for (let cell = 0; cell < energies.length; cell++) {
    const gain = (gains[cell]! + gains[cell + 1]!) / 2;
    energies[cell] = energies[cell]! * gain * gain;
  }
}

/** Changes a curve in place to its product with gains at the same edges. */
export function multiplyCurve(curve: Float32Array, gains: Float32Array): void {
  for (let edge = 0; edge < curve.length; edge++) curve[edge] = curve[edge]! * gains[edge]!;
}

/** Whole cells of a clip, end exclusive. */
type Span = { readonly from: number; readonly to: number; readonly voice: string };

function spanOf({ startSample, sampleCount, voice }: PlacedClip, cellLength: number): Span {
  const from = Math.ceil(startSample / cellLength);
  return { from, to: Math.max(from, Math.floor((startSample + sampleCount) / cellLength)), voice };
}

type Measuring = { readonly cells: Cells; readonly sampleRateHz: number };

/** The gain of each clip, dB. A short or silent one has that of its voice, or of the nearest other. */
function gainsOf(spans: readonly Span[], measuring: Measuring): readonly number[] {
  const { cells, sampleRateHz } = measuring;
  const fewest = Math.round((SHORT * sampleRateHz) / cells.cellLength);
  const voices = new Map<string, number>();
  for (const voice of new Set(spans.map((span) => span.voice)))
    voices.set(
      voice,
      loudnessOf(
        spans.filter((span) => span.voice === voice),
        cells,
      ),
    );
  const heard = spans.map((span) => {
    const own = span.to - span.from < fewest ? -Infinity : loudnessOf([span], cells);
    return own === -Infinity ? voices.get(span.voice)! : own;
  });
  const loudest = heard.reduce((most, each) => Math.max(most, each), -Infinity);
  const plain = heard.filter((loudness) => loudness > loudest - FAINT);
  const middle = (loudest + plain.reduce((least, each) => Math.min(least, each), loudest)) / 2;
  const gains = heard.map((loudness) =>
    loudness === -Infinity
      ? undefined
      : Math.max(-MOST_GAIN, Math.min(MOST_GAIN, middle - loudness)),
  );
  return gains.map((gain, index) => gain ?? nearest(gains, index));
}

/** Loudness of several spans as if they followed one another. */
function loudnessOf(spans: readonly Span[], { cellLength, peaks, energies }: Cells): number {
  const [only, ...others] = spans;
  if (only && others.length === 0)
    return loudnessOfCells({
      cellLength,
      peaks: peaks.subarray(only.from, only.to),
      energies: energies.subarray(only.from, only.to),
    });
  const joined = new Float32Array(spans.reduce((sum, { from, to }) => sum + to - from, 0));
  let at = 0;
  for (const { from, to } of spans) {
    joined.set(energies.subarray(from, to), at);
    at += to - from;
  }
  return loudnessOfCells({ cellLength, peaks: joined, energies: joined });
}

/** The gain of the nearest clip that has one; 0 dB where none has. */
function nearest(gains: readonly (number | undefined)[], index: number): number {
  for (let distance = 1; distance < gains.length; distance++) {
    const found = gains[index - distance] ?? gains[index + distance];
    if (found !== undefined) return found;
  }
  return 0;
}

/** Gains in dB from one edge of a cell to another, both inclusive. */
type Held = { readonly from: number; readonly to: number; readonly gain: number };

function curveOf(held: readonly Held[], length: number): Float32Array {
  const curve = new Float32Array(length).fill(1);
  let last: Held = { from: 0, to: 0, gain: held[0]?.gain ?? 0 };
  for (const next of [...held, { from: length - 1, to: length - 1, gain: undefined }]) {
    const { gain = last.gain } = next;
    const ramp = Math.max(1, next.from - last.to);
    for (let edge = last.to; edge < next.from; edge++)
      curve[edge] = amplitude(last.gain + ((gain - last.gain) * (edge - last.to)) / ramp);
    curve.fill(amplitude(gain), next.from, next.to + 1);
    last = { from: next.from, to: next.to, gain };
  }
  return curve;
}
