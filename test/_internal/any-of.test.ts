/** Expressions that ignore case: with the flag `u` only where it is needed. */
import { describe, expect, it } from 'vitest';
import { caseless } from '../../src/_internal/any-of.ts';

describe('an expression that ignores case', () => {
  it.each([
    ['\\bcommissions?\\b', 'i'],
    ['редакц|été', 'i'],
    ['(?<!\\p{L})we', 'iu'],
    ['\\P{Lu}', 'iu'],
    ['[👉→] more', 'iu'],
    ['\\u{1f449}', 'iu'],
  ])('%s has the flags %s', (source, flags) => {
    expect(caseless(source).flags).toBe(flags);
  });

  it('finds letters of any alphabet in either case', () => {
    expect(['РЕДАКЦІЯ', 'Été'].map((text) => caseless('редакц|été').test(text))).toEqual([
      true,
      true,
    ]);
  });
});
