/** Abbreviations that the text before them decides: units after a number, degrees after a name. */

/** Degrees after a name, and the first names of a person before one. */
export const DEGREES_OR_INITIALS: ReadonlySet<string> = new Set(['B.A', 'J.D', 'M.A', 'M.D']);

/** Units after a number; otherwise words. */
export const UNITS_CUT_SHORT: ReadonlySet<string> = new Set([
  'cm',
  'doz',
  'ft',
  'gal',
  'hr',
  'hrs',
  'in',
  'kg',
  'km',
  'lb',
  'lbs',
  'mi',
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
