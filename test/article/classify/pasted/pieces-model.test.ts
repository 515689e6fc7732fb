/**
 * The model of the paragraphs of pasted text and the features that it weighs: they hold together or
 * not at all.
 */
import { describe, expect, it } from 'vitest';
import { STATES } from '../../../../src/article/classify/pasted/marginals.ts';
import {
  describePlace,
  PIECE_FEATURES,
} from '../../../../src/article/classify/pasted/piece-features.ts';
import {
  parseChain,
  PASTED_CHAIN,
  PIECES_MODEL,
} from '../../../../src/article/classify/pasted/pieces-model.ts';
import { placesOf } from '../../../../src/article/classify/pasted/surroundings.ts';
import { describeText } from '../../../../src/article/readers/text/text.ts';
import { digestPieces } from '../../../../training/pasted/digest.mjs';

describe('the features of a paragraph', () => {
  it('have names of which the model weighs each', () => {
    expect(Object.keys(PIECES_MODEL.weights)).toEqual(expect.arrayContaining([...PIECE_FEATURES]));
  });

  it('have the values that the model was fitted with: else training/README.md tells how to fit it again', () => {
    const digest = digestPieces((text) => {
      const { pieces } = describeText(text, { language: 'en', timezone: 'UTC' });
      return placesOf(pieces).map(describePlace);
    });
    expect(digest).toBe(PIECES_MODEL.featureDigest);
  });
});

describe('the model of paragraphs', () => {
  it('tells its data and how it was fitted', () => {
    const { data, fit } = PIECES_MODEL;
    expect(data['commit']).toMatch(/^[0-9a-f]{7,40}$/);
    expect(data['licence']).toBeTruthy();
    expect(fit['with']).toBeTruthy();
  });

  it('may leave out steps that no page takes', () => {
    const { transitions } = parseChain({
      weights: {},
      bias: [0, 0, 0],
      transitions: [[0.5, null]],
    });
    expect(transitions).toEqual([[0.5, -Infinity]]);
  });

  it('has a weight for each place beside the story, and a score for each step', () => {
    const rows = [...PASTED_CHAIN.weights.values(), PASTED_CHAIN.bias];
    expect(
      rows.every((row) => row.length === STATES.length - 1 && row.every(Number.isFinite)),
    ).toBe(true);
    expect(PASTED_CHAIN.transitions).toHaveLength(STATES.length);
    for (const row of PASTED_CHAIN.transitions) expect(row).toHaveLength(STATES.length);
  });
});
