/** what is counted in games, hotels and planes, cut short → plural names. */

/** By abbreviation, after a number. */
export const COUNTED_NAMES: Readonly<Record<string, string>> = {
  asts: 'assists',
  nts: 'nights',
  ov: 'overs',
  pax: 'passengers',
  rds: 'rounds',
  rebs: 'rebounds',
  stls: 'steals',
  wkts: 'wickets',
};
