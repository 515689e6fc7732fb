/** a font whose letters join or stand above one another → the width of a text in it, as it is drawn. */
import { escapeMarkup } from '../_internal/escape-markup.ts';
import type { Face } from './face.ts';
import { loadRenderer } from './load-renderer.ts';

/** The width of a text in ems. */
export type Measure = (text: string) => number;

/** Type size in pixels at which a text is measured. */
const SIZE = 100;

/** What stands beside the ink of a text and cannot be measured, in ems. */
const BEARING = 0.04;

/** Loads the renderer, which shapes a text as it will when it draws. */
export async function loadMeasure({ family, file, widths }: Face): Promise<Measure> {
  const Renderer = await loadRenderer();
  const known = new Map<string, number>();
  const measureInk = (text: string): number => {
    const svg =
      `<svg xmlns="http://www.w3.org/2000/svg" width="9999" height="300">` +
      `<text x="0" y="150" font-family="${family}" font-size="${SIZE}">${escapeMarkup(text)}</text></svg>`;
    const drawing = new Renderer(svg, { font: { fontBuffers: [file] } });
    const box = drawing.innerBBox();
    const right = box === undefined ? 0 : box.x + box.width;
    drawing.free();
    return right / SIZE + BEARING;
  };
  return (text) => {
    const ink = text.trim();
    const spaces = (text.length - ink.length) * (widths.get(' ') ?? 0);
    if (ink === '') return spaces;
    const width = known.get(ink) ?? measureInk(ink);
    known.set(ink, width);
    return width + spaces;
  };
}
