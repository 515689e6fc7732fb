/** points of a game of tennis and who beat whom → words: love forty, forty fifteen, defeated. */
import { anyIn } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { describesNoun } from '../before-noun.ts';
import { endOf, textAround } from '../../../rules/matches.ts';
import { FREE_LEFT, SCORE_END, sticky } from '../patterns.ts';
import { cardinal } from '../numbers/number-words.ts';

const PLAY = `aces? ATP break[-_]points? breaks?_back broken?_(?:back|for) deuce double[-_]fault(?:s|ed)?
  forehand backhand hold_serve held(?:_serve)?_(?:from|to)_love holds?_to_love love_hold match_points?
  opening_serve racke?ts? Roland_Garros serv(?:e|es|ed|ing) service_games? set_points? tennis
  tie-?breaks? volleys? Wimbledon WTA`;

/** A game of tennis is described near. */
const TENNIS = new RegExp(`\\b${anyIn(PLAY)}\\b`);
const TENNIS_REACH = 120;

const POINT = '0|15|30|40';

/** Before the score that shows it: `Pegula 7-5`, `Essex by 3 wickets`, `Carlton 3.2`. */
const LOSER =
  "(?=\\p{Lu}[\\p{L}'’.-]{1,20}(?: \\p{Lu}[\\p{L}'’.-]{1,20}){0,2}(?: \\(\\d{1,2}\\))?,? (?:\\d{1,3}[-\\u2013.]\\d|\\(?\\d{2,3} |by \\d))";

/** Tennis. */
export const TENNIS_RULES: readonly Rule[] = [
  {
    name: 'game-points',
    starts: ['digit'],
    first: '0134',
    pattern: sticky(`${FREE_LEFT}(?<own>${POINT})[-\\u2013](?<other>${POINT})${SCORE_END}`),
    rewrite: (match) => {
      const { own, other } = match.groups!;
      if (own === other || describesNoun(match.input, endOf(match))) return undefined;
      if (!TENNIS.test(textAround(match, TENNIS_REACH))) return undefined;
      return `${points(own!)} ${points(other!)}`;
    },
    examples: [
      ['He saved break points at 0-40.', 'He saved break points at love forty.'],
      ['From 40-15 up she lost her serve.', 'From forty fifteen up she lost her serve.'],
    ],
  },
  {
    name: 'defeated',
    starts: ['word'],
    first: 'bd',
    pattern: sticky(`(?<=[\\p{L})\\d.] )(?<verb>def\\.|d\\.?|bt) ${LOSER}`),
    rewrite: ({ groups }) => (groups!.verb === 'bt' ? 'beat ' : 'defeated '),
    examples: [
      ['Pegula d. Rybakina 6-2, 6-3.', 'Pegula defeated Rybakina six two, six three.'],
      [
        'Kent (210 and 330) bt Essex by 8 runs',
        'Kent (two hundred ten and three hundred thirty) beat Essex by eight runs',
      ],
    ],
  },
];

function points(digits: string): string {
  return digits === '0' ? 'love' : cardinal(digits);
}
