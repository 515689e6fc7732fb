import { expect, test } from 'vitest';
import { buildInfoFrame, infoFrameLength } from '../../../src/track/encoders/info-frame.ts';

/** Bit rates by their number in a header, kbit/s: MPEG-1 and MPEG-2, Layer III (ISO 11172-3, 13818-3). */
const BITRATES = {
  mpeg1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  mpeg2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};

/** The first bytes of a mono frame, with the bit rate's number left at 0 and the rate's at 1 (48 or 24 kHz). */
const HEADERS = { mpeg1: [0xff, 0xfb, 0x04, 0xc0], mpeg2: [0xff, 0xf3, 0x04, 0xc0] };

test.each([
  ['mpeg1', 48_000, 96, 96],
  ['mpeg1', 48_000, 32, 64],
  ['mpeg2', 24_000, 64, 64],
  ['mpeg2', 24_000, 8, 64],
  ['mpeg2', 24_000, 160, 160],
] as const)('a frame of %s at %i Hz and %i kbit/s says its own length', (...row) => {
  const [kind, sampleRateHz, bitrate, own] = row;
  const frame = buildInfoFrame({
    sampleRateHz,
    bitrate,
    header: Uint8Array.from(HEADERS[kind]),
    frameCount: 10,
    audioBytes: 1000,
    audioCrc: 0,
    sampleCount: 4000,
  });
  expect(BITRATES[kind][frame[2]! >> 4]).toBe(own);
  expect(frame[2]! & 0b1111).toBe(0x04);
  const samples = kind === 'mpeg1' ? 1152 : 576;
  expect(frame).toHaveLength(Math.floor((samples / 8) * ((own * 1000) / sampleRateHz)));
  expect(infoFrameLength({ sampleRateHz, bitrate })).toBe(frame.length);
  const info = kind === 'mpeg1' ? 21 : 13;
  expect(Buffer.from(frame.subarray(info, info + 4)).toString('latin1')).toBe('Info');
});
