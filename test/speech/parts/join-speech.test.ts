import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRoomTone } from '../../../src/_internal/audio/room-tone.ts';
import { findSound } from '../../../src/_internal/audio/sound.ts';
import { joinSpeech } from '../../../src/speech/parts/join-speech.ts';

const sampleRateHz = 24_000;
/** A tone between silences, all in samples. */
const part = (before: number, length: number, after: number): Int16Array => {
  const samples = new Int16Array(before + length + after);
  for (let i = 0; i < length; i++) samples[before + i] = Math.round(9000 * Math.sin(i / 5));
  return samples;
};

/** A part in a room that hisses. */
function inRoom(
  samples: Int16Array,
  room: { readonly level: number; readonly seed: number },
): Int16Array {
  const tone = { level: room.level, tilt: 0.3 };
  const noise = makeRoomTone({ from: tone, to: tone }, { length: samples.length, seed: room.seed });
  return samples.map((sample, index) => Math.round(sample + noise[index]! * 32_768));
}

const levelOf = (samples: Int16Array): number =>
  Math.sqrt(samples.reduce((sum, each) => sum + (each / 32_768) ** 2, 0) / samples.length);

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

  it('fills a pause with the room tone of both sides, of even power and never taken for sound', () => {
    const parts = [1, 2].map((seed) => ({
      samples: inRoom(part(12_000, 24_000, 12_000), { level: 0.0003, seed }),
      pauseAfter: 1,
    }));
    const joined = joinSpeech(parts, { sampleRateHz });
    const [first, second] = joined.parts;
    expect(second!.soundStart - first!.soundEnd).toBe(sampleRateHz);
    const pause = joined.samples.subarray(first!.soundEnd, second!.soundStart);
    expect(findSound({ samples: pause, sampleRateHz })).toEqual({ soundStart: 0, soundEnd: 0 });
    // Also where the breaths end and the pause begins: 30 ms behind the sound.
    const levels = Array.from({ length: 20 }, (_, index) =>
      levelOf(pause.subarray(index * 1200, index * 1200 + 1200)),
    );
    for (const level of levels) expect(Math.abs(20 * Math.log10(level / 0.0003))).toBeLessThan(2);
    expect(joinSpeech(parts, { sampleRateHz }).samples).toEqual(joined.samples);
  });

  it('keeps what dies away behind a sound, up to half of the pause', () => {
    const dying = part(5000, 4800, 5000).map((sample, at) =>
      at < 9800 ? sample : Math.round(24 * Math.exp((9800 - at) / 800) * Math.sin(at)),
    );
    for (const [pause, kept] of [
      [0.5, 2300],
      [0.12, 1300],
    ] as const) {
      const { samples, parts } = joinSpeech(
        [
          { samples: dying, pauseAfter: pause },
          { samples: part(5000, 4800, 0), pauseAfter: 0 },
        ],
        { sampleRateHz },
      );
      const [first, second] = parts;
      expect(second!.soundStart - first!.soundEnd).toBe(Math.round(pause * sampleRateHz));
      const from = first!.soundEnd - first!.offset;
      expect(samples.subarray(first!.soundEnd, first!.soundEnd + kept)).toEqual(
        dying.subarray(from, from + kept),
      );
    }
  });

  it('leaves a pause between digitally silent parts digitally silent', () => {
    const silent = { samples: part(5000, 4800, 5000), pauseAfter: 0.5 };
    const { samples, parts } = joinSpeech([silent, silent], { sampleRateHz });
    const pause = samples.subarray(parts[0]!.soundEnd, parts[1]!.soundStart);
    expect(pause.every((sample) => sample === 0)).toBe(true);
  });

  it('keeps the pause exact where a part without sound lies in it', () => {
    const spoken = (pauseAfter: number) => ({ samples: part(5000, 4800, 5000), pauseAfter });
    const silent = { samples: new Int16Array(9000), pauseAfter: 0.3 };
    const { parts } = joinSpeech([spoken(0.12), silent, spoken(0)], { sampleRateHz });
    expect(parts[2]!.soundStart - parts[0]!.soundEnd).toBe(2880);
    expect(parts[0]!.soundStart).toBe(2400);
  });

  it('begins and ends with a breath and no click', () => {
    const { samples, parts } = joinSpeech([{ samples: part(5000, 4800, 5000), pauseAfter: 0.3 }], {
      sampleRateHz,
    });
    expect(parts[0]!.soundStart).toBe(2400);
    expect(samples.length - parts[0]!.soundEnd).toBe(2400);
    expect([samples[0], samples.at(-1)]).toEqual([0, 0]);
  });
});
