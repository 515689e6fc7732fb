import { describe, expect, test } from 'vitest';
import { removeRumble } from '../../src/track/remove-rumble.ts';

const RATE = 24_000;

/** The level of a tone of this frequency afterwards, in dB against before, its beginning left out. */
function levelAfter(hertz: number): number {
  const tone = Int16Array.from({ length: 2 * RATE }, (_, i) =>
    Math.round(8000 * Math.sin((2 * Math.PI * hertz * i) / RATE)),
  );
  const energy = (samples: Int16Array): number =>
    samples.subarray(RATE).reduce((sum, sample) => sum + sample * sample, 0);
  return (
    10 * Math.log10(energy(removeRumble({ samples: tone, sampleRateHz: RATE })) / energy(tone))
  );
}

describe('removeRumble', () => {
  test.each([
    [10, -60, -24],
    [20, -60, -12],
    [80, -1.2, 0],
    [150, -0.2, 0.1],
    [1000, -0.1, 0.1],
    [9000, -0.1, 0.1],
  ])('of %d Hz leaves between %d and %d dB', (hertz, least, most) => {
    const level = levelAfter(hertz);
    expect(level).toBeGreaterThanOrEqual(least);
    expect(level).toBeLessThanOrEqual(most);
  });

  test('takes a constant offset away, keeps silence, and stays within 16 bits', () => {
    const after = (samples: Int16Array): Int16Array =>
      removeRumble({ samples, sampleRateHz: RATE });
    expect(after(new Int16Array(RATE).fill(3000)).at(-1)).toBe(0);
    expect(after(new Int16Array(100))).toEqual(new Int16Array(100));
    const square = Int16Array.from({ length: RATE }, (_, i) => (i % 800 < 400 ? 32_767 : -32_768));
    expect(Math.max(...after(square).map(Math.abs))).toBeLessThanOrEqual(32_768);
    expect(after(new Int16Array(0))).toHaveLength(0);
  });
});
