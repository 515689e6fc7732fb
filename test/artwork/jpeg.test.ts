import { expect, test } from 'vitest';
import { encodeJpeg } from '../../src/artwork/jpeg.ts';
import { loadRenderer } from '../../src/artwork/load-renderer.ts';
import { artworkFaults, readImageFacts } from '../../src/readers/image-facts.ts';

const SIZE = 200;

/** Slow changes of colour, a sharp edge, and noise that needs long codes. */
function paint(noise: number): Uint8Array {
  const rgba = new Uint8Array(SIZE * SIZE * 4);
  let seed = 1;
  for (let i = 0; i < SIZE * SIZE; i++) {
    const [x, y] = [i % SIZE, Math.floor(i / SIZE)];
    seed = (seed * 48_271) % 0x7fffffff;
    const shift = (seed % 256) * noise;
    const colour = x > 99 ? [x, y, 200 - x] : [240, 30, 60];
    rgba.set([...colour.map((each) => Math.min(255, each + shift)), 255], i * 4);
  }
  return rgba;
}

/** What another decoder sees. */
async function decode(bytes: Uint8Array): Promise<Uint8Array> {
  const Renderer = await loadRenderer();
  const data = Buffer.from(bytes).toString('base64');
  const drawing = new Renderer(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}">` +
      `<image width="${SIZE}" height="${SIZE}" href="data:image/jpeg;base64,${data}"/></svg>`,
  );
  return drawing.render().pixels;
}

test('another decoder sees the picture, colours and edges, within what a JPEG loses', async () => {
  const rgba = paint(0);
  const seen = await decode(await encodeJpeg({ size: SIZE, rgba }, Infinity));
  const differences = Array.from(rgba, (each, i) => Math.abs(each - seen[i]!));
  expect(differences.reduce((sum, each) => sum + each, 0) / rgba.length).toBeLessThan(2.5);
});

test('is a whole RGB picture, the same each time, as small as asked or as it can be', async () => {
  const noisy = { size: SIZE, rgba: paint(1) };
  const best = await encodeJpeg(noisy, Infinity);
  expect(readImageFacts(best)).toMatchObject({ format: 'jpeg', width: SIZE, height: SIZE });
  expect(artworkFaults({ ...readImageFacts(best)!, width: 1400, height: 1400 })).toEqual([]);
  expect(Buffer.compare(await encodeJpeg(noisy, Infinity), best)).toBe(0);
  const limit = Math.round(best.length * 0.6);
  const smaller = (await encodeJpeg(noisy, limit)).length;
  expect(smaller).toBeLessThanOrEqual(limit);
  const smallest = await encodeJpeg(noisy, 10);
  expect(smallest.length).toBeLessThan(smaller);
  // The marker of a baseline frame.
  for (const each of [best, smallest])
    expect(Buffer.from(each).includes(Buffer.of(0xff, 0xc0, 0, 17, 8))).toBe(true);
});
