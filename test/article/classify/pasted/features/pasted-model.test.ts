/** The model of pasted lines and the features that it asks for by place: they hold together or not at all. */
import { describe, expect, it } from 'vitest';
import { score } from '../../../../../src/article/classify/features/forest.ts';
import {
  extractPastedFeatures,
  PASTED_FEATURE_NAMES,
} from '../../../../../src/article/classify/pasted/features/extract-features.ts';
import {
  PASTED_FORESTS,
  PASTED_MODEL,
} from '../../../../../src/article/classify/pasted/features/pasted-model.ts';
import { splitLines } from '../../../../../src/article/classify/pasted/lines.ts';
import { measureParagraphs } from '../../../../../src/article/classify/pasted/measure.ts';
import { joinParagraphs } from '../../../../../src/article/classify/pasted/paragraphs.ts';
import {
  firstSight,
  secondSight,
} from '../../../../../src/article/classify/pasted/pasted-lines.ts';
import { digestPasted } from '../../../../../training/digest.mjs';

describe('the features of a pasted line', () => {
  it('have the names, in the order, that the model was fitted with', () => {
    expect(new Set(PASTED_FEATURE_NAMES).size).toBe(PASTED_FEATURE_NAMES.length);
    expect(PASTED_MODEL.features).toEqual(PASTED_FEATURE_NAMES);
  });

  it('have the values that the model was fitted with: else training/README.md tells how to fit it anew', () => {
    const measureText = (text: string) =>
      measureParagraphs(joinParagraphs(splitLines(text)), { language: 'en', timezone: 'UTC' });
    const digest = digestPasted({ measureText, firstSight, secondSight, extractPastedFeatures });
    expect(digest).toBe(PASTED_MODEL.featureDigest);
  });

  it('are all that the trees of both looks ask for', () => {
    const trees = [...PASTED_MODEL.firstTrees, ...PASTED_MODEL.trees];
    const asked = trees.flatMap((tree) =>
      [...tree.matchAll(/(\d+):/g)].map((match) => Number(match[1])),
    );
    expect(Math.max(...asked)).toBeLessThan(PASTED_FEATURE_NAMES.length);
    const empty = new Float32Array(PASTED_FEATURE_NAMES.length);
    for (const forest of [PASTED_FORESTS.first, PASTED_FORESTS.second]) {
      expect(forest.length).toBeGreaterThan(0);
      expect(Number.isFinite(score(empty, forest))).toBe(true);
    }
  });
});

describe('the model of pasted lines', () => {
  it('tells its data, how it was fitted and its scores on sites held out', () => {
    const { data, fit, scores } = PASTED_MODEL;
    expect(data['commit']).toMatch(/^[0-9a-f]{7,40}$/);
    expect(data['licence']).toBeTruthy();
    expect(fit['seed']).toBeTypeOf('number');
    expect(Object.keys(scores)).toEqual(expect.arrayContaining(['pages', 'lost', 'stray', 'loss']));
  });
});
