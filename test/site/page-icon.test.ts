import { expect, test } from 'vitest';
import { PAGE_ICON } from '../../src/site/page-icon.ts';

test('the bars of the icon stand evenly, around the middle of its square, no two as high', () => {
  const bars = [...PAGE_ICON.matchAll(/M([\d.]+) ([\d.]+)v([\d.]+)/g)].map(([, ...numbers]) =>
    numbers.map(Number),
  );
  expect(bars.map(([x]) => x)).toEqual([6.5, 11.25, 16, 20.75, 25.5]);
  for (const [, top, height] of bars) expect(top! + height! / 2).toBe(16);
  const heights = bars.map(([, , height]) => height!);
  expect(Math.max(...heights)).toBe(20);
  expect(new Set(heights).size).toBe(5);
});
