import { expect, test } from 'vitest';
import { blankStrange, dropStrange, seenText } from '../../src/_internal/strange-characters.ts';

test('drops what no one can see or say, and counts it', () => {
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

test('knows a text of which nothing can be seen', () => {
  for (const text of [
    '',
    ' \n',
    '\u0001\u009f',
    '\ud800',
    '\ufeff',
    '\u200b\u2060',
    '\u3164',
    '\u{e0041}',
  ])
    expect(seenText(text)).toBeUndefined();
  for (const text of ['a', '\u{1f6a2}', '–', '\u0301', '\u200bb'])
    expect(seenText(text)).toBe(text);
  expect(seenText('fer\0ry')).toBe('ferry');
});
