import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionCue } from '../../../src/edition/edition.ts';
import { clockToTheMillisecond } from '../../../src/_internal/two-digits.ts';
import { formatWebVtt } from '../../../src/edition/formats/webvtt.ts';

const WORDS =
  'The harbour master wrote down every ship that came in that morning, its name, its flag ' +
  'and the hour, and then he went home to have his tea. ';
const cueOf = (text: string): EditionCue => ({ start: 1, end: 9, text, role: 'paragraph' });

describe('clockToTheMillisecond', () => {
  test.each([
    [0, '00:00:00.000'],
    [1.0005, '00:00:01.001'],
    [59.9996, '00:01:00.000'],
    [3599.9999, '01:00:00.000'],
    [360_000, '100:00:00.000'],
  ])('%f s is %s', (time, text) => {
    expect(clockToTheMillisecond(time)).toBe(text);
  });

  test('never goes back, and reads back within half a millisecond', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e5, noNaN: true }), (time) => {
        const [hours, minutes, seconds] = clockToTheMillisecond(time).split(':').map(Number);
        expect(Math.abs(hours! * 3600 + minutes! * 60 + seconds! - time)).toBeLessThanOrEqual(
          0.00051,
        );
      }),
    );
  });
});

describe('formatWebVtt', () => {
  test('no printed text can end a cue, open a tag or forge a time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const printed = text.replace(/\s+/g, ' ').trim() || 'x';
        const vtt = formatWebVtt([{ start: 0, end: 1, text: printed, role: 'paragraph' }], {
          language: 'en',
        });
        const lines = vtt.split('\n');
        expect(lines.filter((line) => line.includes('-->'))).toHaveLength(1);
        expect(vtt.slice(vtt.indexOf('-->') + 3)).not.toMatch(/[<>]/);
        expect(lines).toHaveLength(7);
      }),
    );
  });

  test('keeps to lines of 65 characters', () => {
    const lines = formatWebVtt([cueOf(WORDS.repeat(2).trim())], { language: 'en' }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(65);
  });
});
