import { describe, expect, test } from 'vitest';
import { FORMAT_LIST, formatsOf } from '../../src/track/format-list.ts';

describe('formatsOf', () => {
  test.each([
    ['mp3', 'mp3', []],
    ['m4a,mp3', 'm4a', ['mp3']],
    ['mp3, flac ,mp3', 'mp3', ['flac']],
  ])('%s', (list, format, alternates) => {
    expect(formatsOf(list)).toEqual({ format, alternates });
    expect(FORMAT_LIST.test(list)).toBe(true);
  });

  test.each(['', 'aiff', 'mp3,', ',mp3', 'mp3 flac', 'MP3'])('“%s” is not a list', (list) => {
    expect(FORMAT_LIST.test(list)).toBe(false);
  });
});
