import { expect, test } from 'vitest';
import { isEditionFile, isHashedName, mediaTypeOf } from '../../src/edition/media-types.ts';

test.each([
  ['chapters.0123abcd.json', 'application/json+chapters'],
  ['chapters.json', 'application/json; charset=utf-8'],
  ['edition.json', 'application/json; charset=utf-8'],
  ['ferry.0123abcd.MP3', 'audio/mpeg'],
  ['feed.xml', 'application/rss+xml; charset=utf-8'],
  ['notes.constructor', 'application/octet-stream'],
  ['no-extension', 'application/octet-stream'],
])('%s is %s', (name, type) => {
  expect(mediaTypeOf(name)).toBe(type);
});

test('eight digits of a digest before the extension make a name that never changes its content', () => {
  expect(isHashedName('ferry.0123abcd.mp3')).toBe(true);
  expect(isHashedName('ferry.0123abc.mp3')).toBe(false);
  expect(isHashedName('ferry.mp3')).toBe(false);
  expect(isEditionFile('ferry.0123abcd.mp3')).toBe(true);
  expect(isEditionFile('ferry.0123abcd.exe')).toBe(false);
  for (const stem of ['../ferry', '\0', 'fährt', 'x'.repeat(300)])
    expect(isEditionFile(`${stem}.0123abcd.mp3`)).toBe(false);
});
