/** goals and behinds of Australian football, `12.18 (90)` → words, where the points bear them out. */
import { anyIn } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { textBefore, textBehind } from '../matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { cardinal } from '../numbers/number-words.ts';

/** A goal is six points, a behind one. */
const GOAL = 6;

/** A team's points with two stops before them: less is a version. */
const LEAST_POINTS = 30;

/** The scores after later quarters, then the points. */
const POINTS_BEHIND = /^(?:,? \d{1,2}\.\d{1,2}){0,3}(?: \(|\.)(\d{1,3})(?!\d)/;

const KICKED = anyIn('kick(?:ed|ing|s) boot(?:ed|ing|s) bag(?:ged|ging|s) slott(?:ed|ing)');
const KICKED_BEFORE = new RegExp(
  `\\b${KICKED} (?:\\d{1,2}\\.\\d{1,2}(?:,| and|, and) \\p{Lu}[\\p{L}'’-]{1,20} )?$`,
  'u',
);

/** Australian football. */
export const AUSTRALIAN_FOOTBALL_RULES: readonly Rule[] = [
  {
    name: 'goals-and-behinds',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<goals>\\d{1,2})\\.(?<behinds>\\d{1,2})(?:\\.(?<points>\\d{1,3}))?(?![\\d\\p{L}%]|\\.\\d)`,
    ),
    rewrite: sayScore,
    examples: [
      ['Geelong kicked 12.18 (90).', 'Geelong kicked twelve eighteen (ninety).'],
      ['Carlton 3.2, 5.5 (35)', 'Carlton three two, five five (thirty-five)'],
      ['It finished 15.12.102.', 'It finished fifteen twelve, one hundred two.'],
    ],
  },
];

function sayScore(match: RegExpExecArray): string | undefined {
  const { goals, behinds, points } = match.groups!;
  const score = `${cardinal(goals!)} ${cardinal(behinds!)}`;
  if (points !== undefined) {
    // `1.2.8` is a version.
    const isTotal = Number(points) >= LEAST_POINTS && total(goals!, behinds!) === Number(points);
    return isTotal ? `${score}, ${cardinal(points)}` : undefined;
  }
  const behind = textBehind(match, 40);
  const later = POINTS_BEHIND.exec(behind);
  if (later !== null) {
    const [, lastGoals = goals!, lastBehinds = behinds!] =
      /(\d{1,2})\.(\d{1,2}) \(\d{1,3}$/.exec(later[0]) ?? [];
    return total(lastGoals, lastBehinds) === Number(later[1]) ? score : undefined;
  }
  const isKicked = /^(?:$|[.,;)]| and\b| from\b)/.test(behind);
  return isKicked && KICKED_BEFORE.test(textBefore(match, 48)) ? score : undefined;
}

function total(goals: string, behinds: string): number {
  return Number(goals) * GOAL + Number(behinds);
}
