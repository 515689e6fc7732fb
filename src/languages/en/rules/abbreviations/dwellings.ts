/**
 * abbreviations of property adverts → whole words: two bedroom apartment, three bedroom, two bath.
 */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../../rules/rule.ts';
import { finalStop } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../patterns.ts';
import { cardinal, decimal } from '../numbers/number-words.ts';

const BEDS = '(?:[ -]?B[RD]|(?:br|bd)|[ -]b[rd](?=[ ,/]{1,2}\\d))(?:RM|rm)?s?(?![\\p{L}\\d])';
const BATHS = '(?<baths>[1-9](?:\\.5)?)[ -]?(?:BA|ba|bath)(?![\\p{L}\\d])';

/** Words before `apt.` that show it is not an adjective. */
const HOMES = ['studio', 'bedroom', 'room', 'bed', 'BD', 'bd', 'BR', 'br', 'basement', 'furnished'];
const MORE_HOMES = ['efficiency', 'loft', 'rental', 'rented', 'floor', 'garden', 'walk-up'];

/** Homes. */
export const DWELLING_RULES: readonly Rule[] = [
  {
    name: 'bedrooms',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<beds>[1-9]\\d?)${BEDS}(?:[ ]?[/,][ ]?${BATHS})?`),
    rewrite: ({ groups }) => {
      const { beds, baths } = groups!;
      return `${cardinal(beds!)} bedroom${baths === undefined ? '' : `, ${decimal(baths)} bath`}`;
    },
    examples: [
      ['2BR apt.', 'two bedroom apartment.'],
      ['a 3BR/2BA house', 'a three bedroom, two bath house'],
      ['He let a 2-BR apt. in town.', 'He let a two bedroom apartment in town.'],
    ],
  },
  {
    name: 'apartment',
    starts: ['word'],
    first: 'aA',
    pattern: sticky(
      `(?<=\\b${anyOf([...HOMES, ...MORE_HOMES])}[ -])[Aa]pt\\.|(?<![\\p{L}\\d])[Aa]pts\\.`,
    ),
    rewrite: (match, context) => {
      const first = match[0].startsWith('A') ? 'A' : 'a';
      const many = match[0].includes('s') ? 's' : '';
      return `${first}partment${many}${finalStop(match, context)}`;
    },
    examples: [['A studio apt. in town, new apts.', 'A studio apartment in town, new apartments.']],
  },
];
