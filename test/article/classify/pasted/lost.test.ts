/**
 * Paragraphs of a pasted page that are skipped and may be the story's: each has a probability, and
 * the likeliest are named by a warning.
 */
import { describe, expect, it } from 'vitest';
import {
  describeSkips,
  judgedPlaces,
  judgeSkips,
} from '../../../../src/article/classify/pasted/lost/lost-lines.ts';
import { MISSED_FEATURES } from '../../../../src/article/classify/pasted/lost/missed-features.ts';
import { MISSED_MODEL } from '../../../../src/article/classify/pasted/lost/missed-model.ts';
import { describeAgain } from '../../../../src/article/classify/pasted/lost/missed-places.ts';
import { LOST_MODEL } from '../../../../src/article/classify/pasted/lost/lost-model.ts';
import {
  describeSkip,
  SKIP_FEATURES,
} from '../../../../src/article/classify/pasted/lost/skip-features.ts';
import {
  skipPlaces,
  type SelectedPage,
} from '../../../../src/article/classify/pasted/lost/skip-places.ts';
import { digestMissed, digestSkips } from '../../../../training/pasted/skip-digest.mjs';

describe('the model of skipped paragraphs', () => {
  it('has the features that it was fitted with: else training/README.md tells how to fit it again', () => {
    expect(LOST_MODEL.features).toEqual(SKIP_FEATURES);
    expect(digestSkips((page) => skipPlaces(page).map(describeSkip))).toBe(
      LOST_MODEL.featureDigest,
    );
  });

  it('has those of what is skipped after reading on, too', () => {
    expect(MISSED_MODEL.features).toEqual([...SKIP_FEATURES, ...MISSED_FEATURES]);
    const found = digestMissed((page, context) => {
      const { rows } = describeAgain(page, { ...context, places: judgedPlaces(page) });
      for (const row of rows) expect([...row].every(Number.isFinite)).toBe(true);
      return rows;
    });
    expect(found).toBe(MISSED_MODEL.featureDigest);
  });

  it('gives every feature a finite value', () => {
    digestSkips((page) => {
      const rows = skipPlaces(page).map(describeSkip);
      for (const row of rows) expect([...row].every(Number.isFinite)).toBe(true);
      return rows;
    });
  });

  it('gives each skipped paragraph a probability, also where nothing else is on the page', () => {
    const judge = (page: SelectedPage): Float32Array[] => {
      const doubts = [...judgeSkips(describeSkips(page)).values()];
      expect(doubts).toHaveLength(page.roles.filter(({ skip }) => skip !== undefined).length);
      for (const { probability } of doubts) {
        expect(probability).toBeGreaterThan(0);
        expect(probability).toBeLessThan(1);
      }
      const nothing = page.roles.map(() => ({ skip: 'menu' }));
      expect(describeSkips({ ...page, roles: nothing }).places).toEqual([]);
      return [];
    };
    digestSkips(judge);
  });
});
