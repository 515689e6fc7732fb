import { expect, test } from 'vitest';
import { canonicalLanguage } from '../../src/article/language-tag.ts';

test.each([
  ['en_us', 'en-US'],
  ['en_US.UTF-8', 'en-US'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['de-1996', 'de-1996'],
  ['gsw', 'gsw'],
  ['en-u-nu-latn', 'en'],
  ['de-AT-x-wien', 'de-AT'],
])('writes %s as feeds take it', (written, canonical) => {
  expect(canonicalLanguage(written)).toBe(canonical);
});

test.each(['', 'xx', 'und', 'english', 'Deutsch', 'toString', 'Infinity', 'true', 'x-wien', '-1'])(
  'finds no language in “%s”',
  (written) => {
    expect(canonicalLanguage(written)).toBeUndefined();
  },
);
