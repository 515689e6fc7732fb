import { expect, test } from 'vitest';
import { readPictureFacts } from '../../../src/article/pictures/picture-facts.ts';

const png = Buffer.alloc(40);
png.write('\x89PNG\r\n\x1a\n', 'latin1');
png.writeUInt32BE(800, 16);
png.writeUInt32BE(600, 20);

const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.of(0x20, 0x03, 0x58, 0x02)]);

const webp = (form: string, body: readonly number[]): Buffer =>
  Buffer.concat([Buffer.from(`RIFF\0\0\0\0WEBP${form}`), Buffer.alloc(4), Buffer.from(body)]);
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

/** A segment of Exif that says how the camera was held, and a frame. */
const jpeg = (orientation: number, isLittle: boolean): Buffer => {
  const two = (value: number): number[] => (isLittle ? [value, 0] : [0, value]);
  const four = (value: number): number[] => (isLittle ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const id = isLittle ? [0x12, 0x01] : [0x01, 0x12];
  const entry = [...id, ...two(3), ...four(1), ...two(orientation), 0, 0];
  const tiff = [
    ...Buffer.from(isLittle ? 'II' : 'MM'),
    ...two(42),
    ...four(8),
    ...two(1),
    ...entry,
  ];
  const exif = [...Buffer.from('Exif\0\0'), ...tiff];
  const frame = [0xff, 0xc2, 0, 11, 8, 0x02, 0x58, 0x03, 0x20, 1, 1, 0x11, 0];
  return Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...frame]);
};

test.each([
  ['image/png', png],
  ['image/gif', gif],
  ['image/webp', webp('VP8 ', [...zeros(6), 0x20, 0x03, 0x58, 0x02])],
  ['image/webp', webp('VP8L', [0x2f, 0x1f, 0xc3, 0x95, 0x00])],
  ['image/webp', webp('VP8X', [...zeros(4), 0x1f, 0x03, 0x00, 0x57, 0x02, 0x00])],
  ['image/jpeg', jpeg(1, true)],
])('%s: type and size are in the header', (mediaType, bytes) => {
  expect(readPictureFacts(bytes)).toEqual({ mediaType, width: 800, height: 600 });
});

test('a JPEG that its camera held sideways is as wide as browsers show it', () => {
  const sizes = [true, false].map((isLittle) => readPictureFacts(jpeg(6, isLittle)));
  expect(sizes).toEqual([
    { mediaType: 'image/jpeg', width: 600, height: 800, turn: 90 },
    { mediaType: 'image/jpeg', width: 600, height: 800, turn: 90 },
  ]);
});

test('a JPEG is known whatever is wrong with its Exif, and with fill bytes before a marker', () => {
  const [whole, upright] = [jpeg(6, true), { mediaType: 'image/jpeg', width: 800, height: 600 }];
  for (const offset of [0xff, 0x1a]) {
    const damaged = Buffer.from(whole);
    damaged[16] = offset;
    expect(readPictureFacts(damaged)).toEqual(upright);
  }
  const filled = Buffer.concat([whole.subarray(0, 2), Buffer.of(0xff, 0xff), whole.subarray(2)]);
  expect(readPictureFacts(filled)).toEqual({ ...upright, width: 600, height: 800, turn: 90 });
});

test('nothing is said of other files, and of headers cut anywhere', () => {
  const others = ['', '<svg xmlns="x"/>', '%PDF-1.7', 'RIFF\0\0\0\0WAVEfmt ', 'GIF89a\0\0\0\0'];
  for (const each of others) expect(readPictureFacts(Buffer.from(each))).toBeUndefined();
  for (const whole of [png.subarray(0, 24), gif, jpeg(6, false)])
    for (let end = 0; end < whole.length - 6; end++)
      expect(readPictureFacts(whole.subarray(0, end))).toBeUndefined();
});
