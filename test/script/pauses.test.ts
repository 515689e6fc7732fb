import { describe, expect, it } from 'vitest';
import { pauseAfterSegment, pauseBetween } from '../../src/script/pauses.ts';

describe('pauseBetween', () => {
  it('makes paragraphs longer apart than sentences, and headings longer than paragraphs', () => {
    const paragraph = pauseBetween('paragraph', 'paragraph');
    expect(paragraph).toBeGreaterThan(0.3);
    expect(pauseBetween('paragraph', 'heading')).toBeGreaterThan(paragraph);
    expect(pauseBetween('heading', 'paragraph')).toBeGreaterThan(paragraph);
    expect(pauseBetween('title', 'quote')).toBeGreaterThan(paragraph);
    expect(pauseBetween('quote', 'table')).toBe(paragraph);
    expect(pauseBetween('paragraph', undefined)).toBe(0);
  });
});

describe('pauseAfterSegment', () => {
  const paragraph = (spokenText: string) => ({ role: 'paragraph', spokenText }) as const;

  it('varies by a fifth around its mean, and alike for the same texts', () => {
    const pauses = Array.from({ length: 400 }, (_, n) =>
      pauseAfterSegment(paragraph(`The ferry left at ${n}.`), {
        next: paragraph('It rained.'),
        factor: 1,
      }),
    );
    expect(Math.min(...pauses)).toBeGreaterThan(0.35);
    expect(Math.max(...pauses)).toBeLessThan(1.2);
    expect(new Set(pauses).size).toBeGreaterThan(80);
    expect(pauses.reduce((sum, each) => sum + each, 0) / pauses.length).toBeCloseTo(0.65, 1);
    const once = { next: paragraph('It rained.'), factor: 1 };
    expect(pauseAfterSegment(paragraph('A.'), once)).toBe(pauseAfterSegment(paragraph('A.'), once));
  });

  it('is nothing after the last', () => {
    expect(pauseAfterSegment(paragraph('The end.'), { next: undefined, factor: 4 })).toBe(0);
  });
});
