import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCaptions, wrapText } from '../../../src/edition/formats/captions.ts';
import type { EditionCue } from '../../../src/edition/edition.ts';

const WORDS =
  'The harbour master wrote down every ship that came in that morning, its name, its flag ' +
  'and the hour, and then he went home to have his tea. ';
const cueOf = (text: string): EditionCue => ({ start: 1, end: 9, text, role: 'paragraph' });

describe('buildCaptions', () => {
  test('shows at most two lines of 65 characters, and shares the seconds without a gap', () => {
    const captions = buildCaptions([cueOf(WORDS.repeat(3).trim())]);
    expect(captions.length).toBeGreaterThan(2);
    expect(
      captions.every(({ lines }) => lines.length <= 2 && lines.every((line) => line.length <= 65)),
    ).toBe(true);
    expect([captions[0]!.start, captions.at(-1)!.end]).toEqual([1, 9]);
    for (let i = 1; i < captions.length; i++) expect(captions[i]!.start).toBe(captions[i - 1]!.end);
  });

  test('gives each caption its share of the seconds by its characters', () => {
    const captions = buildCaptions([cueOf(WORDS.repeat(3).trim())]);
    const sizes = captions.map(({ lines }) => lines.join('').length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    captions.forEach(({ start, end }, i) => {
      expect((end - start) / 8).toBeCloseTo(sizes[i]! / total, 1);
      expect(end).toBeGreaterThan(start);
    });
  });

  test('loses no character of any text, with or without spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const lines = wrapText(text);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(lines.every((line) => [...line].length <= 65)).toBe(true);
      }),
    );
  });
});
