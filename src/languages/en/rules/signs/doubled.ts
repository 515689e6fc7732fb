/** doubled symbols, and tildes between numbers → words, or nothing for editing marks. */
import type { Rule } from '../../../rules/rule.ts';
import { gapBeforeWord, textBefore, textBehind } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';

/** A digit, with its unit if any, of at most two letters. */
const BEHIND_FIGURE = '(?<=\\d[\\d.,]{0,12}(?:%|°[CF]?|\\p{L}{1,2})?)';

/** A word of more than one letter, where a range of places or months begins. */
const BEHIND_WORD = '(?<=\\p{L}{2})';

/** Doubled symbols, before the rules for single ones. */
export const DOUBLED_SIGN_RULES: readonly Rule[] = [
  {
    name: 'tilde-range',
    starts: ['sign'],
    first: '~\uff5e',
    pattern: sticky(
      `${BEHIND_FIGURE} ?[~\\uff5e] ?(?=[$€£¥]?\\d)|${BEHIND_WORD}[~\\uff5e](?=\\p{L}{2}|\\d)`,
    ),
    rewrite: () => ' to ',
    examples: [
      ['It took 5~6 hours.', 'It took five to six hours.'],
      ['some 1,000~1,500 people', 'some one thousand to one thousand five hundred people'],
      [
        'It takes 2〜3 days, 5kg~7kg.',
        'It takes two to three days, five kilograms to seven kilograms.',
      ],
      ['the Tokyo〜Osaka line', 'the Tokyo to Osaka line'],
      ['5 May〜7 June', 'the fifth of May to the seventh of June'],
    ],
  },
  {
    name: 'typed-em-dash',
    starts: ['sign'],
    first: '-',
    pattern: sticky('(?<=[\\p{L}\\d.,!?"\')] ?)---(?= ?[\\p{L}\\d"\'(])'),
    rewrite: () => '\u2014',
    examples: [
      ['a storm --- the third --- came', 'a storm \u2014 the third \u2014 came'],
      ['a storm---the third', 'a storm\u2014the third'],
    ],
  },
  {
    name: 'doubled-equals',
    starts: ['sign'],
    first: '=',
    pattern: sticky('(?<=[\\p{L}\\d)\\]](?<gap> ?))==(?=\\k<gap>[\\p{L}\\d(\\[])'),
    rewrite: ({ groups }) => (groups!.gap === '' ? ' equals ' : 'equals'),
    examples: [['if a == b or c==d', 'if a equals b or c equals d']],
  },
  {
    name: 'unclosed-mark',
    starts: ['sign'],
    first: '=~^',
    // A Markdown mark whose other half is missing: it touches a word.
    pattern: sticky('(?<sign>[=~^])\\k<sign>(?![=~^])'),
    rewrite: (match) => {
      const [before, behind] = [textBefore(match, 1), textBehind(match, 1)];
      if (match[0] === '==' && /^\s?$/.test(before) && /^\s?$/.test(behind)) return 'equals';
      return /[\p{L}\d]/u.test(before) ? gapBeforeWord(match) : '';
    },
    examples: [
      ['It was ==new and ~~never ended.', 'It was new and never ended.'],
      ['words^^ and words== and ~~', 'words and words and '],
      ['It holds, == they say.', 'It holds, equals they say.'],
    ],
  },
];
