/** e-mail and web addresses, handles, hashtags → Polish words. */
import { electronicRules } from '../../../rules/electronic-rules.ts';
import type { Rule } from '../../../rules/rule.ts';
import { PLAIN_FORM } from '../../../slavic/declension.ts';
import { lettersApart } from '../../../slavic/initialism-rules.ts';
import { digitsIn } from '../../../slavic/say-figure.ts';
import { cardinal, POLISH_GRAMMAR } from '../grammar/polish-grammar.ts';

/** Addresses. */
export const ELECTRONIC_RULES: readonly Rule[] = electronicRules({
  signs: {
    '.': 'kropka',
    '/': 'ukośnik',
    '-': 'myślnik',
    _: 'podkreślnik',
    '@': 'małpa',
    ':': 'dwukropek',
    '?': 'znak zapytania',
    '=': 'równa się',
    '&': 'i',
    '#': 'krzyżyk',
    '%': 'procent',
    '+': 'plus',
    '~': 'tylda',
    ',': 'przecinek',
    '\\': 'ukośnik wsteczny',
    '!': 'wykrzyknik',
    $: 'dolar',
    '*': 'gwiazdka',
    ';': 'średnik',
  },
  digits: (digits) =>
    digits.length < 3 || /^(?:19|20)\d\d$/.test(digits)
      ? cardinal(digits, PLAIN_FORM)
      : digitsIn(digits, POLISH_GRAMMAR),
  letters: lettersApart,
  parts: { com: 'com', gov: 'gov', pl: 'pl', eu: 'eu' },
  handle: 'małpa',
  hashtag: 'hasztag',
  link: 'odnośnik',
  examples: {
    email: [['na adres jan.nowak@poczta.pl', 'na adres jan kropka nowak małpa poczta kropka pl']],
    url: [['na https://www.przyklad.pl/a', 'na W-W-W kropka przyklad kropka pl ukośnik A']],
    'web-address': [['w gov.pl jest', 'w gov kropka pl jest']],
    handle: [['profil @jan_n', 'profil małpa jan podkreślnik N']],
    hashtag: [['z hasłem #StopWojnie', 'z hasłem hasztag Stop Wojnie']],
  },
});
