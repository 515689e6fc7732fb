/** messages with drawings → messages with their pixels or JPEG, or `undefined`: a thread that can be stopped. */
import { parentPort } from 'node:worker_threads';
import { renderDrawing, type Drawing } from '../render-drawing.ts';

/** The most bytes that a JPEG may have, and the pixels of each side. */
export type JpegWanted = { readonly bytes: number; readonly side: number };

/** A drawing, and the JPEG that is wanted of it, if any. */
export type DrawingRequest = { readonly drawing: Drawing; readonly jpeg?: JpegWanted | undefined };

parentPort?.on('message', (request: DrawingRequest) => void reply(request));

async function reply(request: DrawingRequest): Promise<void> {
  parentPort?.postMessage(await draw(request).catch(() => undefined));
}

async function draw({ drawing, jpeg }: DrawingRequest): Promise<Uint8Array> {
  const rgba = await renderDrawing(drawing, jpeg?.side);
  if (jpeg === undefined) return rgba;
  const { encodeJpeg } = await import('../jpeg.ts');
  return encodeJpeg({ size: jpeg.side, rgba }, jpeg.bytes);
}
