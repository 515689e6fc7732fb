/** Drawings in a thread: the same pixels, and an end where they take too long. */
import { expect, test } from 'vitest';
import { DrawingThread } from '../../../src/artwork/thread/drawing-thread.ts';
import { renderDrawing } from '../../../src/artwork/render-drawing.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><rect width="4" height="8" fill="#f00"/></svg>';
const drawing = { svg, files: [] };

test('a drawing has the pixels that it has without a thread; what cannot be drawn has none', async () => {
  await using thread = new DrawingThread();
  const rgba = await thread.render(drawing);
  expect(Buffer.compare(Buffer.from(rgba!), Buffer.from(await renderDrawing(drawing)))).toBe(0);
  expect(await thread.render({ svg: '<html>', files: [] })).toBeUndefined();
  expect(await thread.render(drawing)).toEqual(rgba);
});

test('what takes too long has no pixels, nor has anything after it', async () => {
  await using thread = new DrawingThread({ seconds: 0 });
  expect(await thread.render(drawing)).toBeUndefined();
  expect(await thread.render(drawing)).toBeUndefined();
});

test('an abort ends it with its reason', async () => {
  const reason = new Error('enough');
  const own = new AbortController();
  await using thread = new DrawingThread({ signal: own.signal });
  const drawn = thread.render(drawing);
  own.abort(reason);
  await expect(drawn).rejects.toBe(reason);
  await expect(thread.render(drawing)).rejects.toBe(reason);
});
