/** → what an article is read with where neither it nor the caller says. Data. */

import { FALLBACK_LANGUAGE } from '../languages/fallback.ts';

/** The one table of it: the settings and every reader take it from here. */
export const READING_DEFAULTS = {
  /** BCP 47 tag. */
  language: FALLBACK_LANGUAGE as string,
  /** IANA zone of dates without one: the machine's own would give two machines two articles. */
  timezone: 'UTC',
  /**
   * Characters to read: more than five hours of speech. No article is as long; a list of numbers, a log
   * or a whole archive pasted by mistake is.
   */
  maxLength: 300_000,
} as const;
