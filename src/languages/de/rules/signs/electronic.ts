/** e-mail and web addresses, handles, hashtags → German words. */
import { electronicRules } from '../../../rules/electronic-rules.ts';
import type { Rule } from '../../../rules/rule.ts';
import { cardinal, digitByDigit } from '../figures/number-words.ts';
import { spellOut } from '../words/letters.ts';

/** Addresses. */
export const ELECTRONIC_RULES: readonly Rule[] = electronicRules({
  signs: {
    '.': 'Punkt',
    '/': 'Schrägstrich',
    '-': 'Bindestrich',
    _: 'Unterstrich',
    '@': 'at',
    ':': 'Doppelpunkt',
    '?': 'Fragezeichen',
    '=': 'Gleichheitszeichen',
    '&': 'und',
    '#': 'Raute',
    '%': 'Prozent',
    '+': 'plus',
    '~': 'Tilde',
    ',': 'Komma',
    '\\': 'Backslash',
    '!': 'Ausrufezeichen',
    $: 'Dollar',
    '*': 'Stern',
    ';': 'Semikolon',
  },
  digits: (digits) =>
    digits.length < 3 && !digits.startsWith('0') ? cardinal(digits) : digitByDigit(digits),
  letters: spellOut,
  parts: { com: 'com', jpg: 'jpeg', jpeg: 'jpeg' },
  handle: 'at',
  hashtag: 'Hashtag',
  link: 'ein Link',
  examples: {
    email: [['an jo.ray@mail.com schreiben', 'an jo Punkt ray at mail Punkt com schreiben']],
    url: [
      [
        'siehe https://www.example.org/a-b/',
        'siehe W-W-W Punkt example Punkt org Schrägstrich A Bindestrich B',
      ],
    ],
    'web-address': [
      ['auf beispiel.de.', 'auf beispiel Punkt D-E.'],
      ['Das Ende.In Berlin', 'Das Ende.In Berlin'],
    ],
    handle: [['von @jo_ray', 'von at jo Unterstrich ray']],
    hashtag: [
      ['#WirSindMehr heute', 'Hashtag Wir Sind Mehr heute'],
      ['der Hashtag #WirSindMehr', 'der Hashtag Wir Sind Mehr'],
    ],
  },
});
