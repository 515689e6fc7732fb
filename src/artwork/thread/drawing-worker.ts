/** messages with drawings → messages with their pixels or JPEG, or `undefined`: a thread that can be stopped. */
import { parentPort } from 'node:worker_threads';
import { SIZE } from '../cover-canvas.ts';
import { renderDrawing, type Drawing } from '../render-drawing.ts';

/** A drawing, and where a JPEG of it is wanted, the most bytes that it may have. */
export type DrawingRequest = { readonly drawing: Drawing; readonly jpegBytes?: number | undefined };

parentPort?.on('message', (request: DrawingRequest) => void reply(request));

async function reply(request: DrawingRequest): Promise<void> {
  parentPort?.postMessage(await draw(request).catch(() => undefined));
}

async function draw({ drawing, jpegBytes }: DrawingRequest): Promise<Uint8Array> {
  const rgba = await renderDrawing(drawing);
  if (jpegBytes === undefined) return rgba;
  const { encodeJpeg } = await import('../jpeg.ts');
  return encodeJpeg({ size: SIZE, rgba }, jpegBytes);
}
