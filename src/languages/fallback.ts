/**
 * → what holds where a language has no words of its own, or none is named: English. Apart from the
 * registry, since the player carries these words and no others.
 */

export {
  ENGLISH_EXTRAS as FALLBACK_EXTRAS,
  ENGLISH_QUEUE as FALLBACK_QUEUE,
  ENGLISH_READ_ALONG as FALLBACK_READ_ALONG,
  ENGLISH_STRINGS as FALLBACK_STRINGS,
} from './en/player-strings.ts';

/** BCP 47 primary tag. */
export const FALLBACK_LANGUAGE = 'en';
