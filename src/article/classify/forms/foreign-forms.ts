/**
 * the text of a line of a story, pasted or on a page, without links → the rule by which its form alone
 * shows that it is the page's; `pointing-forms.ts` has those that links decide too.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import { beginsWith, LEADING_SIGNS } from '../pointing-forms.ts';
import { BUTTON_FORMS, type LineForm } from './button-forms.ts';
import { HOUSE_FORMS } from './house-forms.ts';
import { LABEL_FORMS } from './label-forms.ts';
import { OFFER_FORMS } from './offer-forms.ts';
import { READER_FORMS } from './reader-forms.ts';
import { REVIEW_FORMS } from './review-forms.ts';
import { SHOP_FORMS } from './shop-forms.ts';

const PRICE = String.raw`[$£€]\s?\d[\d.,]*`;

/** What a page offers to download. */
const FILE = anyOf([
  'report',
  'guide',
  'e-?book',
  'white ?paper',
  'checklist',
  'template',
  'app',
  'pdf',
]);

/** A request for money or a subscription from readers. */
export const SUPPORT: RegExp = beginsWith(
  [
    "if you(?:[’']re| are)? (?:appreciat|enjoy|lik|valu)(?:e|ed|ing)? (?:our|this) (?:article|journalism|post|reporting|story|work)\\b",
  ],
  '.*\\b(?:donat|subscri|support)',
);

/** Tried in order; the first that matches names the skip. */
const FORMS: readonly LineForm[] = [
  {
    rule: 'call-to-action',
    mostWords: 10,
    pattern: beginsWith(
      [
        `(?:now )?${PRICE}(?: (?:now )?${PRICE})? (?:at|on|from) \\S+(?: \\S+){0,3}`,
        `(?:starting|starts|prices? (?:start|starting)) (?:at|from) ${PRICE}\\S*`,
        '(?:now |up to |save )?\\d{1,2} ?% off',
        'no credit card (?:required|needed)',
        '(?:use|with) (?:the |our )?(?:coupon |promo |discount )?code \\S+(?: \\S+){0,2}',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 24,
    pattern: beginsWith([
      `(?:get|take|save|claim|enjoy) (?:up to |an extra |a )?(?:${PRICE}|\\d{1,2} ?%) off\\b`,
      '(?:\\S+ ){1,3}(?:discount|coupon|promo) code\\b',
      'click (?:here|below) (?:to|for)\\b',
      'enter (?:a|your) (?:zip|postcode|email)\\b',
    ]),
  },
  {
    rule: 'call-to-action',
    mostWords: 35,
    pattern: beginsWith(
      ['(?:want|need|looking|wondering|curious|ready|interested)\\b[^?.!]*'],
      '\\? (?:check out|see|read|get|download|book|try|visit|explore) (?:our|my|this)\\b',
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 20,
    pattern: /^[^«]*(?:\s(?:>>|[❯→»›])|\w>>)\s*$/u,
  },
  {
    rule: 'call-to-action',
    mostWords: 10,
    pattern: beginsWith(
      [
        `download (?:the |our |your |this |a )?(?:free )?(?:[^\\s.]+ ){0,5}${FILE}`,
        'watch (?:the |this |our )?video(?: here| now| below)?',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'related',
    mostWords: 9,
    pattern: beginsWith(
      [
        '(?:our )?related (?:\\p{L}+ ){0,2}(?:articles?|links?|topics?|posts?|services?|resources?|stories|guides?)(?: and \\p{L}+)?',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'read-more',
    mostWords: 24,
    pattern: beginsWith(["(?:must|you must|don[’']t miss|also) read"], '\\s?[:|–—-]\\s'),
  },
  {
    rule: 'advertisement',
    mostWords: 20,
    pattern:
      /\(sponsored\)$|^in partnership with$|^sponsor this \p{L}+$|^advertisement\b.{0,4}continue reading\b/iu,
  },
  {
    rule: 'disclaimer',
    mostWords: 40,
    pattern:
      /\b(?:post|page|article|site|blog) (?:may |might )?contains? (?:\w+ )?affiliate links?\b/i,
  },
  {
    rule: 'call-to-action',
    mostWords: 16,
    pattern:
      /^(?:cook mode\b.*|prevent your screen from going dark\b.*|keep (?:your )?screen (?:on|awake)\b.*)$/i,
  },
  {
    rule: 'table-of-contents',
    mostWords: 6,
    pattern: beginsWith(
      ['table of contents', '(?:in|on) this (?:article|guide|page|post)', 'jump to'],
      `${LEADING_SIGNS}(?:show|hide|toggle)?${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'newsletter',
    mostWords: 6,
    pattern: beginsWith(
      ['be the first to know', '(?:loading\\P{L}*)?sign me up'],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 8,
    pattern:
      /^[^\p{L}\p{N}"“'‘«]*(?:buy|download|join|order|shop|sign up|subscribe|try)(?: [^\s.?]+){1,5} (?:for free|here|now|today)!?$/iu,
  },
  {
    rule: 'call-to-action',
    mostWords: 6,
    pattern: new RegExp(
      `^${LEADING_SIGNS}(?:Buy|Order|Shop) ` +
        anyOf([
          String.raw`(?:at|from|on) \S+\.\p{L}{2,}`,
          String.raw`on \p{Lu}\S+(?: \p{Lu}\S+)?`,
        ]) +
        '$',
      'u',
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 10,
    pattern: beginsWith(
      [
        'get (?:an? |your )?(?:free |instant )+quotes?',
        'get quotes from up to .*',
        'find (?:an? )?local (?:pro|expert)s?',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 20,
    pattern: beginsWith(['(?:click|use) (?:my|our) (?:\\p{L}+ )?(?:code|link)\\b']),
  },
  {
    rule: 'call-to-action',
    mostWords: 50,
    pattern: beginsWith([
      'download (?:and \\p{L}+ to (?:our|the)|our)\\b[^.!?]{0,60}\\bapp\\b',
      'get started (?:on|with) (?:\\S+ ){1,3}today\\b',
      'get in touch today\\b',
    ]),
  },
  {
    rule: 'call-to-action',
    mostWords: 3,
    pattern: beginsWith(
      [
        'find out(?: more| how)?',
        'learn (?:how|more)',
        '(?:listen|watch) now',
        'see (?:how|more)',
        'take the (?:quiz|survey|test)',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 25,
    pattern:
      /(?<!\p{L})(?:Buy|Get|Order|Try) it (?:(?:for )?free(?: for \d+ \p{L}+)?|now|today)[!.]?$/u,
  },
  {
    rule: 'call-to-action',
    mostWords: 25,
    pattern: beginsWith([
      '(?:buy|get|grab|(?:pre-?)?order) (?:my|our)\\b[^.!?]{0,40}\\b(?:book|course|guide|planner)\\b',
    ]),
  },
  {
    rule: 'call-to-action',
    mostWords: 60,
    pattern: /(?:^|[.!?] )(?:Join|Watch) (?:our|this) (?:\S+ ){0,2}webinar\b/u,
  },
  { rule: 'call-to-action', mostWords: 70, pattern: SUPPORT },
  {
    rule: 'gallery',
    mostWords: 12,
    pattern: beginsWith(
      [
        '(?:press enter or )?(?:click|tap) (?:here )?to (?:view|see) (?:the )?(?:full )?(?:image|photo)s?\\b.*',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'form',
    mostWords: 14,
    pattern: beginsWith(
      [
        'thank you[.!] (?:your submission has been received|please check your inbox\\b.*)',
        '(?:oops[.!] )?(?:something went wrong|there was (?:an issue|a problem)) (?:while submitting|with) the form\\b.*',
        'remember me for (?:faster|quicker) (?:log|sign)[ -]?in',
      ],
      `${LEADING_SIGNS}$`,
    ),
  },
  {
    rule: 'read-more',
    mostWords: 14,
    pattern: beginsWith(
      ['see (?:the |our )?review', 'read (?:our|the) full (?:\\S+ ){0,8}review'],
      '$',
    ),
  },
  {
    rule: 'share-bar',
    mostWords: 6,
    pattern: /^Add \p{Lu}\S*(?: \p{Lu}\S*){0,2} (?:on|as a preferred source on) Google$/u,
  },
  ...BUTTON_FORMS,
  ...HOUSE_FORMS,
  ...REVIEW_FORMS,
  ...SHOP_FORMS,
  ...OFFER_FORMS,
  ...READER_FORMS,
  ...LABEL_FORMS,
];

/** The rule of a line of this many words; undefined for one that may be the story's. */
export function foreignForm(text: string, words: number): string | undefined {
  return FORMS.find(({ mostWords, pattern }) => words <= mostWords && pattern.test(text))?.rule;
}
