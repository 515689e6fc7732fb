/** Words within a passage of the page, as words of their own. */
import { expect, test } from 'vitest';
import { seekWords } from '../../../src/player/compare/seek-words.ts';
import { foldWords } from '../../../src/edition/shared/page-words.ts';
import { passageOf } from '../../../src/player/read-along/passage.ts';

const passage = passageOf([
  { node: undefined, text: 'The start of art is a work of art.', at: 0, line: 0 },
]);
const seek = (words: string, from = 0, taken: readonly number[] = []): string | undefined => {
  const options = { passage, from, taken: new Set(taken) };
  const found = seekWords(foldWords(words), options);
  return found < 0 ? undefined : passage.text.slice(passage.places()[found]!);
};

test('are found at the beginning, in the middle and at the end', () => {
  expect(seek('The start')).toBe(passage.text);
  expect(seek('a work')).toBe('a work of art.');
  expect(seek('work of art.')).toBe('work of art.');
});

test('do not stand within a word', () => {
  expect(seek('art')).toBe('art is a work of art.');
  expect(seek('of a')).toBeUndefined();
  expect(seek('tart')).toBeUndefined();
});

test('are sought from some place on, and not where others stand', () => {
  const first = passage.words.indexOf(foldWords('art is'));
  expect(seek('art', first + 1)).toBe('art.');
  expect(seek('art', 0, [first])).toBe('art.');
});
