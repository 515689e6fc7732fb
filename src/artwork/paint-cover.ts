/** the drawing of a cover → its PNG. */
import type { AbortOptions } from '../_internal/abort.ts';
import { SIZE } from './cover-canvas.ts';
import { encodePng } from './png.ts';
import { renderDrawing, type Drawing } from './render-drawing.ts';

/** Makes the PNG of a cover's drawing. An abort throws the signal's reason. */
export type PaintCover = (drawing: Drawing, options?: AbortOptions) => Promise<Uint8Array>;

/** Makes it on this thread, which is blocked for a tenth of a second meanwhile. */
export async function paintHere(drawing: Drawing): Promise<Uint8Array> {
  return encodePng({ size: SIZE, rgba: await renderDrawing(drawing) });
}
