/**
 * The model of the lines of pages and the features that it asks for by place: they hold together or
 * not at all.
 */
import { describe, expect, it } from 'vitest';
import { contextsOf } from '../../../../../src/article/classify/page/context.ts';
import {
  extractFeatures,
  FEATURE_NAMES,
} from '../../../../../src/article/classify/page/features/extract-features.ts';
import { score } from '../../../../../src/article/classify/page/features/forest.ts';
import {
  LINES_MODEL,
  PAGE_FOREST,
} from '../../../../../src/article/classify/page/features/lines-model.ts';
import { describePage } from '../../../../../src/article/readers/page/read-page.ts';
import { digestFeatures } from '../../../../../training/digest.mjs';

describe('the features of a line', () => {
  it('have the names, in the order, that the model was fitted with', () => {
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_NAMES.length);
    expect(LINES_MODEL.features).toEqual(FEATURE_NAMES);
  });

  it('have the values that the model was fitted with: else training/README.md tells how to fit it again', () => {
    const digest = digestFeatures((html) => {
      const facts = describePage(html, { language: 'en', timezone: 'UTC' });
      return extractFeatures(contextsOf(facts), facts);
    });
    expect(digest).toBe(LINES_MODEL.featureDigest);
  });

  it('are all that the trees ask for', () => {
    const asked = LINES_MODEL.trees.flatMap((tree) =>
      [...tree.matchAll(/(\d+):/g)].map((match) => Number(match[1])),
    );
    expect(Math.max(...asked)).toBeLessThan(FEATURE_NAMES.length);
    const empty = new Float32Array(FEATURE_NAMES.length);
    expect(Number.isFinite(score(empty, PAGE_FOREST))).toBe(true);
    expect(Number.isFinite(score(empty.fill(-1), PAGE_FOREST))).toBe(true);
  });
});

describe('the model of lines', () => {
  it('tells its data, how it was fitted and its scores on sites held out', () => {
    const { data, fit, scores } = LINES_MODEL;
    expect(data['commit']).toMatch(/^[0-9a-f]{7,40}$/);
    expect(data['licence']).toBeTruthy();
    expect(fit['seed']).toBeTypeOf('number');
    expect(fit['folds']).toBeTypeOf('number');
    expect(Object.keys(scores)).toEqual(expect.arrayContaining(['pages', 'lost', 'stray', 'loss']));
  });
});
