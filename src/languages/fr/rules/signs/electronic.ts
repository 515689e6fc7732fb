/** web and e-mail addresses, handles, hashtags → French words. */
import { electronicRules } from '../../../rules/electronic-rules.ts';
import type { Rule } from '../../../rules/rule.ts';
import { cardinal, digitByDigit } from '../numbers/number-words.ts';
import { spellOut } from '../words/letters.ts';

/** What is written for machines. */
export const ELECTRONIC_RULES: readonly Rule[] = electronicRules({
  signs: {
    '.': 'point',
    '/': 'barre oblique',
    '-': 'tiret',
    _: 'tiret bas',
    '@': 'arobase',
    ':': 'deux-points',
    '?': "point d'interrogation",
    '=': 'égale',
    '&': 'et',
    '#': 'dièse',
    '%': 'pour cent',
    '+': 'plus',
    '~': 'tilde',
  },
  digits: (digits) =>
    digits.length < 5 && !digits.startsWith('0')
      ? cardinal(digits, { language: 'fr' })
      : digitByDigit(digits),
  letters: spellOut,
  parts: { com: 'com', www: 'W W W', eu: 'E U' },
  handle: 'arobase',
  hashtag: 'hashtag',
  link: 'un lien',
  endingsLikeWords: 'la me si va',
  examples: {
    email: [['écrire à lea.roy@exemple.fr', 'écrire à lea point roy arobase exemple point F R']],
    url: [['voir https://exemple.org/aide', 'voir exemple point org barre oblique aide']],
    'web-address': [['le site exemple.fr', 'le site exemple point F R']],
    handle: [['selon @lea_roy', 'selon arobase lea tiret bas roy']],
    hashtag: [['sous #NuitBlanche', 'sous hashtag Nuit Blanche']],
  },
});
