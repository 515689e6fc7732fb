/** Abbreviations that the text before them decides: units after a number, degrees after a name. */

import { wordList } from '../../../_internal/any-of.ts';

/** Degrees after a name, and the first names of a person before one. */
export const DEGREES_OR_INITIALS: ReadonlySet<string> = new Set(['B.A', 'J.D', 'M.A', 'M.D']);

/** Measures of kitchens, after which a food may have a capital: `1 tsp. Dijon`. */
export const SPOONS: ReadonlySet<string> = new Set(['c', 'tbsp', 'Tbsp', 'Tbs', 'tsp']);

/** What a recipe says next. */
export const COOKS: ReadonlySet<string> = new Set(
  wordList(`Add Bake Beat Blend Boil Bring Brush Chill Combine Cook Cool Cover Cut Drain Fold Fry Garnish
  Heat Knead Let Mix Place Pour Preheat Press Put Reduce Remove Return Roast Roll Season Serve Set
  Simmer Spread Sprinkle Stir Strain Taste Toss Transfer Turn Whisk`),
);

/** Units after a number; otherwise words. */
export const UNITS_CUT_SHORT: ReadonlySet<string> = new Set([
  'cal',
  'cm',
  'doz',
  'ft',
  'gal',
  'HR',
  'HRS',
  'hr',
  'hrs',
  'in',
  'kg',
  'km',
  'lb',
  'lbs',
  'mi',
  'MIN',
  'MINS',
  'min',
  'mins',
  'mm',
  'mo',
  'mos',
  'mph',
  'oz',
  'pkg',
  'pkgs',
  'pt',
  'qt',
  'sec',
  'sq',
  'tbsp',
  'Tbsp',
  'Tbs',
  'tsp',
  'wk',
  'wks',
  'yd',
  'yds',
  'yr',
  'yrs',
]);
