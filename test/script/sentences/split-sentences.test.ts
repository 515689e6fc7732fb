/** Text → sentences that a reader would hear as such. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/script/sentences/split-sentences.ts';

const split = (text: string, language = 'en'): string[] =>
  splitSentences(text, { language }).map(({ start, end }) => text.slice(start, end));

/** Sentences that belong together as written here: joined by a space, they must come apart again in the same places. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'abbreviations inside a name': [
    'The U.S. Senate met Gov. Lee and Mr. Ray of Acme Inc. in May.',
    'Nobody left.',
  ],
  'dates with months cut short': ['It began on Dec. 20 and ended on Jan. 3.', 'The next is due.'],
  'an abbreviation at the end': ['They moved to the U.S.', 'The rest stayed.'],
  'times of day': ['It ended at 6:30 p.m.', 'He went home.', 'On Monday at 6 a.m. Mr. Ray left.'],
  'zones and weekdays behind a time': [
    'The vote at 5 p.m. Monday is open until 9 p.m. ET.',
    'Then it closes.',
  ],
  initials: ['J. K. Holm met George W. Ray.', 'They talked.'],
  'the pronoun before a stop': ['It was she and I.', 'We left.'],
  numbers: ['It rose 2.5 points to No. 5 in the world.', 'Nobody knew why.'],
  'versus and the like': ['It was France vs. Spain, i.e. a final.', 'Spain won.'],
  'closing quotes': ['“We must go,” he said.', '“Now.”', 'Then he left.'],
  'a question inside a sentence': ['“Why?” he asked.', '“Because!”'],
  brackets: ['The result (see p. 4. Table 2) is new.', '(It was not before.)', 'Good.'],
  ellipses: ['I thought... I would go.', 'Then…', 'Nothing.'],
  footnotes: ['Gold is heavy.[1]', 'Lead is not.'],
  addresses: ['See example.com or write to jo.ray@mail.org today.', 'Thank you.'],
  'several marks': ['Really?!', 'Yes!!!', 'No.'],
  'months and days cut short at the end': [
    'It froze in Jan.',
    'It was dark.',
    'They met on Tues.',
    'The rest came later.',
    'In Jan. Russia fell.',
  ],
  'companies at the end': [
    'She left Acme Inc.',
    'Next year it grew.',
    'He stayed at Holm Motor Co.',
    'Profits rose.',
    'Acme Inc. Chairman Jo Ray spoke.',
  ],
  'streets at the end': ['She left Downing St.', 'The door was shut.', 'They went to St. Ives.'],
  'letters behind figures': [
    'It warmed by 1.5 C.',
    'Nobody cared.',
    'We live in 3B.',
    'The rest left.',
    'In 1950 C. S. Holm wrote it.',
  ],
  'ranks and initials at the end': [
    'He is a Sgt.',
    'They said so.',
    'She saw Malcolm X.',
    'She left.',
    'Gen. He Weidong met J. K. Holm.',
  ],
  'degrees and others': ['It was 20°C.', 'They left.', 'So wrote Ray et al.', 'They knew.'],
  'ranges of days': ['Open Mon.-Fri. 9am to 5pm.', 'It runs Dec. 30-Jan. 2 here.', 'Good.'],
  'years of a life': ['Lee Holm, b. 1950, met Jo Ray, d. c. 1519.', 'They talked.'],
  'centuries and titles cut short': ['It is from the 5th c. B.C. and later.', 'Mx. Lee found it.'],
  'footnotes behind a space': ['Gold is heavy. [2, 3]', 'Lead is not.'],
  'Ukrainian text': ['Він пішов.', 'Вона залишилась.'],
};

describe('splitSentences', () => {
  for (const [what, sentences] of Object.entries(TEXTS)) {
    it(`is right about ${what}`, () =>
      void expect(split(sentences.join(' '), what.startsWith('Ukrainian') ? 'uk' : 'en')).toEqual(
        sentences,
      ));
  }

  it('keeps a sentence together over a newline, and parts at an empty line and at list items', () => {
    expect(split('one line\nand the next')).toEqual(['one line\nand the next']);
    expect(split('A heading\n\nA text.')).toEqual(['A heading', 'A text.']);
    expect(split('Buy:\n1. milk\n2. bread')).toEqual(['Buy:', '1. milk', '2. bread']);
  });

  it('parts at the stops of scripts that write no spaces', () => {
    expect(split('今日は。明日は？', 'ja')).toEqual(['今日は。', '明日は？']);
  });

  it('loses no character of any text, keeps the order, and gives no white space', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '. ',
        '? ',
        '! ',
        '.',
        '"',
        ' (',
        ') ',
        'Mr. ',
        'U.S. ',
        'p.m. ',
        'a',
        'The ',
        '\n',
        '\n\n',
        '1. ',
        '… ',
        '’ ',
        '。',
        '[1] ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const range of splitSentences(text, { language: 'en' })) {
          expect(text.slice(end, range.start).trim()).toBe('');
          expect(text.slice(range.start, range.end)).toBe(
            text.slice(range.start, range.end).trim(),
          );
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
