/** Lines that the page reader skips and that may be the story's: each has a probability. */
import { describe, expect, it } from 'vitest';
import { certainSkips } from '../../../../../src/article/classify/page/certain-skips.ts';
import {
  describeLost,
  LOST_FEATURES,
} from '../../../../../src/article/classify/page/lost/lost-features.ts';
import { doubtLines } from '../../../../../src/article/classify/page/lost/doubt-lines.ts';
import { LOST_LINES_MODEL } from '../../../../../src/article/classify/page/lost/lost-lines-model.ts';
import { lostPlaces } from '../../../../../src/article/classify/page/lost/lost-places.ts';
import { digestLost } from '../../../../../training/lines-digest.mjs';

describe('the model of skipped lines', () => {
  it('has the features that it was fitted with: else training/README.md tells how to fit it again', () => {
    expect(LOST_LINES_MODEL.features).toEqual(LOST_FEATURES);
    const found = digestLost((lines) => {
      const rows = lostPlaces(lines, certainSkips(lines)).map(describeLost);
      for (const row of rows) expect([...row].every(Number.isFinite)).toBe(true);
      return rows;
    });
    expect(found).toBe(LOST_LINES_MODEL.featureDigest);
  });

  it('gives each line that may be lost a probability, and none where nothing is read', () => {
    digestLost((lines) => {
      const doubts = [...doubtLines(lines).values()];
      expect(doubts.length).toBeGreaterThan(5);
      for (const probability of doubts) {
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
      }
      const nothing = lines.map((line) => ({ ...line, rule: 'menu' }));
      expect(doubtLines(nothing).size).toBe(0);
      return [];
    });
  });
});
