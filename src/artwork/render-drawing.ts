/** the SVG of a drawing → its pixels. */
import { loadRenderer } from './load-renderer.ts';

/** A drawing as SVG, and the font files of its text. Plain data: it is sent between threads. */
export type Drawing = { readonly svg: string; readonly files: readonly Uint8Array[] };

/**
 * Four bytes for each pixel: red, green, blue, alpha. `side`: pixels, if not those of the SVG itself.
 * @throws Error where the renderer cannot read it
 */
export async function renderDrawing({ svg, files }: Drawing, side?: number): Promise<Uint8Array> {
  const Renderer = await loadRenderer();
  const drawing = new Renderer(svg, {
    font: { fontBuffers: [...files] },
    ...(side !== undefined && { fitTo: { mode: 'width', value: side } }),
  });
  const image = drawing.render();
  const rgba = image.pixels;
  image.free();
  drawing.free();
  return rgba;
}
