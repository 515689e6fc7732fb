/** messages with drawings → messages with their pixels, or `undefined`: a thread that can be stopped. */
import { parentPort } from 'node:worker_threads';
import { renderDrawing, type Drawing } from './render-drawing.ts';

parentPort?.on('message', (drawing: Drawing) => void reply(drawing));

async function reply(drawing: Drawing): Promise<void> {
  const rgba = await renderDrawing(drawing).catch(() => undefined);
  parentPort?.postMessage(rgba);
}
