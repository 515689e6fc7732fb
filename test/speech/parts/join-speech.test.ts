import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSound } from '../../../src/_internal/audio/sound.ts';
import { joinSpeech } from '../../../src/speech/parts/join-speech.ts';

const sampleRateHz = 24_000;
/** A tone between silences, all in samples. */
const part = (before: number, length: number, after: number): Int16Array => {
  const samples = new Int16Array(before + length + after);
  for (let i = 0; i < length; i++) samples[before + i] = Math.round(9000 * Math.sin(i / 5));
  return samples;
};

describe('joinSpeech', () => {
  it('puts exactly the pause between two sounds, whatever silence the parts came with', () => {
    const silence = fc.nat(12_000);
    fc.assert(
      fc.property(silence, silence, silence, fc.constantFrom(0.12, 0.3), (a, b, c, pause) => {
        const { parts } = joinSpeech(
          [
            { samples: part(a, 4800, b), pauseAfter: pause },
            { samples: part(c, 4800, a), pauseAfter: pause },
          ],
          { sampleRateHz },
        );
        expect(parts[1]!.soundStart - parts[0]!.soundEnd).toBe(Math.round(pause * sampleRateHz));
      }),
      { numRuns: 30 },
    );
  });

  it('says where each sound lies in the whole', () => {
    const { samples, parts } = joinSpeech(
      [
        { samples: part(3000, 4800, 3000), pauseAfter: 0.3 },
        { samples: part(0, 2400, 0), pauseAfter: 0.3 },
      ],
      { sampleRateHz },
    );
    expect(findSound({ samples, sampleRateHz })).toEqual({
      soundStart: parts[0]!.soundStart,
      soundEnd: parts[1]!.soundEnd,
    });
    expect(parts[0]!.offset).toBe(parts[0]!.soundStart - 3000);
  });

  it('gives a part without sound no room and no pause', () => {
    const silent = { samples: new Int16Array(9000), pauseAfter: 0.3 };
    const spoken = { samples: part(500, 4800, 500), pauseAfter: 0.3 };
    expect(joinSpeech([spoken, silent, spoken], { sampleRateHz }).samples.length).toBe(
      joinSpeech([spoken, spoken], { sampleRateHz }).samples.length,
    );
    expect(joinSpeech([spoken, silent], { sampleRateHz }).samples).toEqual(
      joinSpeech([spoken], { sampleRateHz }).samples,
    );
    expect(joinSpeech([silent], { sampleRateHz }).samples).toHaveLength(0);
    expect(joinSpeech([], { sampleRateHz }).samples).toHaveLength(0);
  });

  it('begins and ends with a breath and no click', () => {
    const { samples, parts } = joinSpeech([{ samples: part(5000, 4800, 5000), pauseAfter: 0.3 }], {
      sampleRateHz,
    });
    expect(parts[0]!.soundStart).toBe(720);
    expect(samples.length - parts[0]!.soundEnd).toBe(720);
    expect([samples[0], samples.at(-1)]).toEqual([0, 0]);
  });
});
