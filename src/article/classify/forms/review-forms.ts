/** the forms of lines in reviews and guides with links: pointers to a full review, who earns by a purchase, where a thing is sold. */
import { anyOf, caseless } from '../../../_internal/any-of.ts';
import type { LineForm } from './button-forms.ts';

/** Tried in order, after the other forms. */
export const REVIEW_FORMS: readonly LineForm[] = [
  {
    rule: 'read-more',
    mostWords: 18,
    pattern: caseless(
      '^\\(?' +
        anyOf([
          'to the (?:full )?review',
          'see the (?:full )?rating',
          '(?:check out|read|see|view)(?: all)? (?:my|our|the entire|the full|the complete)\\b' +
            '(?=(?: [^ ]+){3})[^.!?:]*\\b(?:ratings?|reviews?)\\b[^.!?:]*',
        ]) +
        '[.!]?\\)?$',
    ),
  },
  {
    rule: 'read-more',
    mostWords: 20,
    pattern: caseless(
      '^(?!.*\\b(?:above|below)\\b)(?:and )?' +
        anyOf([
          "if you(?:[’']d| would)? (?:like|need|want) (?:to )?(?:know |learn |read )?more(?: [^,.!?]{1,40})?",
          'for (?:a (?:closer|complete|deeper|detailed|full)|more)\\b[^,.!?]{0,80}',
        ]) +
        ',? (?:be sure to )?' +
        anyOf(['check out', 'head (?:over )?to', 'read', 'refer to', 'see (?:my|our)', 'visit']) +
        '\\b(?=.*\\b(?:all|here|my|our|these|this)\\b)[^.!?]*[.!:]?$',
    ),
  },
  {
    rule: 'disclaimer',
    mostWords: 60,
    pattern: caseless(
      '^(?=.*\\b(?:buy|items?|links?|products?|purchas\\w+)\\b)(?:.*\\W)?' +
        anyOf(['blog', 'I', 'links', 'site', 'we', 'website']) +
        ' (?:can |may |might |will )?(?:also )?(?:earns?|gets?|makes?|receives?)\\b.{0,40}\\b' +
        anyOf(['commissions?', 'compensation', 'kick-?back', 'qualifying purchases']) +
        '\\b',
    ),
  },
  {
    rule: 'disclaimer',
    mostWords: 20,
    pattern: caseless(
      anyOf([
        '\\bthis (?:article|blog|page|post) (?:also )?contains (?:sponsored|commissionable)\\b',
        '\\bthis (?:blog|site|website) uses affiliate links\\b',
      ]),
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 10,
    pattern: caseless(
      anyOf([
        '\\d% ?off ?[$£€]\\d[\\d.,]* (?:at|from|on)\\b',
        '^check (?:the )?(?:current |latest )?price (?:at|from|on) \\S',
      ]),
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 8,
    pattern: caseless(
      '^(?:access|download|get|grab|read) (?:our|the|your) (?:free )?' +
        '(?:checklist|e-?book|report|template|white ?paper)$',
    ),
  },
  {
    rule: 'skip-link',
    mostWords: 6,
    pattern: /^[<↑^▲]?\s?back to (?:the )?(?:contents|top)$/i,
  },
  {
    rule: 'form',
    mostWords: 8,
    pattern: /^this (?:content|form|map|page|site|slideshow|video) requires javascript\b/i,
  },
];
