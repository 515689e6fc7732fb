/** a language tag → the English accent of letters and words. */

/** The two English accents with known sounds. */
export type Accent = 'american' | 'british';

/**
 * The accent of an English tag (BCP 47): British for Britain, its neighbours and the Commonwealth,
 * which also write the day first; American for plain `en` and the rest.
 */
export function accentOf(language: string): Accent {
  return /^en-(?:GB|AU|NZ|IE|ZA|IN)\b/i.test(language) ? 'british' : 'american';
}
