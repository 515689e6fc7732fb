/** cricket → words: five for forty-six, ninety-one not out, eleven fours. */
import { anyIn } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, SCORE_END, sticky } from '../patterns.ts';
import { cardinal, count, decimal } from '../numbers/number-words.ts';

/** Before the wickets and runs of a bowler. */
const BOWLED = 'claim(?:ed|ing|s) tak(?:es?|ing) took return(?:ed|ing|s) grabbed';
const FIGURES = 'figures_of haul_of best_of analysis_of finished_with ended_with';
const BOWLING = new RegExp(`\\b${anyIn(`${BOWLED} ${FIGURES}`)} (?:a |career-best |figures of )?$`);
const BOWLING_NOUN = /^ (?:haul|figures|spell|return|analysis)\b/;

/** `Shami's 4-38`, `Cook 4-38, Worrall 5-61`, where cricket is mentioned. */
const BOWLER = /(?:\p{Lu}\p{Ll}+[’']s|(?:^|[.;,(] |\band )(?:\p{Lu}[\p{L}'’-]+ ?){1,2}) $/u;
const PLAY =
  'all_out batsm[ae]n batters? bowl(?:ed|er|ers|ing) innings lbw n\\.o\\. overs? stumps Test wickets? wkts?';
const CRICKET = new RegExp(
  `\\b${anyIn(PLAY)}\\b|\\d dec\\b|\\dx[46]\\b|\\b(?:balls|off \\d{1,3}|by \\d{2,3} runs)\\b|\\d[/-]\\d{1,3} (?:dec|at stumps)`,
);
const CRICKET_BEFORE = 90;
const CRICKET_BEHIND = 60;

/** After the score of an innings. */
const OVERS = '(?:after|from|in|off) \\d{1,3}(?:\\.[1-5])? (?:overs|balls|ov)';
const PAUSES =
  'at_tea at_lunch at_stumps at_the_close at_drinks at_the_break declared dec overnight bt';
const INNINGS_BEHIND = new RegExp(`^ (?:${anyIn(PAUSES)}|${OVERS})\\b`);
const INNINGS_BEFORE =
  /\b(?:declar(?:ed|ing|e) (?:on|at)|slump(?:ed|ing)? to|collaps(?:ed|ing) to) $/;
/** The first innings of the same side: `362 and 59-1`. */
const FIRST_INNINGS = /\b\d{2,3}(?:[-/]\d(?: dec\.?)?)? (?:and|&) $/;

/** Leads at the break are points. */
const LED = /\b(?:led|leads?|leading|ahead|trail(?:ed|s|ing)?|down|up|behind) (?:by )?$/;

/** Between wickets and runs. */
const MARK = '[-\\u2013/]';
/** The same, or a colon. */
const ANY_MARK = '[-\\u2013/:]';

/** Cricket. */
export const CRICKET_RULES: readonly Rule[] = [
  {
    name: 'bowling',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<wickets>\\d|10)${MARK}(?<runs>\\d{2,3})${SCORE_END}`),
    rewrite: (match) => {
      const { wickets, runs } = match.groups!;
      if (Number(runs) <= 10) return undefined;
      const isBowled =
        BOWLING.test(textBefore(match, 32)) ||
        BOWLING_NOUN.test(textBehind(match, 12)) ||
        (BOWLER.test(textBefore(match, 32)) && isCricket(match));
      return isBowled ? `${cardinal(wickets!)} for ${cardinal(runs!)}` : undefined;
    },
    examples: [
      [
        'He took 5-46 after a 6-21 haul.',
        'He took five for forty-six after a six for twenty-one haul.',
      ],
      [
        'Kent won by 132 runs. Cook 4-38, Day 5/61.',
        'Kent won by one hundred thirty-two runs. Cook four for thirty-eight, Day five for sixty-one.',
      ],
    ],
  },
  {
    name: 'innings',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?:(?<runs>\\d{2,3})${ANY_MARK}(?<wickets>\\d)|(?<lost>\\d)${MARK}(?<made>\\d{2,3}))${SCORE_END}`,
    ),
    rewrite: (match) => {
      const before = textBefore(match, 18);
      const isInnings =
        INNINGS_BEHIND.test(textBehind(match, 20)) ||
        INNINGS_BEFORE.test(before) ||
        (FIRST_INNINGS.test(before) && isCricket(match));
      if (!isInnings || LED.test(before)) return undefined;
      const { runs, wickets, lost, made } = match.groups!;
      // Australians name the wickets first.
      return `${cardinal(runs ?? lost!)} for ${cardinal(wickets ?? made!)}`;
    },
    examples: [
      ['They were 245-6 at tea.', 'They were two hundred forty-five for six at tea.'],
      ['They were 4-73 at lunch.', 'They were four for seventy-three at lunch.'],
      ['They were 214:7 at stumps.', 'They were two hundred fourteen for seven at stumps.'],
      [
        'They were 165-6 after 20 overs.',
        'They were one hundred sixty-five for six after twenty overs.',
      ],
    ],
  },
  {
    name: 'overs-maidens-runs-wickets',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<overs>\\d{1,2}(?:\\.[1-5])?)-(?<rest>\\d{1,2}-\\d{1,3}-(?:10|\\d))${SCORE_END}`,
    ),
    rewrite: (match) => {
      if (!isCricket(match)) return undefined;
      const rest = match.groups!.rest!.split('-').map(cardinal);
      return [decimal(match.groups!.overs!), ...rest].join(', ');
    },
    examples: [['Starc (wickets): 10-1-62-2', 'Starc (wickets): ten, one, sixty-two, two']],
  },
  {
    name: 'not-out',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<runs>\\d{1,3})(?:\\*(?![\\d\\p{L}*])| ?(?:n\\.o\\.|(?<!\\d )no)(?![\\p{L}\\d]))`,
    ),
    rewrite: (match) => (isCricket(match) ? `${cardinal(match.groups!.runs!)} not out` : undefined),
    examples: [['Smith (91* off 140)', 'Smith (ninety-one not out off one hundred forty)']],
  },
  {
    name: 'boundaries',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<count>\\d{1,2})[x×](?<runs>[46])(?:s(?!\\p{L})|(?![\\d\\p{L}."]))`,
    ),
    rewrite: (match) => {
      if (!isCricket(match)) return undefined;
      const { count, runs } = match.groups!;
      const [one, many] = runs === '4' ? ['four', 'fours'] : ['six', 'sixes'];
      return `${cardinal(count!)} ${count === '1' ? one : many}`;
    },
    examples: [
      [
        '116 off 203 balls (12x4, 1x6)',
        'one hundred sixteen off two hundred three balls (twelve fours, one six)',
      ],
    ],
  },
  {
    name: 'balls',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<balls>\\d{1,3})b(?![\\p{L}\\d])`),
    rewrite: (match) => (isCricket(match) ? count(match.groups!.balls!, 'ball') : undefined),
    examples: [['116 (203b) at stumps', 'one hundred sixteen (two hundred three balls) at stumps']],
  },
  {
    name: 'declared',
    starts: ['word'],
    first: 'd',
    pattern: sticky('(?<=\\d[-\\u2013/]\\d{1,3} )dec(?!\\p{L})\\.?'),
    rewrite: () => 'declared',
    examples: [
      ['Kent 381-6 dec. and 99', 'Kent three hundred eighty-one for six declared and ninety-nine'],
    ],
  },
];

function isCricket(match: RegExpExecArray): boolean {
  return CRICKET.test(textBefore(match, CRICKET_BEFORE) + textBehind(match, CRICKET_BEHIND));
}
