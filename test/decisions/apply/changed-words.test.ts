/** a passage and what is said instead → the ranges that differ. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedWords } from '../../../src/decisions/apply/changed-words.ts';

function said(text: string, other: string): string {
  const changed = changedWords(text, other);
  let made = '';
  let at = 0;
  for (const { start, end, say } of changed) {
    made += text.slice(at, start) + say;
    at = end;
  }
  return made + text.slice(at);
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the words that are said instead', () => {
  test.each([
    ['The minister (see p. 3) said no.', 'The minister said no.', ['minister (see p. 3)→minister']],
    ['The minister said no.', 'The prime minister said no.', ['The→The prime']],
    ['He said no.', 'Today he said no.', ['He→Today he']],
    ['said no.', 'Today said no.', ['said→Today said']],
    ['It cost 5 to 6 dollars.', 'It cost five dollars.', ['5 to 6→five']],
    ['One two.', 'Three.', ['One two.→Three.']],
    ['The same.', 'The  same.', []],
  ])('are few: %j becomes %j', (text, other, wanted) => {
    const found = changedWords(text, other);
    expect(found.map(({ start, end, say }) => `${text.slice(start, end)}→${say}`)).toEqual(wanted);
  });

  test('give the other text, are in order, and are never empty', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd.', 'é', '—');
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(plain(said(one, other))).toBe(other);
        let reached = -1;
        for (const { start, end, say } of changedWords(one, other)) {
          expect(start).toBeGreaterThan(reached);
          expect(end).toBeGreaterThan(start);
          expect(say).not.toBe('');
          reached = end;
        }
      }),
    );
  });

  test('of a very long passage are one range between its ends', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i}`);
    const other = ['w0', ...words.slice(1, -1).map((word) => `x${word}`), 'w2999'];
    expect(changedWords(words.join(' '), other.join(' '))).toHaveLength(1);
  });
});
