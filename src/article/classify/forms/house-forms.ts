/**
 * the forms of lines by which the house speaks among the paragraphs of a story: consent to a form, who pays for links, pointers
 * to its other texts, requests, and what shops and players write.
 */
import { anyOf, caseless } from '../../../_internal/any-of.ts';
import type { LineForm } from './button-forms.ts';

/** What a form is given, as its small print says. */
const GIVING = anyOf([
  'checking',
  'clicking',
  'completing',
  'continuing',
  'creating',
  'entering',
  'filling',
  'providing',
  'registering',
  'signing',
  'submitting',
  'subscribing',
]);

/** Those who pay for what is shown. */
const PAYERS = anyOf([
  'advertisers',
  'brands',
  'companies',
  'partners',
  'providers',
  'retailers',
  'sponsors',
  'vendors',
]);

/** Texts and tools of a house, to which a line points. */
const TEXTS = anyOf([
  'articles?',
  'blogs?',
  'calculator',
  'checklist',
  'collection',
  'e-?book',
  'guides?',
  'list',
  'members',
  'packages',
  'plans',
  'posts?',
  'pricing',
  'resources?',
  'reviews?',
  'round-?up',
  'series',
  'stories',
  'story',
  'template',
  'tool',
  'tutorials?',
  'videos?',
]);

/** A question to the readers at the beginning. */
const QUESTION =
  '(?:still )?' +
  anyOf([
    'want',
    'need',
    'looking',
    'ready',
    'interested',
    'struggling',
    'not sure',
    'curious',
    'wondering',
    'thinking',
    'planning',
    'ever (?:thought|wondered)',
    'have (?:an?|you)',
    'do you (?:have|need|own|run|want)',
    'are you',
  ]) +
  '\\b[^?.!]*\\? ';

/** What the house offers in answer. */
const ANSWER = anyOf([
  'book',
  'contact',
  'download',
  'email',
  'get started',
  'let us',
  'our',
  'schedule',
  'sign up',
  'us',
]);

/** A question to those who want to know more, and where that is. */
const LEARN_MORE =
  '(?:(?:do you )?want|looking|would you like) (?:to )?(?:dig|dive|find out|go|know|learn|read|see)\\b' +
  '[^?.!]*\\? (?:check out|explore|read|see|visit)\\b';

/** Tried in order, after the other forms. */
export const HOUSE_FORMS: readonly LineForm[] = [
  {
    rule: 'form',
    mostWords: 120,
    pattern: caseless(
      `^(?:\\* ?)?by ${GIVING}\\b.{0,140}\\b(?:you|I) (?:\\p{L}+ )?` +
        `${anyOf(['accept', 'acknowledge', 'agree', 'authori[sz]e', 'confirm', 'consent'])}\\b`,
    ),
  },
  {
    rule: 'form',
    mostWords: 40,
    pattern: caseless(
      anyOf([
        '^your (?:personal )?(?:data|details|information) will be (?:handled|processed|stored|used) ' +
          '(?:according to|as described|in accordance|in line|under)\\b',
        '\\balready have (?:this|that|your) e-?mail\\b',
        '\\be-?mail (?:address )?is already (?:in use|registered|subscribed)\\b',
      ]),
    ),
  },
  {
    rule: 'advertisement',
    mostWords: 10,
    pattern:
      /^advertisement\b.{0,12}(?:continue reading|(?:article|content|page|story) continues)\b/i,
  },
  {
    rule: 'audio-player',
    mostWords: 24,
    pattern: /^podcast\b.{0,4}\bplay in (?:a )?new window\b/i,
  },
  {
    rule: 'disclaimer',
    mostWords: 80,
    pattern: caseless(
      anyOf([
        `\\b(?:earns?|receives?) (?:an? )?(?:commissions?|compensation|fees?) from\\b[^.]{0,40}\\b${PAYERS}\\b`,
        `\\b${PAYERS} (?:may |might )?(?:compensate|pay) us\\b`,
        '\\bmay contain affiliate links\\b',
        '\\bfrom our partners appear\\b',
      ]),
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 45,
    pattern: caseless(
      `^(?!.*\\b(?:above|below)\\b)${anyOf([`${QUESTION}.*\\b${ANSWER}\\b`, LEARN_MORE])}`,
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 30,
    pattern: new RegExp(
      `^${anyOf(['Apply', 'Book', 'Claim', 'Enquire', 'Register', 'Request', 'Schedule', 'Sign up', 'Speak (?:to|with)', 'Talk to'])}` +
        '\\b(?=.*\\b(?:free|our|us)\\b|.* with \\p{Lu})[^.!?:]*\\b' +
        `${anyOf(['appointment', 'consultation', 'demo', 'estimate', 'experts?', 'quote', 'specialists?', 'team', 'trial'])}` +
        '\\b[^.!?:]*[.!]?$',
      'u',
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 10,
    pattern: caseless(
      '^(?:loved|trusted|used) by (?:\\S+ ){0,4}' +
        '(?:businesses|companies|customers|folks|people|teams|users)[.!]?$',
    ),
  },
  { rule: 'share-bar', mostWords: 5, pattern: /^\d+ (?:people|readers?) likes? this\.?$/i },
  {
    rule: 'call-to-action',
    mostWords: 14,
    pattern: /^scroll (?:through|down) the (?:entire|full|whole) page\b.*\bprint/i,
  },
  {
    rule: 'read-more',
    mostWords: 26,
    pattern: caseless(
      '^(?!.*\\b(?:above|below|following|next|sections?)\\b)(?:also )?(?:browse|check out|explore|read|see|view|visit) ' +
        '(?:also )?(?:another|my|our|(?:the|this) (?:complete|entire|full|whole))\\b(?=(?: [^ ]+){3})' +
        `[^.!?:;]*\\b${TEXTS}\\b[^.!?:;]*[.!:]?$`,
    ),
  },
  {
    rule: 'read-more',
    mostWords: 24,
    pattern: /^\[?\s?also read\s?(?::|\p{Lu}|how\b|our\b|why\b)/u,
  },
  {
    rule: 'read-more',
    mostWords: 24,
    pattern: /^\[\s?also read\b/i,
  },
  {
    rule: 'call-to-action',
    mostWords: 14,
    pattern: /^(?:Shop (?:all|our|the)\b|SHOP \p{Lu}{2})[^.!?:()]*$/u,
  },
  {
    rule: 'call-to-action',
    mostWords: 6,
    pattern:
      /^(?:buy|find it|see it|view)(?: it)? (?:at|from|on) \S+\.\p{L}{2,6}(?:\.\p{L}{2})?$/iu,
  },
  {
    rule: 'call-to-action',
    mostWords: 8,
    pattern: /^(?:best prices? (?:right now|today):?|price comparison (?:at|from|on) \S.*)$/i,
  },
  {
    rule: 'call-to-action',
    mostWords: 12,
    pattern: /^\(?add\b.*\bto (?:your )?(?:bag|basket|cart)\)?$/i,
  },
];
