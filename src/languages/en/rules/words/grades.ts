/** grades of British examinations, `A*-A` → letters and stars; elsewhere the star is a note. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { joinSayings, type Saying } from '../../../pronunciation/saying.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { textAround } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { sayLettersAlone } from './letters.ts';

const EXAMS = `A-?levels? A-Levels? BTEC candidates exams? GCSEs? grad(?:e|ed|es) marks? Ofqual pupils results
  sixth[- ]form students university`;
const EXAM = new RegExp(`\\b${anyIn(EXAMS)}\\b`);
const REACH = 120;

const TO_GRADE = '(?:[-\\u2013/](?<to>[A-G])(?![\\p{L}\\d*]))?';

/** Grades. */
export const GRADE_RULES: readonly Rule[] = [
  {
    name: 'starred-grade',
    starts: ['word'],
    first: 'A',
    pattern: sticky(
      `(?<![\\p{L}\\d*.])(?<stars>(?:A\\*){1,4})(?<rest>A{0,3}B{0,2}C?)(?<many>s)?${TO_GRADE}(?![\\p{L}\\d*])`,
    ),
    rewrite: sayGrades,
    examples: [
      ['three A*s and A*-C at A-level', 'three ay stars and ay star to C at A-level'],
      ['an offer of A*AA', 'an offer of ay star A-ay'],
    ],
  },
];

function sayGrades(match: RegExpExecArray, context: RuleContext): string | Saying | undefined {
  const { stars, rest, many, to } = match.groups!;
  const isSure = many !== undefined || to !== undefined || rest !== '' || stars!.length > 2;
  if (!isSure && !EXAM.test(textAround(match, REACH))) return undefined;
  const count = stars!.length / 2;
  const last = many === undefined ? 'star' : 'stars';
  const said = Array.from({ length: count }, (_, index) => [
    sayLettersAlone('A', context),
    index === count - 1 ? last : 'star',
  ]).flat();
  if (rest !== '') said.push(sayLettersAlone(rest!, context));
  if (to !== undefined) said.push('to', sayLettersAlone(to, context));
  return joinSayings(said, { by: ' ' });
}
