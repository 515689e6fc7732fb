import { expect, test } from 'vitest';
import { scalarText } from '../../src/_internal/parse-json.ts';

test('gives texts as they are, numbers and truth values as they are written', () => {
  expect(['a', '', 1.5, false].map(scalarText)).toEqual(['a', '', '1.5', 'false']);
});

test('finds no text in a table, a list or nothing, whatever their members are called', () => {
  const named = JSON.parse('{"toString": 1, "valueOf": 2, "__proto__": null}') as unknown;
  for (const value of [named, {}, ['a'], null, undefined]) expect(scalarText(value)).toBe('');
});
