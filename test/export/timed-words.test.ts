import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionCue } from '../../src/edition/edition.ts';
import { timedWords } from '../../src/export/timed-words.ts';

function cue(text: string, words?: string): EditionCue {
  return { start: 10, end: 14, text, role: 'paragraph', words };
}

const shown = (each: EditionCue): readonly string[] =>
  timedWords(each).map(
    ({ from, to, start, end }) => `${each.text.slice(from, to)} ${start}-${end}`,
  );

describe('the words of a cue', () => {
  test('last until the next begins, and take all of its time', () => {
    expect(shown(cue('The ferry left.', '0@5 4@30 10@100'))).toEqual([
      'The 10-10.3',
      'ferry 10.3-11',
      'left. 11-14',
    ]);
  });

  test('are whole: what is told in parts is one', () => {
    expect(shown(cue('gate B17 felt', '0@0 5@40 6@60 9@120'))).toEqual([
      'gate 10-10.4',
      'B17 10.4-11.2',
      'felt 11.2-14',
    ]);
  });

  test('begin with what stands before the first that has a time', () => {
    expect(shown(cue('“So it is.', '1@4 4@50'))).toEqual(['“So 10-10.5', 'it is. 10.5-14']);
  });

  test('are left out without times', () => {
    expect(timedWords(cue('The ferry left.'))).toEqual([]);
  });

  test('follow each other without gap or overlap, whatever is told', () => {
    const entries = fc.array(fc.tuple(fc.nat(40), fc.nat(900)), { minLength: 1 });
    fc.assert(
      fc.property(entries, fc.string({ minLength: 1, maxLength: 40 }), (told, text) => {
        const sorted = told.toSorted((a, b) => a[0] - b[0]);
        const times = told.map(([, time]) => time).toSorted((a, b) => a - b);
        const words = sorted.map(([offset], index) => `${offset}@${times[index]}`).join(' ');
        const found = timedWords(cue(text, words));
        for (const [index, { from, to, start, end }] of found.entries()) {
          expect(to).toBeGreaterThan(from);
          expect(end).toBeGreaterThan(start);
          expect(from).toBeGreaterThanOrEqual(found[index - 1]?.to ?? 0);
          expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 10);
        }
      }),
    );
  });
});
