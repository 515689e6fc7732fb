/// <reference lib="dom" />
/** The waveform behind the seek bar, drawn in a document without a screen. */
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawWaveform, type Outline } from '../../../src/player/looks/waveform.ts';

/** The width of a bar, whose ends are round: half of it stands out above and below. */
const THICK = 3;
const HEIGHT = 46;

let resize: () => void;
beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<!doctype html><body></body>').document);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(listener: () => void) {
        resize = listener;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

type Bar = { readonly x: number; readonly top: number; readonly height: number };

/** The bars and the marks of chapters of an outline, drawn so wide. */
function draw(outline: Partial<Outline>, width: number): { bars: Bar[]; ticks: string; d: string } {
  const { element } = drawWaveform(
    { levels: [], ticks: [], ...outline },
    new AbortController().signal,
  );
  Object.defineProperties(element, {
    clientWidth: { value: width },
    clientHeight: { value: HEIGHT },
  });
  resize();
  const pathOf = (name: string): string =>
    [...element.children].find((each) => each.getAttribute('class') === name)!.getAttribute('d')!;
  expect(pathOf('filled')).toBe(pathOf('base'));
  const found = [...pathOf('base').matchAll(/M([\d.]+) ([\d.]+)v([\d.]+)/g)];
  const bars = found.map(([, ...numbers]) => {
    const [x, top, height] = numbers.map(Number) as [number, number, number];
    return { x, top, height };
  });
  return { bars, ticks: pathOf('ticks'), d: pathOf('base') };
}

test('as many bars stand there as fit with gaps between, from edge to edge', () => {
  const { bars } = draw({ levels: Array.from({ length: 100 }, (_, i) => i / 100) }, 103);
  expect(bars).toHaveLength(21);
  expect(bars[0]!.x).toBe(THICK / 2);
  expect(bars.at(-1)!.x).toBe(103 - THICK / 2);
  const gaps = bars.slice(1).map(({ x }, i) => x - bars[i]!.x);
  for (const gap of gaps) expect(gap).toBeCloseTo(5, 0);
});

test('the loudest has all of the height but that of a chapter’s mark, the quietest a little', () => {
  const { bars } = draw({ levels: [0.2, 0.2, 0.9, 0.9, 0.5, 0.5] }, 13);
  const heights = bars.map(({ height }) => height);
  expect(heights[1]).toBe(HEIGHT - 2 * THICK);
  expect(heights[0]).toBeCloseTo(0.12 * heights[1]!, 1);
  expect(heights[2]).toBeGreaterThan(heights[0]!);
  // All of them around one middle, and none below the marks.
  for (const { top, height } of bars)
    expect(top + height / 2).toBeCloseTo(bars[1]!.top + bars[1]!.height / 2, 1);
  expect(Math.max(...bars.map(({ top, height }) => top + height))).toBeLessThan(HEIGHT - THICK);
});

test('each bar is as high as the levels that it stands for, in their order', () => {
  const { bars } = draw({ levels: [0, 0, 1, 1, 0, 0, 1, 1] }, 18);
  expect(bars.map(({ height }) => Math.round(height))).toEqual([5, 40, 5, 40]);
});

test('chapters are marked where they begin; of no levels a line is drawn', () => {
  expect(draw({ ticks: [0.25, 0.5] }, 100)).toEqual({
    bars: [],
    ticks: `M25.0 ${HEIGHT - 1}v0M50.0 ${HEIGHT - 1}v0`,
    d: `M3 ${(HEIGHT - 2 * THICK) / 2}H97`,
  });
});
