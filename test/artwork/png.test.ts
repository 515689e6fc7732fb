import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePng } from '../../src/artwork/png.ts';
import { readImageFacts } from '../../src/readers/image-facts.ts';
import { randomNumbers } from '../helpers/random-numbers.ts';

test('a picture has the same bytes as if it were packed at once', async () => {
  const size = 400;
  const next = randomNumbers(7);
  const rgba = Uint8Array.from({ length: size * size * 4 }, (_, i) =>
    i % 5 === 0 ? Math.floor(next() * 256) : i % 97,
  );
  const rows = Buffer.concat(
    Array.from({ length: size }, (_, y) => {
      const row = rgba
        .subarray(y * size * 4, (y + 1) * size * 4)
        .filter((_value, i) => i % 4 !== 3);
      return Buffer.concat([Buffer.of(0), row]);
    }),
  );
  const packed = deflateSync(rows, { level: 6 });
  const png = Buffer.from(await encodePng({ size, rgba }));
  const start = png.indexOf('IDAT') + 4;
  expect(png.readUInt32BE(start - 8)).toBe(packed.length);
  expect(Buffer.compare(png.subarray(start, start + packed.length), packed)).toBe(0);
  // 8 bits, red, green and blue, packed and filtered as every PNG, not interlaced.
  expect([...png.subarray(24, 29)]).toEqual([8, 2, 0, 0, 0]);
  expect(readImageFacts(png)).toMatchObject({ width: size, height: size });
});
