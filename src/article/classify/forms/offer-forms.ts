/**
 * the forms of lines that offer something or lead somewhere else: a command that ends in “here”, buttons run together with
 * what stands beside them, who earns by links, places of videos, tools of tables and lists.
 */
import { anyOf, caseless } from '../../../_internal/any-of.ts';
import { beginsWith, LEADING_SIGNS } from '../pointing-forms.ts';
import type { LineForm } from './button-forms.ts';

/** What a link tells to do. */
const COMMANDS = anyOf([
  'access',
  'apply',
  'book',
  'browse',
  'buy',
  'check (?:it |them )?out',
  'claim',
  'compare',
  'discover',
  'donate',
  'download',
  'explore',
  'find (?:it|out|your)',
  'get',
  'grab',
  'join',
  'learn',
  'listen',
  'order',
  'register',
  'reserve',
  'save',
  'see',
  'shop',
  'sign up',
  'subscribe',
  'try',
  'view',
  'watch',
]);

/** Names of texts to which a sentence sends its readers. */
const TEXTS = anyOf([
  'article',
  'comparison',
  'guide',
  'list',
  'post',
  'review',
  'round-?up',
  'tutorial',
]);

/** Buttons that stand at the end of a line without a space, as a card is copied. */
const GLUED = anyOf([
  'Book now',
  'Buy now',
  'Download(?: now)?',
  'Get it now',
  'Learn [Mm]ore',
  'Order now',
  'Read [Mm]ore',
  'Shop now',
  'Sign [Uu]p',
  'Subscribe',
  'View [Mm]ore',
]);

/** Tried in order, after the other forms. */
export const OFFER_FORMS: readonly LineForm[] = [
  {
    // "Book your ferry with Quaymaster here!", "Get access to our harbour survey here."
    rule: 'call-to-action',
    mostWords: 14,
    pattern: caseless(`^${LEADING_SIGNS}${COMMANDS} [^.!?:;]{2,90} here[.!]?$`),
  },
  {
    // "➡️ [Save your place now]".
    rule: 'call-to-action',
    mostWords: 10,
    pattern: caseless(`^${LEADING_SIGNS}\\[${COMMANDS} [^\\]]{2,60}\\]$`),
  },
  {
    // "Download chevron_right": the name of an icon.
    rule: 'call-to-action',
    mostWords: 5,
    pattern: /[^?] (?:arrow|chevron|expand|keyboard|open)(?:_\p{Ll}+)+$/u,
  },
  {
    // "Checklist of knotsDownload", "Get it nowExplore details".
    rule: 'call-to-action',
    mostWords: 12,
    pattern: new RegExp(anyOf([`\\p{Ll}${GLUED}$`, `^${GLUED}(?=\\p{Lu})[^.!?:;]{2,40}$`]), 'u'),
  },
  {
    // "Have trouble deciding? Read our comparison of the two lamps."
    rule: 'read-more',
    mostWords: 30,
    pattern: caseless(
      `^[^.!?:]{4,60}\\? (?:check out|compare|read|see|visit) (?:my|our) [^.!?]{0,100}\\b${TEXTS}\\b`,
    ),
  },
  {
    // "You can learn more about this lamp in my Quay 7 review."
    rule: 'read-more',
    mostWords: 25,
    pattern: caseless(
      `^(?:you can |to )?(?:find out|learn|read|see) more (?:about|on) [^.!?]{2,100} in (?:my|our) [^.!?]{0,80}\\b${TEXTS}[.!]?$`,
    ),
  },
  {
    // "Just a quick note that we use some affiliate links", "We earn a commission for products purchased through links."
    rule: 'disclaimer',
    mostWords: 80,
    pattern: caseless(
      anyOf([
        '\\bwe use (?:\\w+ )?affiliate links\\b',
        "\\bwe(?:[’']d|[’']ll| can| could| will| would)? (?:\\w+ )?(?:earn|make|receive) " +
          '(?:an? )?(?:\\w+ )?commissions?\\b(?=.*\\b(?:buy|links?|purchased?)\\b)',
      ]),
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 40,
    pattern: beginsWith(
      ['free (?:checklist|download|e-?book|guide|template|trial)s?'],
      ': ?(?:access|download|get|grab|use) ',
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 24,
    pattern: beginsWith([
      '(?:apply|enrol+|register|sign up) for (?:my|our) (?:free |new |next )',
      'join us (?:for|on) (?:our|this) (?:\\S+ ){0,8}(?:cruise|event|retreat|tour|trip|webinar|workshop)\\b',
    ]),
  },
  {
    // "Request an appointment with Ada B. Holm, MSc."
    rule: 'call-to-action',
    mostWords: 16,
    pattern:
      /^(?:Book|Make|Request|Schedule) an? (?:\p{L}+ ){0,2}(?:appointment|consultation|demo|session) with \p{Lu}/u,
  },
  {
    // "Watch review on QuayTube", "Get in touch: 555 0100".
    rule: 'call-to-action',
    mostWords: 10,
    pattern: new RegExp(
      anyOf([
        '^(?:Listen to|Watch) (?:the |this |our |my )?(?:\\p{L}+ )?(?:episode|interview|review|trailer|video)s? (?:at|on) \\p{Lu}\\S*$',
        '^(?:Get in touch|Get In Touch|Call us|Call Us):? \\+?[\\d() .–-]{7,24}$',
        '^Save [$£€] ?\\d[\\d.,]*$',
      ]),
      'u',
    ),
  },
  {
    // "Expand all Collapse all", "Show full list ▼", "View lamp Jump to details ↓".
    rule: 'page-furniture',
    mostWords: 9,
    pattern: caseless(
      anyOf([
        '^(?:expand all )?collapse all$',
        '^(?:hide|show|view) (?:the )?(?:\\p{L}+ ){0,3}(?:details|list|source|specifications?|table)[ ▼▾▲↓⌄+]*$',
        '\\bjump to \\p{L}+ ?[↓⬇▼]$',
        '^(?:open share links ?)?close share links$',
      ]),
    ),
  },
  {
    // "See also  Nets: which knot holds?"
    rule: 'read-more',
    mostWords: 20,
    pattern: /^See also:?\s+(?=\p{Lu}\S*:? \S+ \S+)[^!;]{8,120}$/u,
  },
];
