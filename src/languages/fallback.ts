/**
 * → the fallback for languages without their own words: English. Separate from the registry, since
 * the player contains only these words.
 */

export {
  ENGLISH_EXTRAS as FALLBACK_EXTRAS,
  ENGLISH_QUEUE as FALLBACK_QUEUE,
  ENGLISH_READ_ALONG as FALLBACK_READ_ALONG,
  ENGLISH_STRINGS as FALLBACK_STRINGS,
} from './en/player-strings.ts';

/** BCP 47 primary tag. */
export const FALLBACK_LANGUAGE = 'en';
