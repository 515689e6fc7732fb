/**
 * the forms of lines in which a house speaks to its readers as such: who supports it, its letters and competitions, how it tests and
 * earns, questions after a letter or a recipe, whom to write to.
 */
import { anyOf, caseless } from '../../../_internal/any-of.ts';
import { LEADING_SIGNS } from '../pointing-forms.ts';
import type { LineForm } from './button-forms.ts';

/** What a house sends to its readers. */
const LETTER = anyOf([
  'briefing',
  'bulletin',
  'digest',
  'e-?mails?',
  'letter',
  'newsletters?',
  'round-?up',
]);

/** Those who give to a house. */
const SUPPORTER = anyOf([
  'donor',
  'friend',
  'member',
  'patron',
  'sponsor',
  'subscriber',
  'supporter',
]);

/** What readers are asked about. */
const ISSUE = anyOf([
  'article',
  'edition',
  'e-?mail',
  'episode',
  'issue',
  'newsletter',
  'page',
  'post',
  'story',
]);

/** “Did you make this recipe?”, in the languages of recipes. */
const COOKED = anyOf([
  'did you (?:make|try|bake|cook) (?:(?:my|our|these|this) (?:[^ ?]+ ){0,3}recipes?|this)',
  '(?:avez-vous|as-tu|vous avez|tu as) (?:aimé|cuisiné|essayé|fait|goûté|préparé|réalisé|testé) ' +
    '(?:cette|la|notre|ma) recette[^?.!]*',
  '¿(?:has|habéis|hiciste|preparaste|probaste|te animas)\\b[^?.!]*\\breceta[^?.!]*',
  '(?:hast du|habt ihr|haben sie) (?:das|dieses|mein|unser|schon)\\b[^?.!]*\\brezept\\b[^?.!]*',
  'hai (?:cucinato|fatto|preparato|provato) (?:la|questa|la mia)[^?.!]*\\bricetta[^?.!]*',
  '(?:você )?(?:experimentou|fez|preparou|provou|testou) (?:a|essa|esta)\\b[^?.!]*\\breceita[^?.!]*',
  '(?:heb je|hebt u) (?:dit|mijn|ons)\\b[^?.!]*\\brecept[^?.!]*',
  '(?:har du|har ni) (?:lagat|lavet|laget|prövat|prøvet|testat|prøvd)\\b[^?.!]*\\b(?:opskrift|oppskrift|recept)[^?.!]*',
  '(?:wypróbowałe?ś|zrobiłe?ś|wypróbowałaś|zrobiłaś)\\b[^?.!]*\\bprzepis[^?.!]*',
]);

/** “Was this forwarded to you?” */
const FORWARDED = anyOf([
  'was this (?:\\S+ ){0,2}forwarded to you',
  '(?:been|someone) forwarded (?:you )?this\\b',
  '(?:did )?(?:a friend|someone) (?:forward|send|sent)(?:ed)? (?:you this|this to you)\\b',
  '(?:wurde )?(?:ihnen|dir) (?:diese[rn]?|dieser)\\b[^?]{0,30} weitergeleitet',
  '(?:on vous a|vous a-t-on) (?:transféré|transmis) (?:ce|cette)\\b',
  '¿te (?:han )?reenviado? (?:este|esta)\\b',
  'ti hanno inoltrato (?:questa|questo)\\b',
  '(?:is )?deze (?:e-?mail|nieuwsbrief) (?:aan je )?doorgestuurd',
]);

/** Tried in order, after the other forms. */
export const READER_FORMS: readonly LineForm[] = [
  {
    // "Support local journalism. Become a member today."
    rule: 'call-to-action',
    mostWords: 30,
    pattern: caseless(
      `^${LEADING_SIGNS}(?:help )?(?:support|sustain|fund) ` +
        '(?:free |great |independent |local |non-?profit |our |public(?:[- ]interest)? |quality |student |the |your )+' +
        '(?:\\p{Lu}\\p{Ll}+ )?(?:journalism|magazine|news(?:paper|room)?|press|radio|reporting|station|work)\\b' +
        '(?:$|[.!:]| (?:by|from|today|now|with)\\b)',
    ),
  },
  {
    // "Become a patron from £3.", "We are run by four people and a dog. Become a member."
    rule: 'call-to-action',
    mostWords: 24,
    pattern: new RegExp(
      `(?:^|[.!?] )Become (?:an? )?(?:\\p{L}+ ){0,2}${SUPPORTER}s?` +
        '(?:[.!]?$|(?: (?:for|from))? (?:as little as )?(?:just |only )?(?:[$£€]\\d|here\\b|now\\b|today\\b))',
      'u',
    ),
  },
  {
    // "This publication is reader-supported. To receive new posts …"
    rule: 'newsletter',
    mostWords: 60,
    pattern: caseless(
      `^${LEADING_SIGNS}(?:\\S+ ){1,6}is (?:an? )?(?:ad-free,? |free |independent,? |100 ?% )*` +
        '(?:reader|listener|member|audience)[- ](?:funded|powered|supported)\\b' +
        '(?:(?: \\S+){0,2}$|.*\\b(?:become|donat|subscri|support|to receive))',
    ),
  },
  {
    rule: 'newsletter',
    mostWords: 6,
    pattern: caseless(
      `^${LEADING_SIGNS}${anyOf([
        'upgrade to (?:paid|premium|pro|remove ads)',
        'go (?:ad-free|paid|premium)',
        '(?:after|skip(?: past)?) newsletter promotion',
        `(?:our |the |a )?free (?:daily |weekly |monthly |fortnightly |local |morning )*${LETTER}`,
        'pledge your support',
        'give (?:an? )?gift(?: subscription)?',
        'claim my free (?:post|trial)',
      ])}${LEADING_SIGNS}$`,
    ),
  },
  {
    // "Get the morning briefing", "Our free bulletin, every Thursday".
    rule: 'newsletter',
    mostWords: 14,
    pattern: caseless(
      `^${LEADING_SIGNS}${anyOf([
        `(?:get|join|receive|try) (?:the|our|my) (?:\\p{L}+[’']?\\p{L}* ){0,3}${LETTER}`,
        `(?:our|my|the) free (?:\\p{L}+ ){0,3}${LETTER},? (?:each|every|on|once|out|twice)\\b[^.!?]*`,
      ])}${LEADING_SIGNS}$`,
    ),
  },
  {
    // "The five stories you need, in your inbox by 7am."
    rule: 'newsletter',
    mostWords: 26,
    pattern: caseless(
      anyOf([
        '\\b(?:arriving|land(?:s|ing)?)? ?in(?:to)? your inbox,? (?:at|before|by|each|every|first|on|once|' +
          'three times|twice|weekday|daily|weekly|monthly)\\b[^.!?]*[.!]?$',
        '^privacy (?:notice|policy|statement):? .*\\bnewsletters?\\b',
        '\\b(?:direkt|jeden \\p{L}+) in (?:dein|ihr|euer)e?n? (?:e-?mail-?)?(?:postfach|posteingang)\\b',
        '\\bdans votre (?:boîte|messagerie)\\b[^.!?]*[.!]?$',
        '\\ben (?:tu|su) (?:bandeja|buzón|correo)\\b(?=[^.!?]*[.!]?$)(?<=\\b(?:boletín|cada|directamente|gratis|noticias|recibe)\\b.*)',
        '\\bnella (?:tua|vostra) casella\\b[^.!?]*[.!]?$',
        '\\bin (?:je|uw) (?:inbox|mailbox|mail)\\b[^.!?]*[.!]?$',
      ]),
    ),
  },
  {
    // "Enter our competition to win dinner for two", "Win a pair of tickets to the boat show".
    rule: 'call-to-action',
    mostWords: 22,
    pattern: caseless(
      `^${LEADING_SIGNS}${anyOf([
        '(?:enter|join|take|take part in|complete|answer) our (?:\\S+ ){0,3}(?:competition|contest|draw|' +
          'giveaway|poll|raffle|sweepstakes?|survey)\\b',
        '(?:enter|apply) (?:here|now)$',
        '(?:your|for your|for a) chance to win\\b',
        'win (?:an?|one of|two|three|five|\\d+|your) (?:\\S+ ){0,3}(?:bundle|copy|copies|hamper|holiday|' +
          'pairs?|tickets?|voucher|weekend) (?:break|for|from|of|to|worth)\\b',
      ])}`,
    ),
  },
  {
    // "Mention this letter for 10% off.", "Open yours today."
    rule: 'advertisement',
    mostWords: 30,
    pattern: caseless(
      anyOf([
        '(?:^|[.!?] )(?:mention|quote|show|use) (?:this|the) (?:ad|advert|code|e-?mail|letter|newsletter|' +
          'page)\\b[^.!?]*\\b(?:discount|off)\\b[^.!?]*[.!]?$',
        '(?:^|[.!?] )(?:book|claim|get|grab|open|order|reserve|start) yours (?:here|now|online|today)[.!]?$',
      ]),
    ),
  },
  {
    // "Was this forwarded to you? Sign up here.", "How did we do tonight?"
    rule: 'newsletter',
    mostWords: 30,
    pattern: caseless(`^(?:[^.!?]{1,30}[.!] )?${LEADING_SIGNS}${FORWARDED}`),
  },
  {
    rule: 'form',
    mostWords: 14,
    pattern: caseless(
      `^${LEADING_SIGNS}${anyOf([
        'how (?:did we do|are we doing)(?: \\S+){0,3}\\?',
        `(?:what did you think of|how did you like|did you (?:like|enjoy)|how would you rate) (?:this|` +
          `today[’']s|tonight[’']s) (?:\\S+ )?${ISSUE}\\?.*`,
      ])}$`,
    ),
  },
  {
    rule: 'call-to-action',
    mostWords: 14,
    pattern: caseless(`^${LEADING_SIGNS}${COOKED} ?\\?$`),
  },
  {
    // "If you made this loaf, leave a rating below and tag us."
    rule: 'call-to-action',
    mostWords: 50,
    pattern: caseless(
      `^${LEADING_SIGNS}${anyOf([
        'did you (?:bake|cook|make|try) (?:it|these|this)\\b',
        'if you (?:do )?(?:bake|cook|give|made|make|tried|try) (?:it|these|this)\\b',
      ])}.*\\b(?:a comment|a rating|a review|a star|and rate|hashtag|tag (?:me|us)|rate (?:it|this)|leave (?:me|us))\\b`,
    ),
  },
  {
    // "Reach Ada Holm at aholm@desk.example or 555-0144."
    rule: 'form',
    mostWords: 24,
    pattern: new RegExp(
      '^(?:Contact|E-?mail|Email|Reach|Write to) ' +
        '(?:(?:reporter|editor|staff writer|the author) )?\\p{Lu}\\S+(?: \\p{Lu}\\S+){1,2} (?:at|by|on|via) ' +
        '.*(?:@|\\d{3}[-. ]\\d{4})',
      'u',
    ),
  },
  {
    // "We independently choose the products we link to."
    rule: 'disclaimer',
    mostWords: 45,
    pattern: caseless(
      `^${LEADING_SIGNS}${anyOf([
        '(?:all (?:the )?(?:items|products)[^.!?]*|(?:our|we|' +
          '\\p{L}+ editors?)) (?:\\S+ )?independently (?:choos|evaluat|pick|recommend|research|review|select|test|vet)(?:e|es|s)?\\b' +
          '(?=.*\\b(?:links?|products?|recommend|everything)\\b)',
        'we (?:buy|pay for) (?:all )?(?:the|our own|every)\\b[^.!?]*\\bproducts?\\b[^.!?]*[.!] no sponsored\\b',
        'we (?:check|compare|search|track) (?:over |more than )?\\d[\\d.,]* (?:million |thousand )?(?:deals|' +
          'offers|prices|products|retailers)\\b',
      ])}`,
    ),
  },
  {
    // "Ewan's brooms are available in our shop and online."
    rule: 'call-to-action',
    mostWords: 20,
    pattern:
      /\b(?:are|is) (?:also |now )?(?:available|sold) (?:at|from|in|through|via) our (?:online )?(?:shop|store)\b[^.!?]*[.!]?$/i,
  },
];
