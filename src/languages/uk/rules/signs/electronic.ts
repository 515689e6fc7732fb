/** e-mail and web addresses, handles, hashtags → Ukrainian words. */
import { electronicRules } from '../../../rules/electronic-rules.ts';
import type { Rule } from '../../../rules/rule.ts';
import { PLAIN_FORM } from '../../../slavic/declension.ts';
import { lettersApart } from '../../../slavic/initialism-rules.ts';
import { digitsIn } from '../../../slavic/say-figure.ts';
import { cardinal, UKRAINIAN_GRAMMAR } from '../grammar/ukrainian-grammar.ts';

/** Addresses. */
export const ELECTRONIC_RULES: readonly Rule[] = electronicRules({
  signs: {
    '.': 'крапка',
    '/': 'слеш',
    '-': 'дефіс',
    _: 'підкреслення',
    '@': 'равлик',
    ':': 'двокрапка',
    '?': 'знак питання',
    '=': 'дорівнює',
    '&': 'і',
    '#': 'решітка',
    '%': 'відсоток',
    '+': 'плюс',
    '~': 'тильда',
    ',': 'кома',
    '\\': 'зворотний слеш',
    '!': 'знак оклику',
    $: 'долар',
    '*': 'зірочка',
    ';': 'крапка з комою',
  },
  digits: (digits) =>
    digits.length < 3 || /^(?:19|20)\d\d$/.test(digits)
      ? cardinal(digits, PLAIN_FORM)
      : digitsIn(digits, UKRAINIAN_GRAMMAR),
  letters: lettersApart,
  parts: { com: 'com', gov: 'gov', ua: 'ua', eu: 'eu' },
  handle: 'равлик',
  hashtag: 'хештег',
  link: 'посилання',
  examples: {
    email: [['на info@misto.com.ua пишіть', 'на info равлик misto крапка com крапка ua пишіть']],
    url: [['на https://www.misto.ua/a', 'на W-W-W крапка misto крапка ua слеш A']],
    'web-address': [['на gov.ua є', 'на gov крапка ua є']],
    handle: [['профіль @ivan_k', 'профіль равлик ivan підкреслення K']],
    hashtag: [['з гаслом #РазомДоПеремоги', 'з гаслом хештег Разом До Перемоги']],
  },
});
