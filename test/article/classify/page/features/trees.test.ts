/**
 * The features of a line and the trees that ask for them by place: they hold together or not at
 * all.
 */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FEATURE_NAMES } from '../../../../../src/article/classify/page/features/extract-features.ts';
import { PAGE_FOREST, score } from '../../../../../src/article/classify/page/features/forest.ts';
import { TREES } from '../../../../../src/article/classify/page/features/trees.ts';

/**
 * Of the names, in their order, that the trees were fitted with. Another one asks for another
 * table.
 */
const FITTED = '27869fe92ceec5ab';

describe('the features of a line', () => {
  it('have the names, in the order, that the trees were fitted with', () => {
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_NAMES.length);
    expect(createHash('sha256').update(FEATURE_NAMES.join('\n')).digest('hex').slice(0, 16)).toBe(
      FITTED,
    );
  });

  it('are all that the trees ask for', () => {
    const asked = TREES.flatMap((tree) =>
      [...tree.matchAll(/(\d+):/g)].map((match) => Number(match[1])),
    );
    expect(Math.max(...asked)).toBeLessThan(FEATURE_NAMES.length);
    expect(Number.isFinite(score(new Float32Array(FEATURE_NAMES.length), PAGE_FOREST))).toBe(true);
    expect(
      Number.isFinite(score(new Float32Array(FEATURE_NAMES.length).fill(-1), PAGE_FOREST)),
    ).toBe(true);
  });
});
