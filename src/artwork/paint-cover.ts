/** the drawing of a cover → its PNG. */
import type { AbortOptions } from '../_internal/abort.ts';
import { SIZE } from './cover-canvas.ts';
import { encodePng } from './png.ts';
import { renderDrawing, type Drawing } from './render-drawing.ts';

/** Options of `PaintCover`. */
export type PaintOptions = AbortOptions & {
  /** Pixels of each side. @default 1400 */
  readonly side?: number | undefined;
};

/** Makes the PNG of a cover's drawing. An abort throws the signal's reason. */
export type PaintCover = (drawing: Drawing, options?: PaintOptions) => Promise<Uint8Array>;

/** Makes it on this thread, which is blocked for a tenth of a second meanwhile. */
export async function paintHere(
  drawing: Drawing,
  { side = SIZE }: PaintOptions = {},
): Promise<Uint8Array> {
  return encodePng({ size: side, rgba: await renderDrawing(drawing, side) });
}
