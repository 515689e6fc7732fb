/** words in a text → where they are, whatever form they are typed in. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsWithWords, findWords } from '../../src/decisions/find-words.ts';

const texts = (text: string, words: string): readonly string[] =>
  findWords(text, words).map(({ start, end }) => text.slice(start, end));

describe('words in a text', () => {
  test('are found as whole words, each time they are there', () => {
    expect(texts('An art party for art’s sake: art.', 'art')).toEqual(['art', 'art', 'art']);
    expect(texts('It said “GIF-like”, not gif.', 'GIF')).toEqual(['GIF']);
    expect(findWords('C++ and C', 'C++')).toEqual([{ start: 0, end: 3 }]);
  });

  test.each([
    ['the caf\u0065\u0301 door', 'caf\u00e9', 'caf\u0065\u0301'],
    ['the caf\u00e9 door', 'caf\u0065\u0301', 'caf\u00e9'],
    ['O’Brien’s “pub”', 'O\'Brien\'s "pub"', 'O’Brien’s “pub”'],
    ['2019–2024 plan', '2019-2024', '2019–2024'],
    ['New\u00a0York  City', 'New York City', 'New\u00a0York  City'],
    ['the ﬁrst ofﬁce', 'office', 'ofﬁce'],
    ['서울 \u1112\u1161\u11ab강', '한강', '\u1112\u1161\u11ab강'],
    ['東京都知事は', '知事', '知事'],
    ['ที่กรุงเทพมหานคร', 'กรุงเทพ', 'กรุงเทพ'],
  ])('are found in another form: %j has %j', (text, words, found) => {
    expect(texts(text, words)).toEqual([found]);
  });

  test('are not found in a part of a letter or of a word', () => {
    expect(texts('ﬁrst', 'f')).toEqual([]);
    expect(texts('cafe\u0301s', 'cafe')).toEqual([]);
    expect(texts('naïve', 'na')).toEqual([]);
    expect(texts('anything', '  ')).toEqual([]);
  });

  test('stand at the beginning or not', () => {
    expect(beginsWithWords('  The minister said', 'The minister')).toBe(true);
    expect(beginsWithWords('And the minister said', 'the minister')).toBe(false);
    expect(beginsWithWords('The ministers said', 'The minister')).toBe(false);
  });

  test('are found in whatever is around them, and give the same words back', () => {
    const word = fc.constantFrom(
      'Krk',
      'café',
      'cafe\u0301',
      'O’Neill',
      '한강',
      'ﬁn',
      'x²',
      'Å',
      'Zu\u0308rich',
    );
    const around = fc
      .array(
        fc.constantFrom(
          'the',
          '—',
          '“no”',
          'a\u0301',
          '  ',
          '1,000',
          '😀',
          '…',
          '\u1112\u1161\u11ab',
        ),
        { maxLength: 5 },
      )
      .map((parts) => parts.join(' '));
    const form = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD');
    fc.assert(
      fc.property(around, word, around, form, form, (before, words, after, one, other) => {
        const text = `${before} ${words} ${after}`.normalize(one);
        const [place] = findWords(text, words.normalize(other));
        expect(text.slice(place!.start, place!.end).normalize('NFKC')).toBe(
          words.normalize('NFKC'),
        );
      }),
    );
  });
});
