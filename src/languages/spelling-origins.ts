/** where the spelling and the sound of a name may come from: the list that first names and spellings share. Data. */

/** Languages, or groups of them that newsreaders say alike. */
export const ORIGINS = [
  'English',
  'Spanish',
  'Portuguese',
  'Italian',
  'French',
  'Romanian',
  'German',
  'Dutch',
  'Nordic',
  'Finnish',
  'Polish',
  'Czech or South Slavic',
  'East Slavic',
  'Baltic',
  'Balkan',
  'Hungarian',
  'Turkish',
  'Arabic',
  'Persian',
  'Indian',
  'African',
  'Southeast Asian',
  'Vietnamese',
  'Chinese',
  'Japanese or Korean',
  'medicine',
] as const;

/** One of `ORIGINS`. */
export type SpellingOrigin = (typeof ORIGINS)[number];
