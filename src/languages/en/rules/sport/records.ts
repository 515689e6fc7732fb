/** records, cricket and bowling figures → words: nine and two, five for forty-six. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { textBefore, textBehind } from '../matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { cardinal } from '../numbers/number-words.ts';

/** After a record of wins and losses. */
const SPANS = ['campaign', 'home ?stand', 'mark', 'record', 'road trip', 'run', 'season'];
const MORE_SPANS = ['skid', 'slide', 'start', 'streak', 'stretch', 'team'];
const RECORD_NOUN = new RegExp(`^ ${anyOf([...SPANS, ...MORE_SPANS])}\\b`);

/** A verb or a noun before a record, which what follows must bear out. */
const ARE = ['am', 'are', 'be', 'been', "[’']re", "[’']s", 'go', 'goes', 'going', 'gone', 'is'];
const WENT = ['opened', 'started', 'starting', 'was', 'went', 'were', 'finished', 'ended', 'stand'];
const RECORD_VERB = new RegExp(
  `(?:\\b${anyOf([...ARE, ...WENT])}|[’'](?:s|re|m)) (?:(?:a|now|just|only|still) )?$`,
  'i',
);

/** `The Ravens are 10-3.`; votes and scores are in the past. */
const RECORD_NOW =
  /(?<!\b(?:score|vote|tally|count|ratio|split|odds|it) )(?:\b(?:is|are)|[’'](?:re|s)) (?:now )?$/;
const HELD = [
  'against',
  'all[- ]time',
  'at home',
  'away',
  'combined',
  'following',
  'in',
  'lifetime',
  'on (?:clay|grass|hard)',
];
const MORE_HELD = [
  'on the road',
  'overall',
  'since',
  'straight up',
  'this',
  'versus',
  'vs',
  'when',
];
const RECORD_TAIL = new RegExp(`^,? ${anyOf([...HELD, ...MORE_HELD])}\\b`);

/** `his record at Wimbledon is 112-4`. */
const RECORD_BEFORE = /\b(?:[Rr]ecord|[Mm]ark)(?: [^.!?;]{0,32})? (?:of|at|to|is|was|stands at) $/;

/** A team or player before a record in brackets: `The Chiefs (11-2)`, `Ohio State (9-3, 6-2 Big Ten)`. */
const NAMED_BEFORE = /\p{Lu}[\p{L}.'’&]{1,20} \((?:\d{1,3}-\d{1,3}(?:-\d{1,2})?, )?$/u;
const BRACKET_BEHIND = /^(?:\)|[,;] (?:\d|\p{Lu})| \p{Lu}[\p{L}\d -]{1,20}\))/u;

/** Before the wickets and runs of a bowler. */
const BOWLED = [
  'claimed',
  'claiming',
  'took',
  'takes?',
  'taking',
  'returned',
  'returning',
  'grabbed',
];
const BOWLING = new RegExp(
  `\\b(?:${anyOf(BOWLED)}|figures of|haul of|best of|analysis of|finished with|ended with) (?:a |career-best |figures of )?$`,
);

/** `Shami's 4-38`, where cricket is mentioned. */
const OWNED = /\p{Lu}\p{Ll}+[’']s $/u;
const CRICKET = /\b(?:all out|innings|overs|stumps|wickets?|wkts)\b/;
const BOWLING_NOUN = /^ (?:haul|figures|spell|return|analysis)\b/;

/** After the score of an innings. */
const OVERS = '(?:after|from|in|off) \\d{1,3}(?:\\.[1-5])? (?:overs|balls)';
const INNINGS_BEHIND = new RegExp(
  `^ (?:at (?:tea|lunch|stumps|the close|drinks|the break)|declared|dec|${OVERS}|overnight)\\b`,
);
const INNINGS_BEFORE = /\b(?:declar(?:ed|ing|e) (?:on|at)|slump(?:ed)? to|collaps(?:ed|ing) to) $/;

/** Between wickets and runs, and what may not follow. */
const MARK = '[-\\u2013/]';
const END = '(?![\\d\\p{L}/%]|[-\\u2013.,:]\\d)';

/** Records and cricket. */
export const RECORD_RULES: readonly Rule[] = [
  {
    name: 'bowling',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<wickets>\\d|10)${MARK}(?<runs>\\d{1,3})${END}`),
    rewrite: (match) => {
      const isBowled =
        BOWLING.test(textBefore(match, 32)) ||
        BOWLING_NOUN.test(textBehind(match, 12)) ||
        (OWNED.test(textBefore(match, 24)) &&
          CRICKET.test(textBefore(match, 90) + textBehind(match, 60)));
      const { wickets, runs } = match.groups!;
      return isBowled && Number(runs) > 10
        ? `${cardinal(wickets!)} for ${cardinal(runs!)}`
        : undefined;
    },
    examples: [
      [
        'He took 5-46 after a 6-21 haul.',
        'He took five for forty-six after a six for twenty-one haul.',
      ],
    ],
  },
  {
    name: 'innings',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?:(?<runs>\\d{2,3})${MARK}(?<wickets>\\d)|(?<lost>\\d)${MARK}(?<made>\\d{2,3}))${END}`,
    ),
    rewrite: (match) => {
      const isInnings =
        INNINGS_BEHIND.test(textBehind(match, 20)) || INNINGS_BEFORE.test(textBefore(match, 16));
      if (!isInnings) return undefined;
      const { runs, wickets, lost, made } = match.groups!;
      // Australians name the wickets first.
      return `${cardinal(runs ?? lost!)} for ${cardinal(wickets ?? made!)}`;
    },
    examples: [
      ['They were 245-6 at tea.', 'They were two hundred forty-five for six at tea.'],
      ['They were 4-73 at lunch.', 'They were four for seventy-three at lunch.'],
      [
        'They were 165-6 after 20 overs.',
        'They were one hundred sixty-five for six after twenty overs.',
      ],
    ],
  },
  {
    name: 'record',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<won>\\d{1,3})[-\\u2013](?<lost>\\d{1,3})(?:[-\\u2013](?<drawn>\\d{1,2}))?${END}`,
    ),
    rewrite: sayRecord,
    examples: [
      ['a 19-7 season after an 0-2 start', 'a nineteen and seven season after an oh and two start'],
      ['The Chiefs (11-2) won.', 'The Chiefs (eleven and two) won.'],
      ['The Ravens are 10-3.', 'The Ravens are ten and three.'],
      ['They are 9-2 since May.', 'They are nine and two since May.'],
    ],
  },
];

/** Americans say wins and losses with `and`; elsewhere only before a word for a record. */
function sayRecord(match: RegExpExecArray, { american }: RuleContext): string | undefined {
  const before = textBefore(match, 56);
  const behind = textBehind(match, 24);
  const isTold =
    RECORD_NOUN.test(behind) ||
    RECORD_BEFORE.test(before) ||
    (american && RECORD_VERB.test(before) && RECORD_TAIL.test(behind)) ||
    (american && RECORD_NOW.test(before) && /^(?:$|[.;!?]|, )/.test(behind)) ||
    (american && isInBrackets(match, { before, behind }));
  if (!isTold || isScore(match)) return undefined;
  const { won, lost, drawn } = match.groups!;
  const parts = [won!, lost!, ...(drawn === undefined ? [] : [drawn])];
  const words = parts.map((digits) => (digits === '0' ? 'oh' : cardinal(digits)));
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;
}

/** `The Chiefs (11-2)`; formations and shoot-outs are in brackets too. */
function isInBrackets(
  match: RegExpExecArray,
  around: { readonly before: string; readonly behind: string },
): boolean {
  const { won, drawn } = match.groups!;
  if (/(?:PKs|penalties|pens) \($/.test(around.before)) return false;
  if (drawn !== undefined && Number(won) < 10) return false;
  return NAMED_BEFORE.test(around.before) && BRACKET_BEHIND.test(around.behind);
}

/** A year and the next, `the 2019-20 season`, and two years of a life are no record. */
function isScore(match: RegExpExecArray): boolean {
  const { won, lost } = match.groups!;
  return Number(won) > 162 || Number(lost) > 162;
}
