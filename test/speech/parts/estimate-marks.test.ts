import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateMarks } from '../../../src/speech/parts/estimate-marks.ts';
import { requestFor } from '../../helpers/requests.ts';

describe('estimateMarks', () => {
  it('shares the sound out by characters, with a short pause between sentences', () => {
    const { sentences, text } = requestFor(['x'.repeat(30), 'y'.repeat(60)]);
    const marks = estimateMarks(sentences, {
      stretches: [{ textStart: 0, textEnd: text.length, soundStart: 1000, soundEnd: 1000 + 945 }],
      sampleRateHz: 1000,
    });
    expect(marks).toEqual([
      { sentence: 0, start: 1, end: 1.3 },
      {
        sentence: 1,
        start: expect.closeTo(1.345, 6) as number,
        end: expect.closeTo(1.945, 6) as number,
      },
    ]);
  });

  it('joins a sentence that lies in two stretches, and keeps to the sound of each', () => {
    const { sentences } = requestFor(['x'.repeat(40), 'y'.repeat(20)]);
    const stretches = [
      { textStart: 0, textEnd: 20, soundStart: 0, soundEnd: 2000 },
      { textStart: 20, textEnd: 61, soundStart: 3000, soundEnd: 7000 },
    ];
    const marks = estimateMarks(sentences, { stretches, sampleRateHz: 1000 });
    expect(marks[0]!.start).toBe(0);
    expect(marks[0]!.end).toBeGreaterThan(3);
    expect(marks[1]!.end).toBeCloseTo(7, 6);
  });

  it('gives one mark a sentence, in order and within the sound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 500_000 }),
        (lengths, sound) => {
          const { sentences, text } = requestFor(lengths.map((length) => 'x'.repeat(length)));
          const marks = estimateMarks(sentences, {
            stretches: [
              { textStart: 0, textEnd: text.length, soundStart: 100, soundEnd: 100 + sound },
            ],
            sampleRateHz: 1000,
          });
          expect(marks.map((mark) => mark.sentence)).toEqual(lengths.map((_, index) => index));
          let reached = 0.1;
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(reached - 1e-9);
            expect(end).toBeGreaterThanOrEqual(start);
            reached = end;
          }
          expect(reached).toBeLessThanOrEqual((100 + sound) / 1000 + 1e-9);
        },
      ),
    );
  });
});
