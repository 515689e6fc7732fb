/**
 * states and provinces as newspapers cut them → their names, after a place or where they can be
 * nothing else.
 */
import { anyWrittenWord } from '../../../characters/any-written-word.ts';
import type { Rule } from '../../rule.ts';
import { finalStop, textBefore } from '../matches.ts';
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

/** These are no words and no names, so they are states wherever they stand. */
const SURE_STATES = new Set([
  'Ala',
  'Ariz',
  'Calif',
  'Conn',
  'Fla',
  'Kans',
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
  'W.Va',
  'Wisc',
  'Wyo',
]);

/** States. */
export const STATE_RULES: readonly Rule[] = [
  {
    name: 'state',
    starts: ['word'],
    first: firstLetters(STATES),
    needs: '.',
    pattern: sticky(`(?<state>${anyWrittenWord(Object.keys(STATES))})\\.`),
    rewrite: (match, context) => {
      const state = match.groups!.state!;
      const placed = /(?:\p{L}, |\([RDI]-|\b[RDI]-)$/u.test(textBefore(match, 40));
      if (!placed && !SURE_STATES.has(state)) return undefined;
      return STATES[state]! + finalStop(match, context);
    },
    examples: [
      ['in Springfield, Ill., a fire', 'in Springfield, Illinois, a fire'],
      ['Sen. Ray, D-Calif., said', 'Senator Ray, D-California, said'],
    ],
  },
];
