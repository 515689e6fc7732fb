/** What British text writes otherwise: times with a stop, results of games. */
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../../src/script/normalize/normalize.ts';

const say = (text: string, language: string): string =>
  normalizeText(text, { language }).spokenText;

describe('a time with a stop', () => {
  it.each([
    ['They met at 17.30.', 'They met at seventeen thirty.'],
    ['open from 09.00 to 17.00', "open from nine o'clock to seventeen hundred"],
    ['At 10.15 the bell rang.', 'At ten fifteen the bell rang.'],
    ['from 9.30 to 11.45 on Monday', 'from nine thirty to eleven forty-five on Monday'],
  ])('is read as one in British text: %s', (text, words) => {
    expect(say(text, 'en-GB')).toBe(words);
  });

  it.each([
    ['Shares closed at 17.30.', 'Shares closed at seventeen point three zero.'],
    [
      'It rose from 1.20 to 2.30 last year.',
      'It rose from one point two zero to two point three zero last year.',
    ],
    ['at 5.30 per cent', 'at five point three zero per cent'],
  ])('is none beside prices and changes: %s', (text, words) => {
    expect(say(text, 'en-GB')).toBe(words);
  });

  it('needs a word of timetables in American text', () => {
    expect(say('They met at 17.30.', 'en-US')).toBe('They met at seventeen point three zero.');
    expect(say('The bus leaves at 17.30.', 'en-US')).toBe('The bus leaves at seventeen thirty.');
  });
});

describe('the result of a game', () => {
  it('has no word between in British text, and nothing is nil', () => {
    expect(say('Rovers won 3-0 after a 2-2 draw.', 'en-GB')).toBe(
      'Rovers won three nil after a two two draw.',
    );
    expect(say('Rovers 3-2 City', 'en-GB')).toBe('Rovers three two City');
    expect(say('The council voted 9-4.', 'en-GB')).toBe('The council voted nine to four.');
  });

  it('keeps its “to” in American text', () => {
    expect(say('The Lions won 3-0.', 'en-US')).toBe('The Lions won three to zero.');
  });
});
