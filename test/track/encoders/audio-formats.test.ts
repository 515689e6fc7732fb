import { describe, expect, test } from 'vitest';
import {
  FORMATS,
  checkBitrate,
  chooseSampleRate,
  formatFacts,
  encoderProfileAt,
} from '../../../src/track/encoders/audio-formats.ts';

describe('formatFacts', () => {
  test('refuses a format that there is not, and names those that there are', () => {
    for (const format of ['aiff', 'MP3', 'toString', '']) {
      expect(() => formatFacts(format)).toThrow(
        expect.objectContaining({
          code: 'TRACK_FORMAT',
          hint: 'Choose one of mp3, m4a, m4b, opus, flac, wav.',
        }),
      );
    }
  });
});

describe('checkBitrate', () => {
  test.each([
    ['mp3', 24_000, 64],
    ['mp3', 22_050, 160],
    ['mp3', 48_000, 320],
    ['m4a', 24_000, 65],
    ['opus', 48_000, 24],
  ] as const)('takes %s at %i Hz with %i kbit/s', (format, sampleRateHz, bitrate) => {
    expect(() => checkBitrate(bitrate, { facts: FORMATS[format], sampleRateHz })).not.toThrow();
  });

  test.each([
    ['mp3', 24_000, 192, '8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160'],
    ['mp3', 44_100, 24, '32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320'],
    ['mp3', 24_000, Number.NaN, '8, 16'],
    ['mp3', 24_000, -64, '8, 16'],
    ['m4a', 24_000, 64.5, 'a whole number from 32 to 256'],
    ['opus', 24_000, 1000, 'a whole number from 8 to 256'],
  ] as const)(
    'refuses %s at %i Hz with %d kbit/s and names what it takes',
    (format, sampleRateHz, bitrate, allowed) => {
      const wanted = expect.objectContaining({
        code: 'TRACK_FORMAT',
        hint: expect.stringContaining(allowed),
      });
      expect(() => checkBitrate(bitrate, { facts: FORMATS[format], sampleRateHz })).toThrow(wanted);
    },
  );
});

describe('chooseSampleRate', () => {
  test.each([
    ['mp3', [22_050, 22_050], 22_050],
    ['mp3', [44_100], 44_100],
    ['mp3', [22_050, 24_000], 24_000],
    ['mp3', [22_050, 44_100], 24_000],
    ['mp3', [], 24_000],
    ['mp3', [16_000], 22_050],
    ['mp3', [8_000, 8_000], 22_050],
    ['mp3', [96_000], 48_000],
    ['opus', [22_050], 24_000],
    ['opus', [44_100], 48_000],
    ['m4a', [22_050], 22_050],
  ] as const)('%s of clips at %j Hz is made at %i Hz', (format, rates, wanted) => {
    expect(chooseSampleRate(rates, [FORMATS[format]])).toBe(wanted);
  });
});

describe('encoderProfileAt', () => {
  test('makes up for the 5 % of amplitude that LAME takes away, and for nothing else', () => {
    expect(10 ** (encoderProfileAt(64, FORMATS.mp3).makeUpGain / 20)).toBeCloseTo(1 / 0.95, 6);
    expect(encoderProfileAt(64, FORMATS.m4a).makeUpGain).toBe(0);
  });

  test.each([
    [16, -4],
    [23, -4],
    [24, -3],
    [47, -3],
    [48, -2],
    [320, -2],
  ])('an MP3 of %d kbit/s stays below %d dB before it is encoded', (bitrate, ceiling) => {
    expect(encoderProfileAt(bitrate, FORMATS.mp3).ceiling).toBe(ceiling);
  });

  test('leaves more room the fewer bits there are', () => {
    for (const facts of Object.values(FORMATS)) {
      expect(encoderProfileAt(8, facts).ceiling).toBeLessThanOrEqual(
        encoderProfileAt(64, facts).ceiling,
      );
      expect(encoderProfileAt(64, facts).ceiling).toBeLessThan(-1);
    }
  });
});
