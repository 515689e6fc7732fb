/** a line → signs that it is about somebody who writes. Patterns. */
import { anyOf } from '../../_internal/any-of.ts';

/** What people are who write. */
const PROFESSION = anyOf([
  'writers?',
  'reporters?',
  'journalists?',
  'correspondents?',
  'editors?',
  'columnists?',
  'authors?',
  'bloggers?',
  'contributors?',
  'freelancers?',
  'critics?',
  'photographers?',
  'researchers?',
  'professors?',
  'founders?',
  'consultants?',
  'specialists?',
  'producers?',
  'autor(?:in)?',
  'journalist(?:in)?',
  'redakteur(?:in)?',
  'periodista',
  'journaliste',
  'dziennikarka?',
  'журналіст(?:ка)?',
]);

/** Words about somebody who writes, or how to reach them. */
export const WRITER: RegExp = new RegExp(
  anyOf([
    `\\b${PROFESSION}\\b`,
    '\\bcovers\\b',
    '\\bwrites (?:about|on|for)\\b',
    '\\breached at\\b',
    '\\bfollow (?:him|her|them)\\b',
    '[\\w.+-]@[\\w-]',
  ]),
  'iu',
);

/**
 * A name of two to four words that a line opens with, and a word that says that the line is about
 * the person.
 */
export const NAME_FIRST: RegExp = new RegExp(
  "^\\W*(\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]*){1,3}) " +
    anyOf(['is', 'was', 'reported', 'contributed', 'covers', 'writes', 'in', 'at']) +
    '\\b',
  'u',
);
