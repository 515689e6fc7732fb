/** The sign of inches beside quotes, which are written alike. */
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';

const spoken = (text: string): string => normalizeText(text, { language: 'en' }).spokenText;

describe('a straight double quote behind a figure', () => {
  it.each([
    ['a 65" TV', 'a sixty-five inch TV'],
    ['“I bought a 65" TV,” he said.', '“I bought a sixty-five inch TV,” he said.'],
    ['The 5" and 7" sizes', 'The five inches and seven inch sizes'],
  ])('is one of inches: %s', (text, words) => {
    expect(spoken(text)).toBe(words);
  });

  it.each([
    ['He was "21" then; "Catch 22" sold.', 'He was "twenty-one" then; "Catch twenty-two" sold.'],
    ['"The score was 10" he said.', '"The score was ten" he said.'],
    ['He said “I am 65” and left.', 'He said “I am sixty-five” and left.'],
  ])('ends a quote: %s', (text, words) => {
    expect(spoken(text)).toBe(words);
  });
});
