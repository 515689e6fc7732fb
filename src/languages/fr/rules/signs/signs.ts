/** signs between and beside French words → their names. */
import type { Rule } from '../../../rules/rule.ts';
import { plainSignRules } from '../../../rules/plain-signs.ts';
import { sticky } from '../../../rules/sticky.ts';
import { noteRules } from '../../../rules/note-rules.ts';
import { lastResortRules } from '../../../rules/last-resort.ts';
import { cardinal, digitByDigit, MAX_NAMED_DIGITS } from '../numbers/number-words.ts';

/** Signs that other languages write alike. */
export const PLAIN_SIGN_RULES: readonly Rule[] = plainSignRules({
  paragraph: ['paragraphe', 'paragraphes'],
  comparisons: {
    '<': 'inférieur à',
    '>': 'supérieur à',
    '≤': 'inférieur ou égal à',
    '≥': 'supérieur ou égal à',
    '~': 'environ',
    '≈': 'environ',
  },
  and: 'et',
  squared: 'au carré',
  cubed: 'au cube',
  power: 'puissance',
  minus: 'moins',
  equals: { '=': 'égale', '×': 'fois', '÷': 'divisé par' },
  cardinal: (digits, language) => cardinal(digits, { language }),
  examples: {
    'paragraph-sign': [['le § 5', 'le paragraphe cinq']],
    comparison: [['un taux > 5', 'un taux supérieur à cinq']],
    'and-sign': [['la R&D', 'la R et D']],
    subscript: [['du CO₂ et du H₂O', 'du C O deux et du H deux O']],
    exponent: [['x² et 10⁻⁹', 'x au carré et dix puissance moins neuf']],
    'equals-sign': [['x = 3', 'x égale trois']],
  },
});

/** Signs. */
export const SIGN_RULES: readonly Rule[] = [
  {
    name: 'number-sign',
    starts: ['word', 'sign'],
    first: 'nN№',
    pattern: sticky(
      '(?<![\\p{L}\\d])(?:[nN](?:°|º|ᵒ|o(?= \\d)|os(?= \\d)|°s|ᵒˢ)|№) ?(?=\\d|\\p{Lu}?\\d)',
    ),
    rewrite: (match) => (/s|ˢ/.test(match[0]) ? 'numéros ' : 'numéro '),
    examples: [
      ['le n° 12', 'le numéro douze'],
      ['nos 3 et 4', 'numéros trois et quatre'],
    ],
  },
  {
    name: 'number-sign-alone',
    starts: ['word'],
    first: 'nN',
    pattern: sticky('(?<![\\p{L}\\d])[nN][°º](?= \\p{Ll})'),
    rewrite: () => 'numéro',
    examples: [['son n° est connu', 'son numéro est connu']],
  },
  {
    name: 'or-sign',
    starts: ['sign'],
    first: '/',
    pattern: sticky('(?<=\\p{L}\\.)/(?=\\p{L})'),
    rewrite: () => ' ou ',
    examples: [['un éd./trad. perdu', 'un édition ou traduction perdu']],
  },
  {
    name: 'and-or',
    starts: ['word'],
    first: 'eE',
    pattern: sticky('(?<!\\p{L})(?<et>[Ee]t)/ou(?!\\p{L})'),
    rewrite: ({ groups }) => `${groups!.et} ou`,
    examples: [['un père et/ou une mère', 'un père et ou une mère']],
  },
];

/** Note marks. */
export const NOTE_RULES: readonly Rule[] = noteRules({
  note: 'note',
  number: (digits) => cardinal(digits, { language: 'fr' }),
  examples: {
    'bracketed-note': [['Il a coulé.[12] Puis', 'Il a coulé. Puis']],
    'superscript-note': [['un navire¹ coulé', 'un navire coulé']],
  },
});

/** Rules of the last resort. */
export const LAST_RESORT: readonly Rule[] = lastResortRules({
  number: (digits) =>
    digits.length > MAX_NAMED_DIGITS || /^0./.test(digits)
      ? digitByDigit(digits)
      : cardinal(digits, { language: 'fr' }),
  signs: {
    $: 'dollar',
    '€': 'euro',
    '£': 'livre',
    '¥': 'yen',
    '₩': 'won',
    '₴': 'hryvnia',
    '₽': 'rouble',
    '₹': 'roupie',
    '¢': 'cent',
    '¤': 'monnaie',
    '%': 'pour cent',
    '‰': 'pour mille',
    '&': 'et',
    '+': 'plus',
    '=': 'égale',
    '@': 'arobase',
    '#': 'dièse',
    '§': 'paragraphe',
    '°': 'degré',
    '^': 'puissance',
    '~': 'environ',
  },
  examples: [
    ['a$ b', 'a dollar b'],
    ['ce @ là', 'ce arobase là'],
  ],
});
