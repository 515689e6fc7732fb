import { expect, test } from 'vitest';
import { blankStrange, dropStrange } from '../../src/_internal/strange-characters.ts';

test('drops what nobody can see or say, and counts it', () => {
  expect(dropStrange('a\0b\x01c\x1bd\x7fe\x80f\ufffeg\ud800h\udc00')).toEqual({
    text: 'abcdefgh',
    dropped: 8,
  });
});

test('keeps letters, pairs of surrogates, tabs and lines', () => {
  const text = 'Ünïcode 𝔸 👩‍🚀\tعربي\r\n\u00a0\u200d\ufeff';
  expect(dropStrange(text)).toEqual({ text, dropped: 0 });
});

test('takes the white space of old printers for what it is', () => {
  expect(dropStrange('a\vb\fc\x85d')).toEqual({ text: 'a b c\nd', dropped: 0 });
});

test('leaves every place where it was, where that is asked for', () => {
  expect(blankStrange('ab\0cd\ud800e')).toBe('ab cd e');
});
