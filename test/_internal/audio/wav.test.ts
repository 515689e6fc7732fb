import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WAV_HEADER_BYTES, decodeWav, encodeWav } from '../../../src/_internal/audio/wav.ts';

const samples = fc.int16Array({ maxLength: 300 });

/** A WAV file with chosen channels, format tag, declared data length, and a chunk before the data. */
function wav(options: {
  data: Int16Array;
  channels?: number;
  tag?: number;
  bits?: number;
  declared?: number;
  extra?: Uint8Array;
}): Uint8Array {
  const {
    data,
    channels = 1,
    tag = 1,
    bits = 16,
    declared = data.length * 2,
    extra = new Uint8Array(0),
  } = options;
  const head = Buffer.alloc(36);
  head.write('RIFF', 0);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(tag, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(24_000, 24);
  head.writeUInt16LE(bits, 34);
  const dataHead = Buffer.alloc(8);
  dataHead.write('data', 0);
  dataHead.writeUInt32LE(declared, 4);
  return Buffer.concat([
    head,
    extra,
    dataHead,
    new Uint8Array(data.buffer, data.byteOffset, data.length * 2),
  ]);
}

describe('decodeWav', () => {
  test('gives back what encodeWav wrote', () => {
    fc.assert(
      fc.property(samples, fc.constantFrom(16_000, 22_050, 48_000), (data, sampleRateHz) => {
        const bytes = encodeWav({ samples: data, sampleRateHz });
        expect(bytes.length).toBe(WAV_HEADER_BYTES + data.length * 2);
        expect(decodeWav(bytes)).toEqual({ samples: data, sampleRateHz });
      }),
    );
  });

  test('reads from any place in a larger buffer, and keeps no hold of it', () => {
    const whole = Buffer.concat([
      Buffer.alloc(3),
      encodeWav({ samples: Int16Array.of(1, -2, 3), sampleRateHz: 24_000 }),
    ]);
    const { samples: found } = decodeWav(whole.subarray(3));
    whole.fill(0);
    expect([...found]).toEqual([1, -2, 3]);
  });

  test('mixes channels down to one', () => {
    expect([
      ...decodeWav(wav({ data: Int16Array.of(100, 300, -5, 5), channels: 2 })).samples,
    ]).toEqual([200, 0]);
  });

  test.each([0, 0xffffffff, 1000])(
    'takes a data length of %i as "to the end" when there is less',
    (declared) => {
      expect([...decodeWav(wav({ data: Int16Array.of(7, 8), declared })).samples]).toEqual([7, 8]);
    },
  );

  test('walks over chunks that it does not know, also of odd length', () => {
    const extra = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1');
    expect([...decodeWav(wav({ data: Int16Array.of(9), extra })).samples]).toEqual([9]);
  });

  test('takes extensible PCM and refuses what is not 16-bit PCM', () => {
    expect([...decodeWav(wav({ data: Int16Array.of(4), tag: 0xfffe })).samples]).toEqual([4]);
    expect(() => decodeWav(wav({ data: Int16Array.of(4), tag: 3, bits: 32 }))).toThrow(RangeError);
    expect(() => decodeWav(wav({ data: Int16Array.of(4), bits: 24 }))).toThrow(/24 bits/);
  });

  test('refuses anything else with a RangeError, never another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (bytes, withHead) => {
        const input = withHead ? Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE'), bytes]) : bytes;
        try {
          decodeWav(input);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
