/** Spaces that part the groups of a number, and those that part two numbers. */
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';
import { spanFault } from '../../helpers/span-fault.ts';

const NO_BREAK = '\u00a0';
const THIN = '\u2009';

const spoken = (text: string): string => {
  const result = normalizeText(text, { language: 'en' });
  expect(spanFault(text, result)).toBeUndefined();
  return result.spokenText;
};

describe('a space within figures', () => {
  it('that is thin or does not break parts the thousands of one number', () => {
    expect(spoken(`12${NO_BREAK}500 people`)).toBe('twelve thousand five hundred people');
    expect(spoken(`1${THIN}234${THIN}567.5 km`)).toBe(
      'one million two hundred thirty-four thousand five hundred sixty-seven point five kilometers',
    );
    expect(spoken(`€18${NO_BREAK}900`)).toBe('eighteen thousand nine hundred euros');
  });

  it('parts the groups of a call number, and a number from its unit', () => {
    expect(spoken(`+44${NO_BREAK}800${NO_BREAK}123${NO_BREAK}456`)).toBe(
      'plus four four, eight zero zero, one two three, four five six',
    );
    expect(spoken(`5${NO_BREAK}km`)).toBe('five kilometers');
    expect(spoken(`in 2020${NO_BREAK}300 came`)).toBe('in twenty twenty three hundred came');
  });

  it('that is an ordinary one parts thousands before a unit alone', () => {
    expect(spoken('12 500 tonnes')).toBe('twelve thousand five hundred tonnes');
    expect(spoken('on June 12 500 people came')).toBe('on June twelfth five hundred people came');
  });
});

describe('a digit of any script', () => {
  it('is read as its value', () => {
    const digits = Array.from({ length: 0x1_ffff }, (_, code) => String.fromCodePoint(code)).filter(
      (character) => /^\p{Nd}$/u.test(character),
    );
    expect(digits.length).toBeGreaterThan(600);
    const zeros = digits.filter((_, i) => i % 10 === 0);
    const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
    const wrong = zeros.filter((zero) => {
      const code = zero.codePointAt(0)!;
      return words.some((word, value) => spoken(String.fromCodePoint(code + value)) !== word);
    });
    expect(wrong).toEqual([]);
  });
});

describe('an emoji that is left out', () => {
  const leftOut = (text: string): string => normalizeText(text, { language: 'en' }).spokenText;

  it('parts the words that it stood between, and leaves no space where there are none', () => {
    expect(leftOut('Go🚀now')).toBe('Go now');
    expect(leftOut('Go 🚀 now')).toBe('Go now');
    expect(leftOut('Go now🚀')).toBe('Go now');
    expect(leftOut('🚀Go')).toBe('Go');
    expect(leftOut('Go🚀, now')).toBe('Go, now');
  });
});
