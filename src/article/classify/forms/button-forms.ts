/**
 * the forms of lines that only a page has: buttons of shops and players, requests, and descriptions
 * of links, none of which are headings.
 */
import { anyOf, caseless } from '../../../_internal/any-of.ts';
import { beginsWith, LEADING_SIGNS } from '../pointing-forms.ts';

/** A form of lines of up to this many words. */
export type LineForm = {
  readonly rule: string;
  readonly mostWords: number;
  readonly pattern: RegExp;
};

/** Tried in order, after the forms of `foreign-forms.ts`. */
export const BUTTON_FORMS: readonly LineForm[] = [
  {
    rule: 'call-to-action',
    mostWords: 10,
    pattern: /^(?:See it (?:at|on)|View (?:it )?(?:at|on)|Find it (?:at|on)) \p{Lu}[^.!?:]*$/u,
  },
  {
    rule: 'call-to-action',
    mostWords: 6,
    pattern: caseless(
      '^' +
        anyOf([
          'check (?:the )?amazon (?:price|prices|deals)',
          'see details (?:&|and) buying options',
          'check (?:the |their )?(?:prices|rates) (?:and|&) availability',
        ]) +
        '$',
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 6,
    pattern: /^(?:Book|Build|Claim|Get|Reserve|Send|Start) (?:Me|My) (?:\p{Lu}\S* ?){1,4}$/u,
  },
  {
    rule: 'call-to-action',
    mostWords: 6,
    pattern: beginsWith(
      [
        'request (?:an? |your )?(?:\\p{L}+ )?quote',
        'ready for an? (?:\\p{L}+ )?quote',
        'explore (?:our |all )?pricing(?: (?:options|plans))?',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 20,
    pattern: /^Contact (?:us|\p{Lu}\S+(?: \p{Lu}\S+)?) (?:now|today)\b/u,
  },
  {
    rule: 'call-to-action',
    mostWords: 16,
    pattern: beginsWith([
      'click (?:on )?the (?:banner|button|image|link|photo|picture) (?:above|below) (?:for|to)\\b',
    ]),
  },
  {
    rule: 'newsletter',
    mostWords: 30,
    pattern: beginsWith(['thank(?:s| you) for reading\\b[^?]{0,80}\\bsubscribe\\b']),
  },
  {
    rule: 'disclaimer',
    mostWords: 60,
    pattern: caseless(
      anyOf([
        '\\b(?:posts|pages|articles|sites|blogs) (?:may |might )?contain (?:\\w+ )?affiliate links\\b',
        '\\bwe (?:may|might) (?:also )?(?:earn|get|receive) an? (?:\\w+ )?(?:commission|kick ?back)\\b',
      ]),
    ),
  },
  {
    rule: 'gallery',
    mostWords: 9,
    pattern: beginsWith(
      [
        '(?:please )?(?:scroll|swipe)(?: to the (?:left|right))? for more(?: info(?:rmation)?)?',
        '(?:click|tap) to (?:enlarge|interact|zoom)',
        'open (?:image )?in (?:a )?new (?:tab|window)',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'related',
    mostWords: 7,
    pattern: beginsWith(
      ['you (?:may|might) also (?:check(?: out)?|enjoy|like|love|want to (?:read|see))'],
      `${LEADING_SIGNS}$`,
    ),
  },
  { rule: 'form', mostWords: 3, pattern: /^save saved(?: saving)?$/i },
  {
    rule: 'call-to-action',
    mostWords: 35,
    pattern: caseless(
      '^(?:are you |do you |still )?(?:curious|interested|looking|need|ready|want|wondering)\\b' +
        '[^?.!]*\\? ' +
        anyOf([
          'contact us',
          'get started',
          'learn more',
          'sign up (?:for (?:free|our)|now|today)',
          'use our',
        ]) +
        '\\b',
    ),
  },
  {
    rule: 'newsletter',
    mostWords: 60,
    pattern: /(?:^|[.!?] )(?:sign up|subscribe) (?:for|to) (?:my|our) (?:\S+ ){0,4}newsletter\b/i,
  },
  {
    rule: 'call-to-action',
    mostWords: 14,
    pattern:
      /^[$£€]\d[\d.,]* (?:at|on|from) \p{Lu}.* (?:View|See it|[$£€]\d[\d.,]*) (?:at|on) \p{Lu}\S*$/u,
  },
  {
    rule: 'call-to-action',
    mostWords: 8,
    pattern: /^(?:Buy|Order|Shop)(?: it)? now (?:at|from|on) \p{Lu}[^.!?:]*$/u,
  },
  {
    rule: 'call-to-action',
    mostWords: 6,
    pattern:
      /^(?:(?:Book|Claim|Request|Schedule) (?:A |Your |Our )?|Get (?:Your|Our) )Free (?:\p{Lu}\S* ?){1,3}$/u,
  },
  {
    rule: 'form',
    mostWords: 16,
    pattern: beginsWith([
      'fill (?:in |out )?(?:the|this) form (?:below )?(?:and|to) (?:download|get|receive)\\b',
    ]),
  },
  {
    rule: 'call-to-action',
    mostWords: 20,
    pattern: caseless(
      anyOf([
        '^(?:enroll?|register|sign up|subscribe) (?:now|today) (?:for|to)\\b',
        '\\bsign up (?:now|today) for (?:an? |our |your )?free\\b',
        '^start shopping\\b.{0,20}$',
      ]),
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 25,
    pattern: beginsWith(['use our (?:\\S+ ){1,4}(?:calculator|finder|tool)\\b']),
  },
  {
    rule: 'gallery',
    mostWords: 5,
    pattern: beginsWith(
      [
        'view (?:this |the )?(?:(?:article )?sources|figure|full[- ]size(?: image)?|(?:in )?gallery)',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'disclaimer',
    mostWords: 60,
    pattern:
      /\baffiliate links in (?:my|our|these|this)\b|\bsupported by commissions\b|^this is a paid placement\b/i,
  },
];
