/** a language tag → whose English sounds letters and words get. */

/** The two ways of English for which this project knows sounds. */
export type Accent = 'american' | 'british';

/**
 * The accent of an English tag (BCP 47): British for Britain, its neighbours and the Commonwealth,
 * which also write the day first; American for plain `en` and the rest.
 */
export function accentOf(language: string): Accent {
  return /^en-(?:GB|AU|NZ|IE|ZA|IN)\b/i.test(language) ? 'british' : 'american';
}
