import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openCoverPainter, type CoverPainter } from '../../../src/artwork/thread/cover-painter.ts';
import { paintHere } from '../../../src/artwork/paint-cover.ts';

/** A drawing as large as a cover, of one colour. */
const drawing = (colour: string): { readonly svg: string; readonly files: readonly [] } => ({
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="1400" height="1400"><rect width="1400" height="1400" fill="${colour}"/></svg>`,
  files: [],
});

let painter: CoverPainter;
let toThread: () => number;
beforeEach(() => {
  painter = openCoverPainter();
  const sent = vi.spyOn(Worker.prototype, 'postMessage');
  toThread = () => sent.mock.calls.filter(([message]) => 'drawing' in (message as object)).length;
});
afterEach(async () => {
  await painter.close();
  vi.restoreAllMocks();
});

test('the first cover starts no thread; the others are made by one, with the same bytes', async () => {
  const first = await painter.paint(drawing('#246'));
  expect(toThread()).toBe(0);
  const [second, third] = await Promise.all([
    painter.paint(drawing('#246')),
    painter.paint(drawing('#642')),
  ]);
  expect(toThread()).toBe(2);
  expect(Buffer.from(second).equals(first)).toBe(true);
  expect(Buffer.from(third).equals(first)).toBe(false);
});

test('where many are expected, the first is made by the thread too', async () => {
  painter.expectMany();
  const cover = await painter.paint(drawing('#246'));
  expect(toThread()).toBe(1);
  expect(Buffer.from(cover).equals(await paintHere(drawing('#246')))).toBe(true);
});

test('a thread that ends meanwhile loses no cover', async () => {
  painter.expectMany();
  vi.spyOn(Worker.prototype, 'postMessage').mockImplementationOnce(function (this: Worker) {
    void this.terminate();
  });
  const cover = await painter.paint(drawing('#246'));
  expect(Buffer.from(cover).equals(await paintHere(drawing('#246')))).toBe(true);
});

test('what cannot be drawn is told as without a thread', async () => {
  painter.expectMany();
  const broken = { svg: '<svg', files: [] };
  const here = await paintHere(broken).catch((error: Error) => error);
  await expect(painter.paint(broken)).rejects.toEqual(here);
});

test('an abort ends the wait', async () => {
  painter.expectMany();
  const stop = new AbortController();
  const painting = painter.paint(drawing('#246'), { signal: stop.signal });
  const reason = new Error('stopped');
  stop.abort(reason);
  await expect(painting).rejects.toBe(reason);
  await expect(painter.paint(drawing('#246'), { signal: stop.signal })).rejects.toBe(reason);
});
