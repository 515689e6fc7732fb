/** signs between and beside Italian words, note marks, the last resort → their names. */
import { lastResortRules } from '../../../rules/last-resort.ts';
import { noteRules } from '../../../rules/note-rules.ts';
import type { Rule } from '../../../rules/rule.ts';
import { plainSignRules } from '../../../rules/plain-signs.ts';
import { sticky } from '../../../rules/sticky.ts';
import { cardinal, number } from '../numbers/number-words.ts';

/** Signs that other languages write alike. */
export const PLAIN_SIGN_RULES: readonly Rule[] = plainSignRules({
  paragraph: ['paragrafo', 'paragrafi'],
  comparisons: {
    '<': 'minore di',
    '>': 'maggiore di',
    '≤': 'minore o uguale a',
    '≥': 'maggiore o uguale a',
    '~': 'circa',
    '≈': 'circa',
  },
  and: 'e',
  squared: 'al quadrato',
  cubed: 'al cubo',
  power: 'alla',
  minus: 'meno',
  equals: { '=': 'uguale', '×': 'per', '÷': 'diviso' },
  cardinal: (digits) => cardinal(digits),
  examples: {
    'paragraph-sign': [['il § 5', 'il paragrafo cinque']],
    comparison: [['un tasso > 5', 'un tasso maggiore di cinque']],
    'and-sign': [['un B&B', 'un B e B']],
    subscript: [['la CO₂ e la H₂O', 'la C O due e la H due O']],
    exponent: [['x² e 10⁻⁹', 'x al quadrato e dieci alla meno nove']],
    'equals-sign': [['x = 3', 'x uguale tre']],
  },
});

/** Signs. */
export const SIGN_RULES: readonly Rule[] = [
  {
    name: 'number-sign',
    starts: ['sign'],
    first: '№',
    pattern: sticky('№ ?(?=\\d)'),
    rewrite: () => 'numero ',
    examples: [['il № 12', 'il numero dodici']],
  },
  {
    name: 'and-or',
    starts: ['word'],
    first: 'eE',
    pattern: sticky('(?<!\\p{L})(?<and>[Ee])/o(?!\\p{L})'),
    rewrite: ({ groups }) => `${groups!.and} o`,
    examples: [['un padre e/o una madre', 'un padre e o una madre']],
  },
  {
    name: 'or-sign',
    starts: ['sign'],
    first: '/',
    pattern: sticky('(?<=\\p{L}\\.)/(?=\\p{L})'),
    rewrite: () => ' o ',
    examples: [['il sig./la sig.ra Neri', 'il signore o la signora Neri']],
  },
];

/** Note marks. */
export const NOTE_RULES: readonly Rule[] = noteRules({
  note: 'nota',
  number: cardinal,
  examples: {
    'bracketed-note': [['È affondata.[12] Poi', 'È affondata. Poi']],
    'superscript-note': [['una nave¹ affondata', 'una nave affondata']],
  },
});

/** Rules of the last resort. */
export const LAST_RESORT: readonly Rule[] = lastResortRules({
  number,
  signs: {
    $: 'dollaro',
    '€': 'euro',
    '£': 'sterlina',
    '¥': 'yen',
    '₩': 'won',
    '₴': 'grivnia',
    '₽': 'rublo',
    '₹': 'rupia',
    '¢': 'centesimo',
    '¤': 'valuta',
    '%': 'per cento',
    '‰': 'per mille',
    '&': 'e',
    '+': 'più',
    '=': 'uguale',
    '@': 'chiocciola',
    '#': 'cancelletto',
    '§': 'paragrafo',
    '°': 'gradi',
    '^': 'elevato a',
    '~': 'circa',
  },
  examples: [
    ['a$ b', 'a dollaro b'],
    ['qui @ là', 'qui chiocciola là'],
  ],
});
