/** web and e-mail addresses, handles, hashtags → Italian words. */
import { electronicRules } from '../../../rules/electronic-rules.ts';
import type { Rule } from '../../../rules/rule.ts';
import { cardinal, digitByDigit } from '../numbers/number-words.ts';
import { spellOut } from '../words/letters.ts';

/** What is written for machines. */
export const ELECTRONIC_RULES: readonly Rule[] = electronicRules({
  signs: {
    '.': 'punto',
    '/': 'slash',
    '-': 'trattino',
    _: 'trattino basso',
    '@': 'chiocciola',
    ':': 'due punti',
    '?': 'punto interrogativo',
    '=': 'uguale',
    '&': 'e',
    '#': 'cancelletto',
    '%': 'per cento',
    '+': 'più',
    '~': 'tilde',
  },
  digits: (digits) =>
    digits.length < 5 && !digits.startsWith('0') ? cardinal(digits) : digitByDigit(digits),
  letters: spellOut,
  parts: { com: 'com', it: 'it' },
  handle: 'chiocciola',
  hashtag: 'hashtag',
  link: 'un link',
  endingsLikeWords: 'in la me no si so va',
  examples: {
    email: [
      ['scrivere a ada.neri@esempio.it', 'scrivere a ada punto neri chiocciola esempio punto it'],
    ],
    url: [['su https://esempio.org/aiuto', 'su esempio punto org slash aiuto']],
    'web-address': [['il sito esempio.it', 'il sito esempio punto it']],
    handle: [['secondo @ada_neri', 'secondo chiocciola ada trattino basso neri']],
    hashtag: [['con #RestoACasa', 'con hashtag Resto A Casa']],
  },
});
