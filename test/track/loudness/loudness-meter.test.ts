import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { encodeWav } from '../../../src/_internal/audio/wav.ts';
import {
  LoudnessMeter,
  measureLoudness,
  toFloat,
} from '../../../src/track/loudness/loudness-meter.ts';
import { meterWithFfmpeg } from '../../helpers/decoded-audio.ts';
import { speechLikeNoise } from '../../helpers/speech-like-noise.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { requireCommand } from '../../helpers/requirements.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

function sine(options: { hz: number; rate: number; seconds: number; dB: number }): Float32Array {
  const peak = 10 ** (options.dB / 20);
  return Float32Array.from(
    { length: options.rate * options.seconds },
    (_, i) => peak * Math.sin((2 * Math.PI * options.hz * i) / options.rate),
  );
}

/** Quiet and loud stretches with silences between: both gates have work to do. */
function unevenSpeech(sampleRateHz: number): Int16Array {
  const parts = [-32, -20, -45, -26, -90, -23].map((level, seed) =>
    speechLikeNoise({ seconds: 3, sampleRateHz, level, seed }),
  );
  const silence = new Int16Array(sampleRateHz * 1.3);
  return Int16Array.from(parts.flatMap((part) => [...part, ...silence]));
}

describe('measureLoudness', () => {
  test('reads 997 Hz at full scale in one channel as -3.01 LUFS, and as 0 in two', () => {
    const samples = sine({ hz: 997, rate: 48_000, seconds: 5, dB: 0 });
    expect(
      measureLoudness(samples, { sampleRateHz: 48_000, dualMono: false }).integrated,
    ).toBeCloseTo(-3.01, 1);
    expect(measureLoudness(samples, { sampleRateHz: 48_000 }).integrated).toBeCloseTo(0, 1);
    expect(measureLoudness(samples, { sampleRateHz: 48_000 }).samplePeak).toBeCloseTo(0, 2);
  });

  test.each([16_000, 22_050, 24_000, 44_100])('reads the same sound alike at %i Hz', (rate) => {
    for (const hz of [60, 200, 1000, 3000]) {
      const found = measureLoudness(sine({ hz, rate, seconds: 3, dB: -20 }), {
        sampleRateHz: rate,
      }).integrated;
      const wanted = measureLoudness(sine({ hz, rate: 48_000, seconds: 3, dB: -20 }), {
        sampleRateHz: 48_000,
      }).integrated;
      expect(Math.abs(found - wanted)).toBeLessThan(0.2);
    }
  });

  test.each([
    [{}, 'options.sampleRateHz must be a whole number of at least 1'],
    [{ sampleRateHz: '24000' }, 'options.sampleRateHz must be a whole number of at least 1'],
    [{ sampleRateHz: 24_000, dualMono: 2 }, 'options.dualMono, when given, must be true or false'],
  ])('refuses %j: %s', (options, message) => {
    expect(() => measureLoudness(new Int16Array(0), options as never)).toThrow(
      new TypeError(`measureLoudness: ${message}`),
    );
  });

  test('says -Infinity, never NaN, where there is nothing to measure', () => {
    for (const samples of [
      new Int16Array(0),
      new Int16Array(100),
      new Int16Array(48_000),
      Int16Array.of(5000),
    ]) {
      const reading = measureLoudness(samples, { sampleRateHz: 24_000 });
      expect(reading.integrated).toBe(-Infinity);
      expect(reading.range).toBe(0);
      expect(Number.isNaN(reading.samplePeak)).toBe(false);
    }
  });

  test('leaves silence out: pauses do not make speech softer', () => {
    const speech = speechLikeNoise({ seconds: 10, sampleRateHz: 24_000, level: -20, seed: 5 });
    const padded = Int16Array.from([...speech, ...new Int16Array(24_000 * 20)]);
    const alone = measureLoudness(speech, { sampleRateHz: 24_000 }).integrated;
    expect(
      Math.abs(measureLoudness(padded, { sampleRateHz: 24_000 }).integrated - alone),
    ).toBeLessThan(0.1);
  });

  test('reads a stream in blocks of any size like the whole', () => {
    const samples = toFloat(unevenSpeech(22_050));
    const meter = new LoudnessMeter({ sampleRateHz: 22_050 });
    for (let from = 0, size = 1; from < samples.length; from += size, size = (size * 7) % 9973)
      meter.write(samples.subarray(from, from + size));
    const whole = measureLoudness(samples, { sampleRateHz: 22_050 });
    expect(meter.read().integrated).toBeCloseTo(whole.integrated, 9);
    expect(meter.read().samplePeak).toBe(whole.samplePeak);
  });
});

describe.runIf(requireCommand('ffmpeg'))('measureLoudness beside ffmpeg ebur128', () => {
  test.each([22_050, 24_000, 44_100, 48_000])('agrees within 0.1 LU at %i Hz', (sampleRateHz) => {
    const samples = unevenSpeech(sampleRateHz);
    const file = join(folder.path, `${sampleRateHz}.wav`);
    writeFileSync(file, encodeWav({ samples, sampleRateHz }));
    for (const dualMono of [true, false]) {
      const own = measureLoudness(samples, { sampleRateHz, dualMono });
      const other = meterWithFfmpeg(file, { dualMono });
      expect(Math.abs(own.integrated - other.integrated)).toBeLessThanOrEqual(0.1);
      expect(Math.abs(own.samplePeak - other.samplePeak)).toBeLessThanOrEqual(0.3);
      expect(Math.abs(own.truePeak - other.truePeak)).toBeLessThanOrEqual(0.3);
    }
  });

  test('agrees on the loudness range of a minute of speech', () => {
    const levels = [-26, -22, -24, -20, -27, -23];
    const samples = Int16Array.from(
      levels.flatMap((level, seed) => [
        ...speechLikeNoise({ seconds: 10, sampleRateHz: 24_000, level, seed }),
      ]),
    );
    const file = join(folder.path, 'range.wav');
    writeFileSync(file, encodeWav({ samples, sampleRateHz: 24_000 }));
    const own = measureLoudness(samples, { sampleRateHz: 24_000 });
    expect(Math.abs(own.range - meterWithFfmpeg(file).range)).toBeLessThanOrEqual(0.3);
  });
});
