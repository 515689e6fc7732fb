/** signs between and beside Italian words, note marks, the last resort → their names. */
import { apart, textBefore } from '../../../rules/matches.ts';
import { lastResortRules } from '../../../rules/last-resort.ts';
import { noteRules } from '../../../rules/note-rules.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { cardinal, number } from '../numbers/number-words.ts';

const COMPARISONS: Readonly<Record<string, string>> = {
  '<': 'minore di',
  '>': 'maggiore di',
  '≤': 'minore o uguale a',
  '≥': 'maggiore o uguale a',
  '~': 'circa',
  '≈': 'circa',
};

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
    name: 'paragraph-sign',
    starts: ['sign'],
    first: '§',
    pattern: sticky('§{1,2} ?(?=\\d)'),
    rewrite: ([written]) => (written.startsWith('§§') ? 'paragrafi ' : 'paragrafo '),
    examples: [['il § 5', 'il paragrafo cinque']],
  },
  {
    name: 'comparison',
    starts: ['sign'],
    pattern: sticky(' ?(?<sign>[<>≤≥~≈]) ?(?=\\d)'),
    rewrite: (match) => {
      const before = textBefore(match, 1);
      return `${before === '' || /[\s(]/.test(before) ? '' : ' '}${COMPARISONS[match.groups!.sign!]} `;
    },
    examples: [['un tasso > 5', 'un tasso maggiore di cinque']],
  },
  {
    name: 'and-sign',
    starts: ['sign'],
    first: '&',
    pattern: sticky('&'),
    rewrite: (match) => apart(match, 'e'),
    examples: [['un B&B', 'un B e B']],
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
  {
    name: 'subscript',
    starts: ['sign'],
    first: '₀₁₂₃₄₅₆₇₈₉',
    pattern: sticky('(?<=[\\p{L}\\d)])[₀₁₂₃₄₅₆₇₈₉]{1,4}'),
    rewrite: (match) => {
      const value = match[0].normalize('NFKC');
      return apart(match, cardinal(value));
    },
    examples: [['la CO₂ e la H₂O', 'la C O due e la H due O']],
  },
  {
    name: 'exponent',
    starts: ['sign'],
    first: '⁰¹²³⁴⁵⁶⁷⁸⁹⁻',
    pattern: sticky('(?<=[\\p{L}\\d)])(?<minus>⁻)?(?<power>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})'),
    rewrite: (match) => {
      const { minus, power } = match.groups!;
      const value = power!.normalize('NFKC');
      const gap = minus === undefined && /\p{N}/u.test(textBefore(match, 1)) ? '' : ' ';
      if (minus === undefined && value === '2') return `${gap}al quadrato`;
      if (minus === undefined && value === '3') return `${gap}al cubo`;
      return `${gap}alla ${minus === undefined ? '' : 'meno '}${cardinal(value)}`;
    },
    examples: [['x² e 10⁻⁹', 'x al quadrato e dieci alla meno nove']],
  },
  {
    name: 'equals-sign',
    starts: ['sign'],
    first: '=×÷',
    pattern: sticky('(?<sign>[=×÷])(?= ?[\\d\\p{L}])'),
    rewrite: (match) =>
      apart(match, { '=': 'uguale', '×': 'per', '÷': 'diviso' }[match.groups!.sign as '=']!),
    examples: [['x = 3', 'x uguale tre']],
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
