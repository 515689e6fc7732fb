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

describe('what newspapers write short', () => {
  it.each([
    ['with 41C forecast for Friday', 'with forty-one degrees Celsius forecast for Friday'],
    ['a flat with W/D', 'a flat with W D'],
    ['in week 2 of my 10k plan', 'in week two of my ten K plan'],
    ['Call 0800-5550123', 'Call zero eight zero zero, five five five, zero one two three'],
  ])('is read whole: %s', (written, spoken) => {
    expect(say(written, 'en-GB')).toBe(spoken);
  });
});

describe('the “and” of a number', () => {
  it.each([
    ['The 120 seats sold out.', 'The one hundred and twenty seats sold out.'],
    ['Some 2,005 came.', 'Some two thousand and five came.'],
    ['It had 205,017 users.', 'It had two hundred and five thousand and seventeen users.'],
    ['It had 1,002,300 users.', 'It had one million two thousand three hundred users.'],
    ['It had 3,000,042 users.', 'It had three million and forty-two users.'],
    ['It was built in 2005.', 'It was built in two thousand and five.'],
    ['It was built in 1984.', 'It was built in nineteen eighty-four.'],
    ['It opens in 2026.', 'It opens in twenty twenty-six.'],
    ['It cost £350.', 'It cost three hundred and fifty pounds.'],
    ['It cost £1.2m.', 'It cost one point two million pounds.'],
    ['a 115 km walk', 'a one hundred and fifteen kilometer walk'],
    ['her 101st cap', 'her one hundred and first cap'],
    ['her 102nd cap', 'her one hundred and second cap'],
    ['a 100-second clip', 'a one hundred-second clip'],
    ['some 110–125 people', 'some one hundred and ten to one hundred and twenty-five people'],
    ['It fell to 104.5.', 'It fell to one hundred and four point five.'],
    ['Psalm 119:105', 'Psalm one hundred and nineteen one hundred and five'],
    ['Psalm 100:1', 'Psalm one hundred one'],
    ['pp. 110–15', 'pages one hundred and ten to fifteen'],
    ['On 3/4/05 it shut.', 'On the third of April two thousand and five it shut.'],
    ['She wrote one hundred twenty.', 'She wrote one hundred twenty.'],
  ])('is said in British text: %s', (text, words) => {
    expect(say(text, 'en-GB')).toBe(words);
  });

  it.each(['en-IE', 'en-AU', 'en-NZ', 'en-ZA', 'en-IN'])('is said in %s', (language) => {
    expect(say('The 120 seats', language)).toBe('The one hundred and twenty seats');
  });

  it.each(['en', 'en-US', 'en-CA'])('is left out in %s', (language) => {
    expect(say('The 120 seats', language)).toBe('The one hundred twenty seats');
  });

  it('leaves phonemes at their words', () => {
    const phonemes = { fromRules: true };
    const { spokenText, pronunciations = [] } = normalizeText('The A120 is shut.', {
      language: 'en-GB',
      phonemes,
    });
    for (const { start, end } of pronunciations) expect(spokenText.slice(start, end)).toBe('A');
  });
});
