/** abbreviated Latin and other phrases → what a reader says; degrees letter by letter. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { finalStop, textBehind } from '../../../rules/matches.ts';
import { FRACTION_SIGNS } from '../../../rules/fraction-signs.ts';
import { sticky } from '../patterns.ts';
import { say } from '../../../pronunciation/saying.ts';
import { sayLetters } from '../words/letters.ts';

/** Each phrase: its name in the pattern, how it is written, and how it is said. */
const PHRASES = [
  {
    group: 'eg',
    written: '[eE]\\. ?[gG]\\b\\.?',
    spoken: 'for example',
  },
  {
    group: 'ie',
    written: '[iI]\\. ?[eE]\\b\\.?',
    spoken: 'that is',
  },
  {
    group: 'because',
    written: 'b/c\\b',
    spoken: 'because',
  },
  {
    group: 'cf',
    written: 'cf\\.',
    spoken: 'compare',
  },
  {
    group: 'ps',
    written: 'P\\. ?S\\.',
    spoken: 'P-S',
  },
  {
    group: 'annum',
    written: '(?<=[\\d%a-z] )p\\.a\\.',
    spoken: 'per annum',
  },
  {
    group: 'pcm',
    written: '(?<=[\\da-z] )pcm\\b',
    spoken: 'per calendar month',
  },
  {
    group: 'aka',
    written: 'a\\.k\\.a\\b\\.?',
    spoken: 'also known as',
  },
] as const;
const PHRASE = PHRASES.map(({ group, written }) => `(?<${group}>${written})`);

/** `y/y`: this period compared with the last. */
const RATE = '(?<rate>[ymqYMQ])/\\k<rate>\\b';
const PERIODS: Readonly<Record<string, string>> = {
  y: 'year',
  m: 'month',
  q: 'quarter',
};

const DEGREES = ['Ph ?\\.? ?D', 'Ed\\.D', 'Psy\\.D', 'M\\.Sc', 'B\\.Sc', 'LL\\.[BDM]'];

/** Latin phrases and degrees. */
export const LATIN_RULES: readonly Rule[] = [
  {
    name: 'latin',
    starts: ['word'],
    first: 'eEiIcpPabymqYMQ',
    pattern: sticky(`${anyOf([...PHRASE, RATE])}(?<comma>,)?`),
    rewrite: (match, context) => {
      const { groups } = match;
      const { rate, annum, comma = '' } = groups!;
      const period = PERIODS[rate?.toLowerCase() ?? ''];
      if (period !== undefined) return `${period} on ${period}${comma}`;
      const phrase = PHRASES.find(({ group }) => groups![group] !== undefined)!;
      return phrase.spoken + comma + (annum === undefined ? '' : finalStop(match, context));
    },
    examples: [
      ['fruit, e.g. apples', 'fruit, for example apples'],
      ['that one, i.e., mine', 'that one, that is, mine'],
    ],
  },
  {
    name: 'degree',
    starts: ['word'],
    first: 'PEMBL',
    pattern: sticky(`${anyOf(DEGREES)}\\b\\.?`),
    rewrite: (match, context) =>
      say`${sayLetters(match[0].replace(/[. ]/g, ''), context)}${finalStop(match, context)}`,
    examples: [['a Ph.D. in law', 'a P-H-D in law']],
  },
  {
    name: 'with',
    starts: ['word'],
    first: 'wW',
    pattern: sticky(
      `(?<![\\p{L}\\d])(?!W/(?!O)\\p{Lu}(?!\\p{L}))[wW]/(?:(?<out>o|O|out)(?![\\p{L}\\d])|(?= ?[\\p{L}\\d${FRACTION_SIGNS}]))`,
    ),
    rewrite: (match) => {
      const word = match.groups!.out === undefined ? 'with' : 'without';
      return /^[^ ]/u.test(textBehind(match, 2)) ? `${word} ` : word;
    },
    examples: [
      ['W/O tax', 'without tax'],
      ['tea w/o milk', 'tea without milk'],
      ['tea w/milk, w/out sugar', 'tea with milk, without sugar'],
    ],
  },
];
