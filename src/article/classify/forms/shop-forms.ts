/** the forms of lines beside what a page sells or lists: where it is sold, what it costs, links with arrows, addresses, sign-ups. */
import { anyOf, caseless } from '../../../_internal/any-of.ts';
import { LEADING_SIGNS } from '../pointing-forms.ts';
import type { LineForm } from './button-forms.ts';

/** As written, capitalised and in capitals: a shop's name behind it must have a capital. */
function inCapitalsToo(phrases: readonly string[]): string {
  const capitalised = phrases.map((phrase) => phrase[0]!.toUpperCase() + phrase.slice(1));
  return anyOf([...phrases, ...capitalised, ...phrases.map((phrase) => phrase.toUpperCase())]);
}

/** An amount of money. */
const AMOUNT = String.raw`(?:(?:US)?[$£€] ?\d[\d.,]*|\d[\d.,]* ?(?:[$£€]|EUR|USD|GBP))`;

/** Tried in order, after the other forms. */
export const SHOP_FORMS: readonly LineForm[] = [
  {
    // "Buy on Amazon", "SEE ON COFFEE BROS", "Buy on ShopBuy on Other Shop".
    rule: 'call-to-action',
    mostWords: 10,
    pattern: new RegExp(
      '^' +
        inCapitalsToo([
          'available',
          'buy',
          'buy it',
          'buy now',
          'check it out',
          'find it',
          'get it',
          'order',
          'order now',
          'see',
          'shop',
          'shop now',
          'view',
        ]) +
        " (?:at|AT|from|FROM|on|ON|@) \\p{Lu}[\\p{L}\\p{N}’'.&-]*(?: (?:&|\\p{Lu})[^ .!?,:;]*){0,6}$",
      'u',
    ),
  },
  {
    // "Shop Bags @ The Quay Store."
    rule: 'call-to-action',
    mostWords: 14,
    pattern: /^shop [^!?@]{2,60} @ [^!?@]{2,40}$/i,
  },
  {
    // "View plans Links to quay.example", which the page says to those who cannot see.
    rule: 'call-to-action',
    mostWords: 10,
    pattern: /(?:^|\s)(?:links|Links) [Tt]o \p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u,
  },
  {
    rule: 'call-to-action',
    mostWords: 20,
    pattern: caseless(
      anyOf([
        // "Price: $10.00 Where to buy: Quay Store", "Buy: check price at the quay".
        '\\bwhere to buy ?: ?\\S',
        '\\bcheck (?:the )?(?:current |latest )?prices? (?:at|from|here|on)\\b',
        '^[^.!?]{0,40}\\bcheck (?:the )?(?:current |latest )?prices?$',
        '^(?:check-?out|coupon|discount|promo) code ?: ?\\S+$',
      ]),
    ),
  },
  {
    // "Price: 49,95", "MSRP: $149.99".
    rule: 'call-to-action',
    mostWords: 4,
    pattern: caseless(
      `^${anyOf([
        'msrp',
        'rrp',
        'uvp',
        'price',
        'list price',
        'sale price',
        'preis',
        'prix',
        'precio',
        'preço',
        'prezzo',
        'prijs',
        'cena',
        'ціна',
        'цена',
      ])} ?: ?(?:${AMOUNT}|\\d[\\d.,]*)$`,
    ),
  },
  {
    rule: 'read-more',
    mostWords: 5,
    pattern: caseless(
      `^${LEADING_SIGNS}(?:for )?${anyOf([
        'more (?:details?|info|information)(?: here)?',
        'more here',
        'mehr (?:dazu|infos?|informationen)(?: hier)?',
        "plus d[’']informations?(?: ici)?",
        'más información(?: aquí)?',
        'maggiori informazioni(?: qui)?',
        'mais informações(?: aqui)?',
        'meer (?:info|informatie)(?: hier)?',
      ])} ?:?$`,
    ),
  },
  {
    // "Also read how to mend a net", "See also Nets and knots".
    rule: 'read-more',
    mostWords: 18,
    pattern: /^(?:also read|also see|read also|see also)\b:? (?=\S+ \S+)[^?!:;]{4,120}$/i,
  },
  {
    // "The bridge is closed→", "← Older posts".
    rule: 'read-more',
    mostWords: 14,
    pattern: /^[←⟵] ?\p{L}|\p{Ll}[→⟶]$/u,
  },
  {
    // "Phone: +353 1 555 0100", "E-mail: desk@quay.example".
    rule: 'form',
    mostWords: 8,
    pattern:
      /^(?:e-?mail|phone|tel|telephone|telefon|téléphone|teléfono|telefono)(?: us)?\.? ?:? ?(?:[^\s@]+@[^\s@]+|\+?[\d() .–-]{7,24})$/i,
  },
  {
    rule: 'newsletter',
    mostWords: 40,
    pattern: /\b(?:delivered|sent|straight|right)(?: right| straight| directly)? to your inbox\b/i,
  },
];
