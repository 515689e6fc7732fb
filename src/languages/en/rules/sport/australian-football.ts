/** goals and behinds of Australian football, `12.18 (90)` → words, where the points bear them out. */
import { anyIn } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { textAround, textBefore, textBehind } from '../../../rules/matches.ts';
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

/** The game is mentioned near. */
const FOOTBALL = new RegExp(
  `\\b${KICKED}\\b|\\b${anyIn('AFL behinds disposals Gabba goals MCG SCG')}\\b`,
);
const FOOTBALL_REACH = 120;

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
      ['Carlton 3.2, 5.5 (35) at the MCG', 'Carlton three two, five five (thirty-five) at the MCG'],
      ['It finished 15.12.102.', 'It finished fifteen twelve, one hundred two.'],
    ],
  },
];

function sayScore(match: RegExpExecArray, { american }: RuleContext): string | undefined {
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
    const isTotal = total(lastGoals, lastBehinds) === Number(later[1]);
    return isTotal && (!american || isFootball(match)) ? score : undefined;
  }
  const isKicked = /^(?:$|[.,;)]| and\b| from\b| for\b)/.test(behind);
  return isKicked && KICKED_BEFORE.test(textBefore(match, 48)) ? score : undefined;
}

/** Where other scores are common, the game must be mentioned. */
function isFootball(match: RegExpExecArray): boolean {
  return FOOTBALL.test(textAround(match, FOOTBALL_REACH));
}

function total(goals: string, behinds: string): number {
  return Number(goals) * GOAL + Number(behinds);
}
