import { expect, test } from 'vitest';
import {
  HEADLINE_FEATURES,
  headlineValues,
} from '../../../../../src/article/classify/pasted/headlines/headline-features.ts';
import { headlineCandidates } from '../../../../../src/article/classify/pasted/headlines/candidates.ts';
import { splitLines } from '../../../../../src/article/classify/pasted/lines.ts';
import { measureParagraphs } from '../../../../../src/article/classify/pasted/measure.ts';
import { joinParagraphs } from '../../../../../src/article/classify/pasted/paragraphs.ts';

test('every line above a story that may be its headline has a number for each feature', () => {
  const text =
    'Home\n\nIslands\n\nNight ferry is back\n\nThe night ferry will sail again from Monday, the harbour office said on Friday.';
  const pieces = measureParagraphs(joinParagraphs(splitLines(text)), {
    timezone: 'UTC',
    language: 'en',
  });
  const last = pieces.length - 1;
  const candidates = [...headlineCandidates(pieces, { first: last, last })];
  expect(candidates.map(({ index }) => pieces[index]!.text)).toContain('Night ferry is back');
  for (const { place } of candidates) {
    const values = headlineValues(place);
    expect(values).toHaveLength(HEADLINE_FEATURES.length);
    expect(values.every(Number.isFinite)).toBe(true);
  }
});
