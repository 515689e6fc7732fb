/** The taught network: what it is given of a paragraph, and how it looks around. */
import { describe, expect, it } from 'vitest';
import { runNetwork } from '../../../../src/article/classify/pasted/taught/run-network.ts';
import {
  parseNetwork,
  type PackedMatrix,
} from '../../../../src/article/classify/pasted/taught/taught-model.ts';
import { BUCKETS, tokensOf } from '../../../../src/article/classify/pasted/taught/tokens.ts';

describe('tokens', () => {
  it('are the same for the same words, whatever the digits, and within the table', () => {
    const [one, other] = ['Published Jun 4, 2025', 'published jun 9, 2011'].map((text) =>
      tokensOf({ text }, []),
    );
    expect(one!.words).toEqual(other!.words);
    expect(one!.signs).not.toEqual(other!.signs);
    expect([...one!.words, ...one!.letters, ...one!.signs].every((at) => at < BUCKETS)).toBe(true);
  });

  it('are of the beginning and the end of a long paragraph, and few of one without spaces', () => {
    const long = tokensOf({ text: `begin ${'middle '.repeat(10_000)}end` }, ['list']);
    expect(long.words.length + long.letters.length).toBeLessThan(200);
    expect(
      tokensOf({ text: '渡し船は月曜日に遅れて島を出た。'.repeat(500) }, []).letters.length,
    ).toBeLessThan(200);
    expect(tokensOf({ text: '' }, []).words).toEqual([]);
  });
});

describe('the network', () => {
  /** Bytes with a scale of 1 for each row, or for each column of the table. */
  function matrix(rows: readonly (readonly number[])[], scaled = rows.length): PackedMatrix {
    const bytes = Buffer.from(Int8Array.from(rows.flat()).buffer).toString('base64');
    const scales = Array.from({ length: scaled }, () => 1);
    return { rows: rows.length, columns: rows[0]!.length, scales, bytes };
  }

  const MODEL = {
    fit: {},
    scores: {},
    inputDigest: '',
    table: matrix([[2], [4]], 1),
    // One feature, and the means of three bags.
    first: { weights: matrix([[1, 1, 0, 0]]), bias: [0] },
    layers: [{ weights: matrix([[0, 0, 1]]), bias: [0] }],
    reaches: [1],
    last: {
      weights: matrix([
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, 0],
        [1, 1],
      ]),
      bias: [0, 0, 0, 0.5, 0],
    },
  };

  it('adds to each paragraph what it finds so many places below', () => {
    const input = (feature: number, words: readonly number[]) => ({
      features: [feature],
      kinds: [],
      tokens: { words, letters: [], signs: [] },
    });
    const answers = runNetwork([input(255, [0, 1]), input(0, [1, 1])], parseNetwork(MODEL));
    // The first is 1 + 3, and 4 below it; the second is 4.
    expect(answers).toEqual([
      { states: [8, 4, -8, 0.5], kinds: [12] },
      { states: [4, 4, -4, 0.5], kinds: [8] },
    ]);
    expect(runNetwork([], parseNetwork(MODEL))).toEqual([]);
  });

  it('refuses a matrix with too few bytes', () => {
    const table = { ...MODEL.table, rows: 3 };
    expect(() => parseNetwork({ ...MODEL, table })).toThrow(TypeError);
  });
});
