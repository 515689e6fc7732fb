/** points of the compass beside distances, winds and ways, `22 km SW of` → words. */
import { anyIn, anyOf } from '../../../../_internal/any-of.ts';
import { anyWrittenWord } from '../../../rules/any-written-word.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../patterns.ts';

const SIDES: Readonly<Record<string, string>> = {
  N: 'north',
  NNE: 'north-northeast',
  NE: 'northeast',
  ENE: 'east-northeast',
  E: 'east',
  ESE: 'east-southeast',
  SE: 'southeast',
  SSE: 'south-southeast',
  S: 'south',
  SSW: 'south-southwest',
  SW: 'southwest',
  WSW: 'west-southwest',
  W: 'west',
  WNW: 'west-northwest',
  NW: 'northwest',
  NNW: 'north-northwest',
};
const DISTANCES = ['km', 'mi\\.?', 'miles?', 'kilomet(?:er|re)s?', 'met(?:er|re)s?', 'ft\\.?'];

/** What moves, blows or lies in a direction. */
const MOVING = `backing blowing breezes? drift(?:ed|ing) gusts? head(?:ed|ing|s)? mov(?:ed|ing) sailed swell
  track(?:ed|ing) travel(?:l?ed|l?ing) turn(?:ed|ing) veering [Ww]inds?`;

/** What blows from a direction: `NW gales`. */
const BLOWING = anyIn('airflow airstream breezes? gales? gusts? squalls? swells? winds?');

/** Between two directions of one wind: `W to NW gales`. */
const TURNING = anyIn('and or to backing becoming veering');

/** Three letters can be nothing else; two before a speed are a wind. */
const THREE = anyOf(Object.keys(SIDES).filter((side) => side.length === 3));
const SPEED = '\\d{1,3}(?:[-\\u2013]\\d{1,3})? ?(?:mph|kt|kts|kn|knots|km/h|kph)(?!\\p{L})';

/** Named by a letter: `vitamin E of`. */
const NAMED = anyIn('class grade group hepatitis letter plan series size team type vitamin zone');

const SIDE = anyWrittenWord(Object.keys(SIDES));
const BLOWING_BEHIND = `(?= (?:${TURNING} ${SIDE} )?(?:${BLOWING}(?!\\p{L})|change\\b))`;
const END = '(?![\\p{L}\\d.])';

/** Points of the compass. */
export const COMPASS_RULES: readonly Rule[] = [
  {
    name: 'compass',
    starts: ['word'],
    first: 'NSEW',
    pattern: sticky(
      anyOf([
        `(?<=\\d ?${anyOf(DISTANCES)} )${SIDE}(?= of\\b)`,
        `(?<=\\b${anyIn(MOVING)} (?:from |to |from the |to the )?)${SIDE}${END}`,
        `(?<![\\p{L}\\d.])${THREE}(?= of\\b| at \\d| \\d)`,
        `(?<![\\p{L}\\d.])[NS][EW](?= ${SPEED})`,
        `(?<![\\p{L}\\d.&-])(?<!\\b${NAMED} )${SIDE}${BLOWING_BEHIND}`,
        `(?<=\\b[Ff]rom the )[NS][EW](?=[.,;:)]|$| (?:and|at|by|in|on|this|to|tonight|will|with)\\b)`,
        `(?<=\\p{Ll} )(?<!\\b${NAMED} )(?:[NS][EW]?|[EW])(?= of (?:the )?\\p{Lu})`,
      ]),
    ),
    rewrite: (match) => SIDES[match[0]]!,
    examples: [
      ['22 km SW of Bonn', 'twenty-two kilometers southwest of Bonn'],
      ['winds SW 10-15 mph', 'winds southwest ten to fifteen miles per hour'],
      ['moving NNE at 9 mph', 'moving north-northeast at nine miles per hour'],
      ['W to NW gales', 'west to northwest gales'],
      ['Winds W 15-25 mph', 'Winds west fifteen to twenty-five miles per hour'],
      ['Rain spreads from the SW by noon.', 'Rain spreads from the southwest by noon.'],
      ['Snow fell N of I-94.', 'Snow fell north of I-ninety-four.'],
    ],
  },
];
