/** The resampler between common rates → how flat it is, and how far below a tone its aliases and images are, in dB. */
import { resample } from '../../dist/_internal/audio/resample.js';

const RATES = [16_000, 22_050, 24_000, 32_000, 44_100, 48_000];

/** Tones are tried up to this share of half the lower rate, for flatness; from half the lower rate on, for aliases. */
const FLAT_TO = 0.82;

/** Tones of each measurement. */
const TONES = 21;

/** Seconds of a tone, and of each of its ends, which are left out. */
const [LENGTH, EDGE] = [0.25, 0.02];

/** The worst of all pairs and each pair, in dB: `ripple` of tones that stay, `rejection` of what must not be there. */
export function measureResampler() {
  const pairs = RATES.flatMap((from) =>
    RATES.filter((to) => to !== from).map((to) => ({ from, to })),
  ).map((rates) => ({ ...rates, ...measurePair(rates) }));
  return {
    pairs: pairs.length,
    rejection: Math.min(...pairs.map(({ rejection }) => rejection)),
    ripple: Math.max(...pairs.map(({ ripple }) => ripple)),
    weakest: pairs.toSorted((one, other) => one.rejection - other.rejection)[0],
  };
}

function measurePair(rates) {
  const [nyquist, lower] = [rates.from / 2, Math.min(rates.from, rates.to) / 2];
  let [ripple, rejection] = [0, Infinity];
  for (const hertz of between(60, FLAT_TO * lower)) {
    const { tone, rest } = hear(hertz, rates);
    ripple = Math.max(ripple, Math.abs(tone));
    rejection = Math.min(rejection, -rest);
  }
  // Those that the lower rate cannot hold fold back; where it is the first, their images are above them.
  for (const hertz of rates.to < rates.from
    ? between(lower, 0.999 * nyquist)
    : between(FLAT_TO * lower, 0.999 * nyquist)) {
    const { rest, all } = hear(hertz, rates);
    rejection = Math.min(rejection, rates.to < rates.from ? -all : -rest);
  }
  return { rejection, ripple };
}

function between(low, high) {
  return Array.from({ length: TONES }, (_, index) => low + ((high - low) * index) / (TONES - 1));
}

/** A tone after resampling, dB against what it was: itself, all else, and all together. */
function hear(hertz, { from, to }) {
  const input = Float32Array.from(
    { length: Math.round(LENGTH * from) },
    (_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / from + 1),
  );
  const output = resample(input, { from, to });
  const edge = Math.round(EDGE * to);
  const middle = Float64Array.from(output.subarray(edge, -edge));
  const wave = (shift) => (_, i) => Math.sin((2 * Math.PI * hertz * (i + edge)) / to + shift);
  const [sine, cosine] = [0, Math.PI / 2].map((shift) => middle.map(wave(shift)));
  const [a, b] = fit(middle, sine, cosine);
  const rest = middle.map((sample, i) => sample - a * sine[i] - b * cosine[i]);
  const level = (samples) => 10 * Math.log10(mean(samples) / 0.125 + 1e-30);
  return { tone: 20 * Math.log10(Math.hypot(a, b) / 0.5), rest: level(rest), all: level(middle) };
}

/** Least squares: how much of two waves is in the samples. */
function fit(samples, one, other) {
  const [aa, ab, bb] = [dot(one, one), dot(one, other), dot(other, other)];
  const [sa, sb] = [dot(samples, one), dot(samples, other)];
  const determinant = aa * bb - ab * ab;
  return [(sa * bb - sb * ab) / determinant, (sb * aa - sa * ab) / determinant];
}

function dot(one, other) {
  return one.reduce((sum, value, i) => sum + value * other[i], 0);
}

function mean(samples) {
  return dot(samples, samples) / samples.length;
}
