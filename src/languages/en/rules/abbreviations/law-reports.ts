/** volumes, notes and paragraphs of law reports, `98 F.4th 1123, 1130 n.6` → words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule } from '../../../rules/rule.ts';
import { textAround, textBehind } from '../../../rules/matches.ts';
import { ordinal } from '../numbers/number-words.ts';
import { sticky } from '../patterns.ts';
import { firstLetters } from './first-letters.ts';

/** Reporters, as lawyers name them; the series follows. */
const REPORTERS: Readonly<Record<string, string>> = {
  'F.': 'F',
  'F. Supp.': 'F Supp',
  'F.Supp.': 'F Supp',
  'P.': 'Pacific',
  'A.': 'Atlantic',
  'So.': 'Southern',
  'N.E.': 'Northeast',
  'N.W.': 'Northwest',
  'S.E.': 'Southeast',
  'S.W.': 'Southwest',
  'N.Y.S.': 'New York Supplement',
  'Cal. Rptr.': 'California Reporter',
  'L. Ed.': "Lawyers' Edition",
  'L.Ed.': "Lawyers' Edition",
  'S. Ct.': 'Supreme Court Reporter',
  'S.Ct.': 'Supreme Court Reporter',
};

const COURTS = anyIn("Cir\\. Dist\\. Dep[’']t DCA App\\.");

/** A court or its papers are mentioned near. */
const LAW = `complaint counsel court courts deposition defendants? Dkt\\. exhibits? hearing judge juror jurors jury
  plaintiffs? testified Tr\\. trial`;
const IN_COURT = new RegExp(`\\b${anyIn(LAW)}|§`);
const COURT_REACH = 120;

/** Law reports. */
export const LAW_REPORT_RULES: readonly Rule[] = [
  {
    name: 'law-reporter',
    starts: ['word'],
    first: firstLetters(REPORTERS),
    pattern: sticky(
      `(?<=\\d )(?<name>${anyWrittenWord(Object.keys(REPORTERS))}) ?(?:(?<series>[2-5])(?:d|th)(?!\\p{L})|(?=\\d{1,4}(?!\\d)))`,
    ),
    rewrite: (match) => {
      const { name, series } = match.groups!;
      const words = REPORTERS[name!]!;
      if (series !== undefined) return `${words} ${ordinal(series)}`;
      // `12 A. 5` may be anything.
      return /[ptS]\.$/.test(name!) ? `${words} ` : undefined;
    },
    examples: [
      ['98 F.4th 1123', 'ninety-eight F fourth eleven twenty-three'],
      ['312 So. 3d 88', 'three hundred twelve Southern third eighty-eight'],
      ['512 F. Supp. 3d 201', 'five hundred twelve F Supp third two hundred one'],
    ],
  },
  {
    name: 'numbered-court',
    starts: ['digit'],
    first: '23',
    pattern: sticky(`(?<![\\p{L}\\d.,])(?<number>[23])d(?= ${COURTS})`),
    rewrite: ({ groups }) => ordinal(groups!.number!),
    examples: [['the 2d Cir. and the 3d DCA', 'the second Circuit and the third DCA']],
  },
  {
    name: 'note-of-page',
    starts: ['word'],
    first: 'n',
    pattern: sticky('(?<=\\d (?:& )?)(?<many>n?)n\\. ?(?=\\d)'),
    rewrite: ({ groups }) => (groups!.many === '' ? 'note ' : 'notes '),
    examples: [['See id. at 34 n.6.', 'See id. at thirty-four note six.']],
  },
  {
    name: 'paragraph-sign',
    starts: ['sign'],
    first: '¶',
    pattern: sticky('(?<many>¶?)¶ ?(?=\\d)'),
    rewrite: ({ groups }) => (groups!.many === '' ? 'paragraph ' : 'paragraphs '),
    examples: [['¶ 14 and ¶¶ 5-9', 'paragraph fourteen and paragraphs five to nine']],
  },
  {
    name: 'exhibit',
    starts: ['word'],
    first: 'E',
    pattern: sticky('(?<![\\p{L}\\d.])Ex(?<many>s?)\\. ?(?=\\p{Lu}(?![\\p{L}.])|\\d)'),
    rewrite: (match) => {
      const isLettered = /^(?:\p{Lu}|\d{1,3}-\p{Lu})/u.test(textBehind(match, 5));
      if (!isLettered && !IN_COURT.test(textAround(match, COURT_REACH))) return undefined;
      return match.groups!.many === '' ? 'Exhibit ' : 'Exhibits ';
    },
    examples: [
      [
        'The jury saw Ex. 7 and Ex. 37-A.',
        'The jury saw Exhibit seven and Exhibit thirty-seven-A.',
      ],
    ],
  },
];
