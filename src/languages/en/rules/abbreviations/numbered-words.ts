/**
 * abbreviations before or after a number → whole words: pages and volumes, years of a life,
 * centuries.
 */
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule } from '../../../rules/rule.ts';
import { finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { cardinal, count, year } from '../numbers/number-words.ts';
import { firstLetters } from './first-letters.ts';

/** Before a number. */
const NUMBERED_WORDS: Readonly<Record<string, string>> = {
  NO: 'Number',
  No: 'Number',
  no: 'number',
  Nos: 'Numbers',
  nos: 'numbers',
  Nr: 'Number',
  Vol: 'Volume',
  vol: 'volume',
  Vols: 'Volumes',
  vols: 'volumes',
  p: 'page',
  pp: 'pages',
  pg: 'page',
  Ch: 'Chapter',
  ch: 'chapter',
  Chap: 'Chapter',
  Fig: 'Figure',
  fig: 'figure',
  Figs: 'Figures',
  figs: 'figures',
  Sec: 'Section',
  Secs: 'Sections',
  secs: 'sections',
  sec: 'section',
  Art: 'Article',
  Arts: 'Articles',
  arts: 'articles',
  art: 'article',
  Eq: 'Equation',
  eq: 'equation',
  Ex: 'Example',
  c: 'circa',
  ca: 'circa',
  Op: 'Opus',
  op: 'opus',
  Apt: 'Apartment',
  Rm: 'Room',
  Bk: 'Book',
  Pt: 'Part',
  pt: 'part',
  Para: 'Paragraph',
  Paras: 'Paragraphs',
  paras: 'paragraphs',
  para: 'paragraph',
  Ver: 'Version',
  ver: 'version',
  v: 'version',
  ed: 'edition',
  Flt: 'Flight',
  Rte: 'Route',
  Rt: 'Route',
  Jct: 'Junction',
  Stn: 'Station',
  cl: 'clause',
  Cl: 'Clause',
  Reg: 'Regulation',
  reg: 'regulation',
  Sch: 'Schedule',
  ref: 'reference',
  Dkt: 'Docket',
  Cat: 'Category',
  Pop: 'Population',
  pop: 'population',
  Prop: 'Proposition',
};

/**
 * Before a lone Roman letter only these count: “No. I will not” is not a number; “Vol. I” is one.
 */
const BEFORE_LONE_ROMAN = new Set(['Art', 'Bk', 'Ch', 'Chap', 'Fig', 'Pt', 'Sec', 'Vol']);

/** Also without a full stop. */
const WITHOUT_STOP = new Set(['Fig', 'fig', 'Nos', 'nos', 'pp', 'Vol', 'vol']);

/** Before a year of birth or death. */
const OF_LIFE: Readonly<Record<string, string>> = {
  b: 'born',
  d: 'died',
  fl: 'flourished',
};

/** Born, died and flourished. */
export const LIFE_RULES: readonly Rule[] = [
  {
    name: 'life',
    starts: ['word'],
    first: 'bdf',
    pattern: sticky(
      '(?<=(?:^|[\\s(]))(?<what>[bd]|fl)\\. ?(?<about>ca?\\. ?)?(?=\\d{3,4}(?!\\d)|aged \\d)',
    ),
    rewrite: ({ groups }) => {
      const circa = groups!.about === undefined ? '' : 'circa ';
      return `${OF_LIFE[groups!.what!]} ${circa}`;
    },
    examples: [
      ['Jo Ray (b. 1950)', 'Jo Ray (born nineteen fifty)'],
      ['Lee Holm, d. 1519 in Bonn', 'Lee Holm, died fifteen nineteen in Bonn'],
      ['a poet, fl. c. 1250', 'a poet, flourished circa twelve fifty'],
    ],
  },
];

/** A digit, a Roman numeral, or after `c.` a price. */
const NUMBER_BEHIND = '(?=\\d|[IVXL]{1,7}(?!\\p{L})|(?<=\\bca?\\. )[$€£¥]\\d)';

/** Words before a number. */
export const NUMBERED_WORD_RULES: readonly Rule[] = [
  {
    name: 'before-number',
    starts: ['word'],
    first: firstLetters(NUMBERED_WORDS),
    pattern: sticky(
      `(?<![\\p{L}\\d.]|\\p{L}')(?<word>${anyWrittenWord(Object.keys(NUMBERED_WORDS))})\\.? ?${NUMBER_BEHIND}`,
    ),
    rewrite: beforeNumber,
    examples: [
      ['the No. 5 team and No 6', 'the number five team and number six'],
      ['see p. 12 of Vol. 3', 'see page twelve of Volume three'],
      ['built c. 1850', 'built circa eighteen fifty'],
      ['for c. £5', 'for circa five pounds'],
      ['at Jct. 4 of Rt. 9', 'at Junction four of Route nine'],
      ['a Cat. 4 storm under Prop. 13', 'a Category four storm under Proposition thirteen'],
    ],
  },
];

/** `built c1790`; elsewhere such letters and figures may be a name. */
const YEAR_OF_WORK =
  '(?<=(?:\\(|, |\\b(?:[Bb]uilt|dated|dating|from|in|made|painted) )c)(?<made>(?:1\\d|20)\\d\\d)(?![\\p{L}\\d]|[.,-]\\d)';

/** `c£120`, `c1,800`: about so much. */
export const GLUED_CIRCA_RULES: readonly Rule[] = [
  {
    name: 'glued-circa',
    starts: ['word'],
    first: 'c',
    pattern: sticky(
      `(?<![\\p{L}\\d.'’])c(?:(?<number>\\d{1,3},\\d{3})(?![\\d,])|(?=[$£€]\\d|\\d{1,3}%)|${YEAR_OF_WORK})`,
    ),
    rewrite: ({ groups }) => {
      const { number, made } = groups!;
      if (made !== undefined) return `circa ${year(made)}`;
      return `circa ${number === undefined ? '' : cardinal(number)}`;
    },
    examples: [
      [
        'It costs c£120, or c25%.',
        'It costs circa one hundred twenty pounds, or circa twenty-five percent.',
      ],
      ['a mill built c1790', 'a mill built circa seventeen ninety'],
    ],
  },
];

const BEHIND_WORD_OF_LAW = '(?<=\\b(?:[Uu]nder|by|of|in|to|and|see|with) )';

/** Sections of British laws: `under s.21`, `ss 170-177`. */
export const SECTION_RULES: readonly Rule[] = [
  {
    name: 'section-of-law',
    starts: ['word'],
    first: 's',
    pattern: sticky(
      `(?<![\\p{L}\\d.'’])(?:(?<many>ss)|s(?=\\.\\d)|${BEHIND_WORD_OF_LAW}s)(?:\\. ?| )(?=\\d{1,4}(?![\\d:%]|[.,]\\d))`,
    ),
    rewrite: ({ groups }) => (groups!.many === undefined ? 'section ' : 'sections '),
    examples: [
      [
        'notice under s 21; s.4 adds more',
        'notice under section twenty-one; section four adds more',
      ],
      ['See ss 170-177.', 'See sections one hundred seventy to one hundred seventy-seven.'],
    ],
  },
];

/** `r.10` is a rule of court, `2 s., 1 d.` are children. */
export const RULE_AND_CHILD_RULES: readonly Rule[] = [
  {
    name: 'rule-of-court',
    starts: ['word'],
    first: 'r',
    pattern: sticky('(?<=\\(|\\b(?:[Uu]nder|by|of|in|and|see|with) )(?<many>r)?r\\. ?(?=\\d)'),
    rewrite: ({ groups }) => (groups!.many === undefined ? 'rule ' : 'rules '),
    examples: [['costs under r.10 fell due', 'costs under rule ten fell due']],
  },
  {
    name: 'sons-and-daughters',
    starts: ['digit'],
    pattern: sticky('(?<sons>\\d) s\\.(?:,| and| &)? (?<daughters>\\d) d\\.'),
    rewrite: (match, context) => {
      const { sons, daughters } = match.groups!;
      return `${count(sons!, 'son')}, ${count(daughters!, 'daughter')}${finalStop(match, context)}`;
    },
    examples: [['m. 1958; 2 s., 1 d.', 'm. nineteen fifty-eight; two sons, one daughter.']],
  },
];

/** Centuries. */
export const CENTURY_RULES: readonly Rule[] = [
  {
    name: 'century',
    starts: ['word'],
    first: 'c',
    pattern: sticky('(?<=(?:\\d(?:st|nd|rd|th)|[a-z]{2}(?:st|nd|rd|th)) )c\\.'),
    rewrite: (match, context) => `century${finalStop(match, context)}`,
    examples: [['from the 5th c. B.C. on', 'from the fifth century BC on']],
  },
];

/** `the No 1 seed`: inside a sentence, a capital before a digit cannot be the word. */
function isBritishNumber(match: RegExpExecArray): boolean {
  return /[\p{Ll},] $|\($/u.test(textBefore(match, 2)) && /^\d/.test(textBehind(match, 1));
}

function beforeNumber(match: RegExpExecArray): string | undefined {
  const word = match.groups!.word!;
  const loneRoman = /^[IVXL](?!\p{L}|[IVXL])/u.test(textBehind(match, 40));
  if (loneRoman && !BEFORE_LONE_ROMAN.has(word)) return undefined;
  const hasStop = match[0].includes('.');
  if (word === 'Reg' && /\bFed\. $/.test(textBefore(match, 6))) return 'Register ';
  if (word === 'No' && !hasStop) return isBritishNumber(match) ? 'number ' : undefined;
  if (!hasStop && !WITHOUT_STOP.has(word)) return undefined;
  if (word === 'No' && match[0] === 'No.') return undefined;
  // “No. 10” has a capital only at the start of the text; inside a sentence it is lower case.
  const inside = word === 'No' && /[\p{L},'] $/u.test(textBefore(match, 40));
  return `${inside ? 'number' : NUMBERED_WORDS[word]!} `;
}
