import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { measureText, splitText } from '../../../src/speech/parts/split-text.ts';
import { anyText, squeeze } from '../../helpers/cut-texts.ts';

const parts = (text: string, max: number): string[] =>
  splitText(text, { max, unit: 'characters' }).map(({ start, end }) => text.slice(start, end));

describe('splitText', () => {
  it('leaves a text alone that fits', () => {
    expect(parts('It is short.', 250)).toEqual(['It is short.']);
  });

  it('cuts at a semicolon before a comma, at a comma before a conjunction, at a conjunction before a space', () => {
    expect(
      parts('the first half, it was said, ended; the second half, so they say, began', 45),
    ).toEqual(['the first half, it was said, ended;', 'the second half, so they say, began']);
    expect(parts('the bridge was closed and guarded, the ferry ran and was full', 40)).toEqual([
      'the bridge was closed and guarded,',
      'the ferry ran and was full',
    ]);
    expect(parts('the bridge was closed all day and the ferry ran every hour', 40)).toEqual([
      'the bridge was closed all day',
      'and the ferry ran every hour',
    ]);
    expect(parts('bridges closed ferries crowded trains delayed', 30)).toEqual([
      'bridges closed ferries',
      'crowded trains delayed',
    ]);
  });

  it('cuts behind a dash that stands alone, never at the hyphen of a word', () => {
    expect(parts('a well-known half-timbered house — it was never rebuilt again', 40)).toEqual([
      'a well-known half-timbered house —',
      'it was never rebuilt again',
    ]);
  });

  it('does not cut a time or a number in two', () => {
    expect(parts('it begins at 7:30 on the 1,000th day of rain there', 30).join('|')).not.toMatch(
      /7:\||1,\|/,
    );
  });

  it('cuts inside a word only when the word alone is too long', () => {
    expect(parts(`see ${'x'.repeat(25)} there`, 10)).toEqual([
      'see',
      'x'.repeat(10),
      'x'.repeat(10),
      'xxxxx',
      'there',
    ]);
  });

  it('measures a long text a few times in all, not once for each part of it', () => {
    const text = 'x'.repeat(100_000);
    const measure = vi.spyOn(Buffer, 'byteLength');
    try {
      expect(splitText(text, { max: 250, unit: 'utf8-bytes' })).toHaveLength(400);
      const measured = measure.mock.calls.reduce((sum, [part]) => sum + String(part).length, 0);
      expect(measured).toBeLessThan(text.length * 2);
    } finally {
      measure.mockRestore();
    }
  });

  it('loses nothing, keeps every part within the limit, and cuts no character in two', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 4, max: 80 }),
        fc.constantFrom('characters' as const, 'utf8-bytes' as const),
        (text, max, unit) => {
          const ranges = splitText(text, { max, unit });
          const pieces = ranges.map(({ start, end }) => text.slice(start, end));
          expect(squeeze(pieces.join(''))).toBe(squeeze(text));
          for (const piece of pieces) {
            expect(measureText(piece, { unit })).toBeLessThanOrEqual(max);
            expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
            expect(piece).toBe(piece.trim());
            expect(piece).not.toBe('');
          }
        },
      ),
    );
  });
});
