/** ratings, races and places → spoken form: ten out of ten, a five K, a one two finish. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { describesNoun } from '../before-noun.ts';
import { endOf, gapBeforeLetter, textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, SCORE_END, sticky } from '../patterns.ts';
import { cardinal, decimal } from '../numbers/number-words.ts';
import { DATED } from '../time/numeric-dates.ts';

/** Words before a rating. */
const RATED = [
  'awarded',
  'awards',
  'gave',
  'gives?',
  'got',
  'grades?',
  'graded',
  'marks?',
  'ranked',
  'rated?',
  'rates',
  'rating',
  'ratings? of',
  'scored?',
  'scores',
  'scores? of',
];
const OBJECT = "(?: (?:it|the|this|that|its?|a|an|him|her|them|\\p{Lu}?[\\p{L}']{1,16})){0,3}";
const RATED_BEFORE = new RegExp(`\\b${anyOf(RATED)}${OBJECT}:? $`, 'iu');
const RATED_BEHIND = new RegExp(`^ ${anyOf(['stars?', 'ratings?', 'scores?', 'marks?'])}\\b`);

/** Before a day and a month. */
const DATED_BEFORE = new RegExp(`\\b${DATED} $`, 'i');

/** What shows a fraction of something. */
const PART_BEHIND = /^(?: of\b|-|ths?\b| (?:second|inch|mile|majority)\b)/;

/** How far to look for a word about ratings, in characters. */
const RATED_REACH = 48;

/** Lengths of races, in kilometers. */
const RACE_LENGTHS = '(?:3|5|8|10|12|15|20|21|25|30|42|50|100)';
const RACES = [
  'charity',
  'course',
  'distance',
  'event',
  'fun run',
  'marathon',
  'races?',
  'pace',
  'plan',
  'road',
  'route',
  'run',
  'start',
  'finish',
  'training',
  'trail',
  'walk',
  'winners?',
];
const RACE_BEHIND = new RegExp(`^[ -]${anyOf(RACES)}\\b`);
const RUN_BEFORE =
  /\b(?:run|runs|ran|running|race|raced|racing|walk|walked|jogged)(?: an?| the)? $/;
const ONE_BEFORE =
  /(?:\b(?:an?|the|his|her|their|my|our|this|that|first|charity|annual|every|each)|'s) $/i;

/** Runners in the same sentence; and what K counts even then. */
const RUNNERS = /\b(?:runners?|joggers?|racers?|walkers?|finishers?|entrants)\b[^.!?]{0,40}$/i;
const EARNED =
  'bonus dollars? euros? fee fine followers fund grant loan pounds? prizes? salary views screen';
const EARNED_BEHIND = new RegExp(`^[ -]${anyIn(EARNED)}\\b`);

/** The tie-break of a set, and another set beside it. */
const TIE_BREAK = '(?: \\(\\d{1,2}(?:[-\\u2013]\\d{1,2})?\\))?';
const SET_BEHIND = new RegExp(`^${TIE_BREAK},? (?:and )?\\d{1,2}[-\\u2013]\\d`);
const SET_BEFORE = new RegExp(`\\d[-\\u2013]\\d{1,2}${TIE_BREAK},? (?:and )?$`);
const TIE_BREAK_BEFORE = /[67][-\u2013][67] \($/;

/** Verbs before a result, and nouns after it. */
const PLAYED = `beat beats beaten defeated draw drawn draws drew hammered leads? led lose loses losing lost
  thrashed trailed trailing win winning wins won overcame edged ahead held`;
const RESULT_BEFORE = new RegExp(
  `\\b${anyIn(PLAYED)}\\b[^.!?0-9]{0,32}(?:\\d{1,2}[-\\u2013]\\d{1,2}[^.!?0-9]{1,6}){0,4}$`,
  'i',
);
const RESULTS = ['defeat', 'draw', 'lead', 'loss', 'scoreline', 'victory', 'win', 'at half-time'];
const RESULT_BEHIND = new RegExp(
  `^ (?:home |away |aggregate |league |cup |friendly )?${anyOf(RESULTS)}\\b`,
);

/** After finishing places. */
const FINISHES = [
  'finish',
  'finishes',
  'punch',
  'punches',
  'combo',
  'combination',
  'sweep',
  'result',
];

/** Words before and after a record of wins and losses. */
const RECORD_VERBS = [
  'moved?',
  'moves',
  'fell',
  'falls?',
  'dropped',
  'drops',
  'improved?',
  'improves',
  'slipped',
];
const RECORD_BEHIND = ` ${anyOf(['overall', 'on the (?:season|year)', 'this (?:season|year)', 'with'])}\\b`;

/** What holds pints; other things have points. */
const VESSELS = `baskets? bottles? bowls? cartons? containers? cups? dish(?:es)? glass(?:es)? jars? jugs?
  mugs? pans? pots? saucepans?`;

/** Ratings, races and places. */
export const SCORE_RULES: readonly Rule[] = [
  {
    name: 'mark-out-of',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<!/)(?<mark>\\d{1,3}(?:\\.\\d{1,2})?)/(?<best>5|6|10|20|100)(?![\\d\\p{L}/]|[.,]\\d)`,
    ),
    rewrite: (match) => {
      const { mark, best } = match.groups!;
      return isMark(match) ? `${decimal(mark!)} out of ${cardinal(best!)}` : undefined;
    },
    examples: [
      ['I give it 10/10.', 'I give it ten out of ten.'],
      ['a rating of 3/5', 'a rating of three out of five'],
      ['4.5/5 stars', 'four point five out of five stars'],
      ['8/10, from 9/10 of homes', 'eight out of ten, from nine tenths of homes'],
    ],
  },
  {
    name: 'points-of-chess',
    starts: ['digit', 'sign'],
    first: '0123456789½',
    pattern: sticky(`${FREE_LEFT}(?<whole>\\d{1,2})?½/(?<best>\\d{1,2})(?![\\d\\p{L}/]|[.,]\\d)`),
    rewrite: ({ groups }) => {
      const { whole, best } = groups!;
      const points = whole === undefined ? 'half a point' : `${cardinal(whole)} and a half`;
      return `${points} out of ${cardinal(best!)}`;
    },
    examples: [['leads on 5½/7', 'leads on five and a half out of seven']],
  },
  {
    name: 'grade-point',
    starts: ['digit'],
    first: '01234',
    pattern: sticky(`${FREE_LEFT}(?<mark>[0-4]\\.\\d{1,3})/(?<best>[45])\\.0{1,2}(?![\\d\\p{L}/])`),
    rewrite: ({ groups }) => `${decimal(groups!.mark!)} out of ${cardinal(groups!.best!)}`,
    examples: [['a GPA of 3.5/4.0', 'a GPA of three point five out of four']],
  },
  {
    name: 'race',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<length>${RACE_LENGTHS})[kK](?![\\p{L}\\d])`),
    rewrite: (match) => (isRace(match) ? `${cardinal(match.groups!.length!)} K` : undefined),
    examples: [
      ['She ran a 5K on Sunday.', 'She ran a five K on Sunday.'],
      ['the 10K race for a 5K prize', 'the ten K race for a five thousand prize'],
      ['Runners in the 5K wore red.', 'Runners in the five K wore red.'],
    ],
  },
  {
    name: 'wins-and-losses',
    starts: ['digit'],
    pattern: sticky(
      `(?<=\\b${anyOf(RECORD_VERBS)} to )(?<won>\\d{1,3})[-\\u2013](?<lost>\\d{1,3})(?=\\.?$|[.,;][ "]|${RECORD_BEHIND})`,
    ),
    rewrite: ({ groups }) => `${cardinal(groups!.won!)} and ${cardinal(groups!.lost!)}`,
    examples: [['The Mets fell to 71-68.', 'The Mets fell to seventy-one and sixty-eight.']],
  },
  {
    name: 'result',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<own>\\d{1,2})[-\\u2013](?<other>\\d{1,2})${SCORE_END}`),
    rewrite: sayResult,
    examples: [
      ['She won 6-4, 3-6, 7-6.', 'She won six four, three six, seven six.'],
      ['She won 6-0, 6-1.', 'She won six love, six one.'],
    ],
  },
  {
    name: 'pointer',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<points>\\d{1,3})-pt\\b\\.?(?= (?!${anyIn(VESSELS)}\\b)\\p{Ll})`,
    ),
    rewrite: ({ groups }) => `${cardinal(groups!.points!)} point`,
    examples: [['the 3-pt. line in 8-pt. type', 'the three point line in eight point type']],
  },
  {
    name: 'places',
    starts: ['digit'],
    first: '1',
    pattern: sticky(`${FREE_LEFT}1[-\\u2013]2(?:[-\\u2013](?<third>3))?(?= ${anyOf(FINISHES)}\\b)`),
    rewrite: ({ groups }) => `one-two${groups!.third === undefined ? '' : '-three'}`,
    examples: [['a 1-2 finish', 'a one-two finish']],
  },
];

function goals(digits: string): string {
  return digits === '0' ? 'nil' : cardinal(digits);
}

/** `Rovers 3-2 City`, as in a headline. */
function isBetweenTeams(match: RegExpExecArray): boolean {
  return (
    /\p{Lu}\p{Ll}+ $/u.test(textBefore(match, 24)) && /^ \p{Lu}\p{Ll}/u.test(textBehind(match, 3))
  );
}

/** `7-5`, `6-3` and the like, not in brackets, where records are. */
function isSetOf(match: RegExpExecArray): boolean {
  const { own, other } = match.groups!;
  const [most, least] = [
    Math.max(Number(own), Number(other)),
    Math.min(Number(own), Number(other)),
  ];
  if (/\([^)]{0,12}$/.test(textBefore(match, 13))) return false;
  return (most === 6 && least <= 4) || (most === 7 && (least === 5 || least === 6));
}

/** British results have no word between: `won 3-1`, `a 2-0 defeat`; zero is nil. */
function sayResult(match: RegExpExecArray, { american }: RuleContext): string | undefined {
  // Sets in a row are read so everywhere.
  const isInRow = SET_BEHIND.test(textBehind(match, 20)) || SET_BEFORE.test(textBefore(match, 20));
  if (TIE_BREAK_BEFORE.test(textBefore(match, 5)))
    return [match.groups!.own!, match.groups!.other!].map(cardinal).join(' ');
  if (american && !isInRow) return undefined;
  const isTold =
    (isInRow && isSetOf(match)) ||
    isBetweenTeams(match) ||
    RESULT_BEHIND.test(textBehind(match, 16)) ||
    RESULT_BEFORE.test(textBefore(match, 64));
  if (!isTold) return undefined;
  const { own, other } = match.groups!;
  // Sets go to six: zero is love.
  const isSet = isInRow && Math.max(Number(own), Number(other)) >= 6;
  const said = [own!, other!].map((digits) => (isSet && digits === '0' ? 'love' : goals(digits)));
  return said.join(' ');
}

/** `8/10` is a rating unless it is a fraction; `3/5` only with a word about ratings. */
function isMark(match: RegExpExecArray): boolean {
  const { mark, best } = match.groups!;
  const behind = textBehind(match, 12);
  if (Number(mark) > Number(best)) return false;
  if (RATED_BEHIND.test(behind) || mark!.includes('.')) return true;
  if (PART_BEHIND.test(behind)) return false;
  if (RATED_BEFORE.test(textBefore(match, RATED_REACH))) return true;
  if (DATED_BEFORE.test(textBefore(match, 20)) || mark === '1') return false;
  return best === '10' || best === '100' || (mark === best && best === '5');
}

/** `a 5K`, `5K run`: before any other noun K is a thousand, unless runners are mentioned. */
function isRace(match: RegExpExecArray): boolean {
  const behind = textBehind(match, 14);
  if (RACE_BEHIND.test(behind)) return true;
  const isTold =
    ONE_BEFORE.test(textBefore(match, 9)) && RUNNERS.test(textBefore(match, RATED_REACH));
  if (isTold && !EARNED_BEHIND.test(behind) && gapBeforeLetter(match) === '') return true;
  if (describesNoun(match.input, endOf(match)) || gapBeforeLetter(match) !== '') return false;
  return RUN_BEFORE.test(textBefore(match, 12)) || ONE_BEFORE.test(textBefore(match, 9));
}
