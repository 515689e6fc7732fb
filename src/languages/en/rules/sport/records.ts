/** records of wins and losses → words: nine and two. */
import { anyIn } from '../../../../_internal/any-of.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, SCORE_END, sticky } from '../patterns.ts';
import { cardinal } from '../numbers/number-words.ts';

/** After a record of wins and losses. */
const SPANS =
  'campaign home_?stand mark record road_trip season skid slide start streak stretch team';
const RECORD_NOUN = new RegExp(`^ ${anyIn(SPANS)}\\b`);

/** A verb or a noun before a record, which what follows must bear out. */
const ARE = `am are be been [’']re [’']s go goes going gone is opened started starting was went were
  finished ended stand`;
const RECORD_VERB = new RegExp(
  `(?:\\b${anyIn(ARE)}|[’'](?:s|re|m)) (?:(?:a|now|just|only|still) )?$`,
  'i',
);

/** `They are 9-2 this season and 5-0 at home.` */
const RECORD = '\\d{1,3}-\\d{1,2}(?:-\\d{1,2})?';
const RECORD_EARLIER = new RegExp(
  `(?:\\b(?:are|is|was|were|went)|[’']s) (?:${RECORD}[^.!?\\d]{0,32}){0,2}${RECORD}(?:[^.!?\\d]{1,32} and|, (?:and )?) ?$`,
);
/** `They were 7-2, 4-0 at home`: the first of two. */
const RECORD_LATER = new RegExp(
  `^, \\d{1,2}-\\d{1,2} ${anyIn('at_home away in on_the_road when')}\\b`,
);

/** Before what judges gave, the second or third in brackets too: `UD (48-47, 49-46)`. */
const JUDGED = /\b(?:UD|SD|MD|[Dd]ecisions?|judges?|score-?cards?|scored it)\b[^.;]{0,40}$/;

/** `The Ravens are 10-3.`; votes and scores are in the past. */
const RECORD_NOW =
  /(?<!\b(?:score|vote|tally|count|ratio|split|odds|it) )(?:\b(?:is|are)|[’'](?:re|s)) (?:now )?$/;
const HELD = `against all[-_]time at_home away combined following in lifetime on_(?:clay|grass|hard)
  on_the_road overall since straight_up this versus vs when`;
const RECORD_TAIL = new RegExp(`^,? ${anyIn(HELD)}\\b`);

/** `his record at Wimbledon is 112-4`. */
const RECORD_BEFORE = /\b(?:[Rr]ecord|[Mm]ark)(?: [^.!?;]{0,32})? (?:of|at|to|is|was|stands at) $/;

/** A team or player before a record in brackets: `The Chiefs (11-2)`, `Ohio State (9-3, 6-2 Big Ten)`. */
const NAMED_BEFORE = /\p{Lu}[\p{L}.'’&]{1,20} \((?:\d{1,3}-\d{1,3}(?:-\d{1,2})?, )?$/u;
const BRACKET_BEHIND = /^(?:\)|[,;] (?:\d|\p{Lu})| \p{Lu}[\p{L}\d -]{1,20}\))/u;

/** Before the shots that a player made of those tried. */
const SHOT = /\b(?:hit|made|saved|shot|shooting|converted|landed|nailed|went) $/;

const TRIED_BEHIND = anyIn(
  'at_ for_ from_ on_ BPs FTs FGs break_points free_throws field_goals kicks penalties shots',
);

/** Thrown at a count of balls and strikes. */
const PITCH = anyIn(
  'change-?up count curve(?:ball)? cutter fastball pitch sinker slider splitter sweeper',
);

/** Records. */
export const RECORD_RULES: readonly Rule[] = [
  {
    name: 'record',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<won>\\d{1,3})[-\\u2013](?<lost>\\d{1,3})(?:[-\\u2013](?<drawn>\\d{1,2}))?${SCORE_END}`,
    ),
    rewrite: sayRecord,
    examples: [
      ['a 19-7 season after an 0-2 start', 'a nineteen and seven season after an oh and two start'],
      ['The Chiefs (11-2) won.', 'The Chiefs (eleven and two) won.'],
      ['The Ravens are 10-3.', 'The Ravens are ten and three.'],
      ['They are 9-2 since May.', 'They are nine and two since May.'],
    ],
  },
  {
    name: 'made-of-tried',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<made>\\d{1,2})[-\\u2013](?<tried>\\d{1,2})(?= (?:FGs?|FTs?|3PT|3P|3FG|3s)(?![\\p{L}\\d]))`,
    ),
    rewrite: ({ groups }) => {
      const { made, tried } = groups!;
      return Number(made) > Number(tried) ? undefined : `${cardinal(made!)} of ${cardinal(tried!)}`;
    },
    examples: [['Brown (13-22 FG, 6-6 FT)', 'Brown (thirteen of twenty-two FG, six of six FT)']],
  },
  {
    name: 'judges-scores',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<own>[2-9]\\d|1[012]\\d)-(?<other>[2-9]\\d|1[012]\\d)${SCORE_END}`,
    ),
    rewrite: (match) => {
      const { own, other } = match.groups!;
      if (Math.abs(Number(own) - Number(other)) > 12) return undefined;
      if (!JUDGED.test(textBefore(match, 60))) return undefined;
      return `${cardinal(own!)} ${cardinal(other!)}`;
    },
    examples: [
      ['won by UD (48-47, 49-46)', 'won by UD (forty-eight forty-seven, forty-nine forty-six)'],
    ],
  },
  {
    name: 'balls-and-strikes',
    starts: ['digit'],
    first: '0123',
    pattern: sticky(`${FREE_LEFT}(?<balls>[0-3])-(?<strikes>[0-2])(?= ${PITCH}\\b)`),
    rewrite: ({ groups }) => `${cardinal(groups!.balls!)} ${cardinal(groups!.strikes!)}`,
    examples: [['a homer off a 2-2 slider', 'a homer off a two two slider']],
  },
  {
    name: 'shots-made',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<made>\\d{1,3})/(?<tried>\\d{1,3})(?= ${TRIED_BEHIND}|[,;])`),
    rewrite: (match) => {
      const { made, tried } = match.groups!;
      const isLess = Number(made) <= Number(tried) && Number(tried) > 6;
      if (!isLess || !SHOT.test(textBefore(match, 11))) return undefined;
      return `${cardinal(made!)} out of ${cardinal(tried!)}`;
    },
    examples: [['She shot 48/51 at home.', 'She shot forty-eight out of fifty-one at home.']],
  },
];

/** A verb or an earlier record before it; votes and scores are other figures. */
function isRecordVerb(before: string): boolean {
  if (/\b(?:vote|tally|count|score|margin|ratio|split) \p{Ll}{2,4} $/u.test(before)) return false;
  return RECORD_VERB.test(before) || RECORD_EARLIER.test(before);
}

/** Americans say wins and losses with `and`; elsewhere only before a word for a record. */
function sayRecord(match: RegExpExecArray, { american }: RuleContext): string | undefined {
  const before = textBefore(match, 56);
  const behind = textBehind(match, 24);
  const isTold =
    RECORD_NOUN.test(behind) ||
    (/(?:of|at|to|is|was) $/.test(before) && RECORD_BEFORE.test(before)) ||
    (american && RECORD_TAIL.test(behind) && isRecordVerb(before)) ||
    (american && /^(?:$|[.;!?]|, )/.test(behind) && RECORD_NOW.test(before)) ||
    (american && /\b(?:going|went) $/.test(before) && /^ (?:with|in|as|over)\b/.test(behind)) ||
    (american && RECORD_LATER.test(behind) && RECORD_VERB.test(before)) ||
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
  if (!/(?:\(|, )$/.test(around.before)) return false;
  // `Roe v. Wade (24-109)` has the number of a case.
  if (/\bvs?\.? [^()]{1,40} \($/.test(around.before)) return false;
  if (/(?:PKs|penalties|pens) \($/.test(around.before) || JUDGED.test(around.before)) return false;
  if (drawn !== undefined && Number(won) < 10) return false;
  return BRACKET_BEHIND.test(around.behind) && NAMED_BEFORE.test(around.before);
}

/** Not a year and the next, `the 2019-20 season`, nor the two years of a life. */
function isScore(match: RegExpExecArray): boolean {
  const { won, lost } = match.groups!;
  return Number(won) > 162 || Number(lost) > 162;
}
