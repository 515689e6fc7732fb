/** a name → a drawing in a square of 24. Only the play sign is a triangle. */
import { svg } from '../dom.ts';

/** One bar of the pause sign, from its left edge. */
const bar = (x: number): string => `M${x} 6.2a1.6 1.6 0 0 1 3.2 0v11.6a1.6 1.6 0 0 1-3.2 0z`;

/** Filled shapes. */
const SHAPES: Readonly<Record<'play' | 'pause', string>> = {
  play: 'M8 5.3v13.4c0 .8.8 1.2 1.5.8l10.2-6.7c.6-.4.6-1.2 0-1.6L9.5 4.5C8.8 4.1 8 4.5 8 5.3z',
  pause: `${bar(7)}${bar(13.8)}`,
};

/** Shapes made of lines. */
const LINES = {
  back: 'M7.5 4.9A8.6 8.6 0 1 0 12 3.6M12 .9 8.9 3.6 12 6.4',
  forward: 'M16.5 4.9A8.6 8.6 0 1 1 12 3.6M12 .9l3.1 2.7L12 6.4',
  more: 'M6 9.5l6 6 6-6',
} as const;

/** What there is. */
export type IconName = keyof typeof SHAPES | keyof typeof LINES;

/** The icon, with a number inside where it goes that many seconds. */
export function icon(name: IconName, text?: string): SVGSVGElement {
  const isShape = name in SHAPES;
  const path = svg('path', { d: { ...SHAPES, ...LINES }[name] });
  const number =
    text === undefined
      ? []
      : [svg('text', { x: 12, y: 15.1, 'text-anchor': 'middle', children: [text] })];
  return svg('svg', {
    class: isShape ? 'icon' : 'icon line',
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
    children: [path, ...number],
  });
}
