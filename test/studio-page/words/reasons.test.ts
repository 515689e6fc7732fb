/** Names that the program gives, in plain words. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../../src/errors.ts';
import { ENGLISH_REASONS } from '../../../src/languages/en/studio-reason-strings.ts';
import {
  causeInWords,
  meaningOf,
  ruleInWords,
  skipInWords,
  troubleInWords,
} from '../../../src/studio-page/words/reasons.ts';

const READING = new URL('../../../docs/reading.md', import.meta.url);

describe('a rule by which a line is not read', () => {
  test('has plain words, whichever it is', () => {
    const [, table] = readFileSync(READING, 'utf8').split('| rule | why |');
    const rows = table!.split('\n\n')[0]!.split('\n').slice(2);
    const rules = rows.flatMap((row) =>
      [...row.split('|')[1]!.matchAll(/`([a-z-]+)`/g)].map(([, rule]) => rule!),
    );
    expect(rules.length).toBeGreaterThan(60);
    expect(rules.filter((rule) => skipInWords(rule) === rule)).toEqual([]);
  });

  test('that is not known is shown by its name', () => {
    expect(skipInWords('new-rule')).toBe('new-rule');
  });
});

describe('a rule by which words are said otherwise', () => {
  test.each([
    ['cardinal', 'numbers'],
    ['iso-date', 'dates'],
    ['clock-time', 'times of day'],
    ['money-before', 'money'],
    ['roman-century', 'Roman numerals'],
    ['telephone-short', 'telephone numbers'],
    ['dotted-initialism', 'abbreviations and initials'],
    ['lexicon:Varnholm', 'your lexicon: Varnholm'],
    ['xyzzy', 'another rule of the language (xyzzy)'],
  ])('is told by what it is about: %s', (rule, words) => expect(ruleInWords(rule)).toBe(words));
});

describe('what the program says', () => {
  test('is told in its own words on an English page', () => {
    const trouble = { code: 'ARTICLE_MISSING', message: 'a.md does not exist.', hint: 'Look.' };
    expect(meaningOf(trouble)).toBeUndefined();
    expect(troubleInWords(trouble)).toBe('a.md does not exist. Look.');
    expect(causeInWords({ why: 'Ann flagged it: x', cause: 'flag' })).toBe('Ann flagged it: x');
  });

  test('has meanings of codes that there are', () => {
    const codes = Object.keys(ENGLISH_REASONS).filter((key) => /^[A-Z_]+$/.test(key));
    const errors = readFileSync(new URL('../../../src/errors.ts', import.meta.url), 'utf8');
    const known = (code: string): code is ErrorCode => errors.includes(`'${code}'`);
    expect(codes.filter((code) => !known(code))).toEqual(['UNREACHABLE']);
  });
});
