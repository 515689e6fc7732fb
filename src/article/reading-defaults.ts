/** → the defaults for reading an article. Data. */
import { FALLBACK_LANGUAGE } from '../languages/fallback.ts';
import type { MathChoice, PolicyAction, PolicyKind } from './article.ts';

/** The defaults of the settings and of every reader. */
export const READING_DEFAULTS = {
  /** BCP 47 tag. */
  language: FALLBACK_LANGUAGE as string,
  /** IANA zone of dates without one: never the machine's, so that results agree. */
  timezone: 'UTC',
  /**
   * Characters to read: more than five hours of speech. No article is as long; a list of numbers, a log
   * or a whole archive pasted by mistake is.
   */
  maxLength: 300_000,
} as const;

/** What is read by default: prose and tables, but not what makes no sense without seeing it. */
export const DEFAULT_POLICY: Readonly<Record<PolicyKind, PolicyAction>> = {
  heading: 'read',
  paragraph: 'read',
  listItem: 'read',
  quote: 'read',
  code: 'skip',
  table: 'read',
  caption: 'skip',
  footnote: 'skip',
  embed: 'skip',
  boilerplate: 'skip',
};

/** What happens to formulas by default. */
export const DEFAULT_MATH: MathChoice = 'say';
