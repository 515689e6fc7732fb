import { describe, expect, it } from 'vitest';
import { readTrailer } from '../../../../../src/speech/providers/local/replies/read-trailer.ts';

const timing = { marker: -8191, frameSamples: 10, leadSeconds: 0 };

/** A piece as the model makes it: a sound of one level, then what it says of its tokens. */
function piece(
  level: number,
  tokens: readonly (readonly [id: number, frames: number])[],
): number[] {
  const frames = tokens.reduce((sum, [, each]) => sum + each, 0);
  const sound = Array.from({ length: frames * timing.frameSamples }, () => level);
  const ids = tokens.map(([id]) => id);
  return [...sound, ...ids, ...tokens.map(([, each]) => each), tokens.length, timing.marker];
}

const read = (...numbers: readonly number[][]): ReturnType<typeof readTrailer> =>
  readTrailer(Float32Array.from(numbers.flat()), timing);

describe('readTrailer', () => {
  it('parts the sound from what is said of it', () => {
    const { samples, tokens } = read(
      piece(0.5, [
        [0, 1],
        [61, 2],
        [0, 1],
      ]),
    );
    expect([...samples]).toEqual(Array.from({ length: 40 }, () => 0.5));
    expect(tokens).toEqual([
      { id: 0, start: 0, end: 10 },
      { id: 61, start: 10, end: 30 },
      { id: 0, start: 30, end: 40 },
    ]);
  });

  it('joins the pieces of one reply, and counts their times on', () => {
    const { samples, tokens } = read(
      piece(0.5, [[7, 2]]),
      piece(-0.25, [
        [8, 1],
        [9, 0],
      ]),
    );
    expect(samples.length).toBe(30);
    expect([samples[19], samples[20]]).toEqual([0.5, -0.25]);
    expect(tokens).toEqual([
      { id: 7, start: 0, end: 20 },
      { id: 8, start: 20, end: 30 },
      { id: 9, start: 30, end: 30 },
    ]);
  });

  it('is not misled by a sound that holds the marker', () => {
    const sound = piece(0.5, [[7, 2]]);
    sound[3] = timing.marker;
    expect(read(sound).tokens).toEqual([{ id: 7, start: 0, end: 20 }]);
  });

  it.each([
    ['a reply without a marker', [0.1, 0.2, 0.3]],
    ['one sample too few', piece(0.5, [[7, 2]]).slice(1)],
    ['one sample too many', [0.5, ...piece(0.5, [[7, 2]])]],
    ['more tokens than numbers', [0.5, 40, timing.marker]],
    ['half a token', [0.5, 1, 1, 1.5, timing.marker]],
    ['frames that are no whole number', [...Array.from({ length: 15 }, () => 0), 7, 1.5, 1, -8191]],
    ['frames below nothing', [0, 7, -1, 1, -8191]],
    ['a marker alone', [timing.marker]],
    ['numbers that are none', [NaN, NaN, NaN, timing.marker]],
  ])('refuses %s', (_, reply) => {
    expect(() => read(reply)).toThrow(RangeError);
  });

  it('finds nothing in nothing', () => {
    expect(read([])).toEqual({ samples: new Float32Array(0), tokens: [] });
  });
});
