import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { decodeFlac } from '../../../src/_internal/audio/read-flac.ts';
import { encodeWav } from '../../../src/_internal/audio/wav.ts';
import { encodeFlac } from '../../../src/_internal/audio/write-flac.ts';
import { requireCommand } from '../../helpers/requirements.ts';

const noise = (length: number): Int16Array =>
  Int16Array.from({ length }, (_, i) => ((i * 2_654_435_761) % 65_536) - 32_768);

const wave = (length: number): Int16Array =>
  Int16Array.from({ length }, (_, i) => Math.round(9000 * Math.sin(i / 11) * Math.sin(i / 700)));

const SOUNDS: readonly (readonly [string, Int16Array, number])[] = [
  ['noise at full scale', Int16Array.of(-32_768, 32_767, 0, -1, 1, ...noise(5000)), 24_000],
  ['a wave', wave(50_000), 24_000],
  ['one sample', Int16Array.of(-7), 16_000],
  ['an odd rate', wave(9000), 22_050],
  ['a last frame of one sample', wave(4097), 24_000],
  ['silence at the end', Int16Array.from([...wave(61_440), ...new Int16Array(160)]), 24_000],
  ['silence alone', new Int16Array(5000), 48_000],
  ['even samples alone', wave(9000).map((sample) => sample & ~7), 24_000],
];

const sameBytes = (one: Int16Array, other: Int16Array): boolean =>
  Buffer.compare(Buffer.from(one.buffer), Buffer.from(other.buffer)) === 0;

describe('decodeFlac', () => {
  it.each(SOUNDS)('gives %s back to the bit', async (_, samples, sampleRateHz) => {
    const bytes = await encodeFlac({ samples, sampleRateHz });
    const back = decodeFlac(bytes, { mostSamples: samples.length });
    expect(back.sampleRateHz).toBe(sampleRateHz);
    expect(sameBytes(back.samples, samples)).toBe(true);
  });

  it.runIf(requireCommand('ffmpeg')).each([0, 5, 12])(
    'reads what another encoder makes of them at level %i',
    (level) => {
      for (const [, samples, sampleRateHz] of SOUNDS.filter(([, each]) => each.length > 16)) {
        const input = encodeWav({ samples, sampleRateHz });
        const more = level === 12 ? ['-lpc_type', 'cholesky', '-lpc_passes', '2'] : [];
        const packing = ['-c:a', 'flac', '-compression_level', String(level), ...more];
        const args = ['-v', 'error', '-i', 'pipe:0', ...packing, '-f', 'flac', 'pipe:1'];
        const flac = execFileSync('ffmpeg', args, { input, maxBuffer: 1e8 });
        // Through a pipe the number of samples is not known before: put where a file has it.
        flac.writeUInt32BE(samples.length, 22);
        expect(sameBytes(decodeFlac(flac, { mostSamples: 1e6 }).samples, samples)).toBe(true);
      }
    },
  );

  it('unpacks nothing of a file that says it holds too much', async () => {
    const bytes = await encodeFlac({ samples: new Int16Array(20_000), sampleRateHz: 24_000 });
    expect(() => decodeFlac(bytes, { mostSamples: 1000 })).toThrow('more than 1000');
  });

  it('refuses what is no such file, and ends for any bytes', async () => {
    const whole = await encodeFlac({ samples: wave(9000), sampleRateHz: 24_000 });
    const decode = (bytes: Uint8Array) => () => decodeFlac(bytes, { mostSamples: 9000 });
    expect(decode(new Uint8Array(0))).toThrow('not a FLAC file');
    expect(decode(new TextEncoder().encode(`RIFF${'and no sound '.repeat(9)}`))).toThrow(
      RangeError,
    );
    for (const length of [8, 41, 60, whole.length - 1])
      expect(decode(whole.subarray(0, length))).toThrow(RangeError);
    for (let at = 4; at < whole.length; at += 7) {
      const other = whole.map((byte, i) => (i === at ? byte ^ 0x5a : byte));
      try {
        decode(other)();
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }
  });
});
