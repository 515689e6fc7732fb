/**
 * states and provinces as newspapers abbreviate them → their names, after a place or where nothing
 * else is possible.
 */
import { anyOf } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule } from '../../../rules/rule.ts';
import { finalStop, textBefore } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { firstLetters } from './first-letters.ts';

/** After a place name and a comma, or after a party: `D-Calif.` */
const STATES: Readonly<Record<string, string>> = {
  Ala: 'Alabama',
  Ariz: 'Arizona',
  Ark: 'Arkansas',
  Calif: 'California',
  Colo: 'Colorado',
  Conn: 'Connecticut',
  Del: 'Delaware',
  Fla: 'Florida',
  Ga: 'Georgia',
  Ill: 'Illinois',
  Ind: 'Indiana',
  Kan: 'Kansas',
  Kans: 'Kansas',
  Ky: 'Kentucky',
  La: 'Louisiana',
  Md: 'Maryland',
  Mass: 'Massachusetts',
  Mich: 'Michigan',
  Minn: 'Minnesota',
  Miss: 'Mississippi',
  Mo: 'Missouri',
  Mont: 'Montana',
  Neb: 'Nebraska',
  Nebr: 'Nebraska',
  Nev: 'Nevada',
  'N.H': 'New Hampshire',
  'N.J': 'New Jersey',
  'N.M': 'New Mexico',
  'N.Y': 'New York',
  'N.C': 'North Carolina',
  'N.D': 'North Dakota',
  Okla: 'Oklahoma',
  Ore: 'Oregon',
  Pa: 'Pennsylvania',
  Penn: 'Pennsylvania',
  'R.I': 'Rhode Island',
  'S.C': 'South Carolina',
  'S.D': 'South Dakota',
  Tenn: 'Tennessee',
  Tex: 'Texas',
  Vt: 'Vermont',
  Va: 'Virginia',
  Wash: 'Washington',
  'W.Va': 'West Virginia',
  Wis: 'Wisconsin',
  Wisc: 'Wisconsin',
  Wyo: 'Wyoming',
  Ont: 'Ontario',
  Que: 'Quebec',
  Alta: 'Alberta',
  'B.C': 'British Columbia',
};

/** Not words or names, so these are states everywhere. */
const SURE_STATES = new Set([
  'Ala',
  'Ariz',
  'Calif',
  'Colo',
  'Conn',
  'Fla',
  'Kans',
  'Mich',
  'Minn',
  'N.C',
  'N.D',
  'N.H',
  'N.J',
  'N.M',
  'N.Y',
  'Nebr',
  'Okla',
  'R.I',
  'S.C',
  'S.D',
  'Tenn',
  'Tex',
  'W.Va',
  'Wisc',
  'Wyo',
]);

/** Postal codes: after a party, and between a place and its ZIP code. */
const POSTAL: Readonly<Record<string, string>> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
};
const CODE = anyOf(Object.keys(POSTAL));
const BEHIND_PARTY = '(?<=(?:^|[ ([,])[RDI]-)';
const BEFORE_ZIP = '(?<=\\p{L}, ?)';

const PARTIES: Readonly<Record<string, string>> = {
  D: 'Democrat',
  R: 'Republican',
  I: 'Independent',
};

/** A state, or the town of a member of a state legislature. */
const SEAT = anyOf([
  'D\\.C\\.|DC(?![\\p{L}\\d])',
  `${anyWrittenWord(Object.keys(STATES))}\\.`,
  `${anyOf([CODE, ...new Set([...Object.values(STATES), ...Object.values(POSTAL)])])}(?![\\p{L}\\d])`,
  '(?!Day)\\p{Lu}\\p{Ll}{2,20}(?=[,)])',
]);

/** States. */
export const STATE_RULES: readonly Rule[] = [
  {
    name: 'party',
    starts: ['word'],
    first: 'DRI',
    pattern: sticky(`(?<=\\(|\\p{L},? )(?<party>[DRI])-(?<seat>${SEAT})`),
    rewrite: (match, context) => {
      const { party, seat } = match.groups!;
      const written = seat!.replace(/\.$/, '');
      if (/^D\.?C/.test(written)) return `${PARTIES[party!]} of the District of Columbia`;
      const name = STATES[written] ?? POSTAL[written] ?? written;
      return `${PARTIES[party!]} of ${name}${finalStop(match, context)}`;
    },
    examples: [
      ['Sen. Ray, D-Calif., said', 'Senator Ray, Democrat of California, said'],
      ['Sen. Ann Lee (R-TX)', 'Senator Ann Lee (Republican of Texas)'],
      ['Jo Ray, D-D.C., spoke', 'Jo Ray, Democrat of the District of Columbia, spoke'],
      ['Rep. Bo Hart, R-Ohio, left', 'Representative Bo Hart, Republican of Ohio, left'],
    ],
  },
  {
    name: 'state',
    starts: ['word'],
    first: firstLetters(STATES),
    // `R.I.P.` and `S.D.N.Y.` are longer.
    pattern: sticky(`(?<!\\p{L}\\.)(?<state>${anyWrittenWord(Object.keys(STATES))})\\.(?!\\p{L})`),
    rewrite: (match, context) => {
      const state = match.groups!.state!;
      const placed = /(?:\p{L}, |\([RDI]-|\b[RDI]-)$/u.test(textBefore(match, 40));
      if (!placed && !SURE_STATES.has(state)) return undefined;
      return STATES[state]! + finalStop(match, context);
    },
    examples: [['in Springfield, Ill., a fire', 'in Springfield, Illinois, a fire']],
  },
  {
    name: 'postal-state',
    starts: ['word'],
    first: firstLetters(POSTAL),
    pattern: sticky(
      `(?:${BEHIND_PARTY}(?<party>${CODE})|${BEFORE_ZIP}(?<placed>${CODE})(?=,? \\d{5}(?!\\d)))(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) => POSTAL[groups!.party ?? groups!.placed!],
    examples: [['Austin, TX 78701', 'Austin, Texas seven eight seven zero one']],
  },
];
