/** Patterns of paths, as Hugo and Jekyll have them. */
import { expect, test } from 'vitest';
import { matchesPath } from '../../../../src/run/site/inherited/match-path.ts';

test.each([
  ['/posts/a', '/posts/**', true],
  ['/posts/2026/a', '/posts/**', true],
  ['/posts/2026/a', '/posts/*', false],
  ['/Posts/a', '/posts/?', true],
  ['/posts/a', '{/news/**,/posts/**}', true],
  ['/a/posts/b', '**/posts/*', true],
  ['/xposts/b', '/**/posts/*', false],
  ['/posts/a', '/posts', false],
  ['/a.b', '/a?b', true],
  ['/axb', '/a.b', false],
  ['/a', '/{a', false],
])('%s is of %s: %j', (path, pattern, expected) => {
  expect(matchesPath(path, pattern)).toBe(expected);
});

test('takes no longer for a pattern that repeats itself', () => {
  expect(matchesPath('a'.repeat(400), `${'**a'.repeat(90)}b`)).toBe(false);
  expect(matchesPath('/a'.repeat(400), `${'**/'.repeat(98)}b`)).toBe(false);
  expect(matchesPath('/a'.repeat(400), '**'.repeat(149))).toBe(true);
  expect(matchesPath('a', '{a,b}'.repeat(50))).toBe(false);
  expect(matchesPath('a', '*'.repeat(10_000))).toBe(false);
});
