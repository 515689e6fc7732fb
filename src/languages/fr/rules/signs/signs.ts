/** signs between and beside French words → their names. */
import type { Rule } from '../../../rules/rule.ts';
import { apart, textBefore } from '../../../rules/matches.ts';
import { sticky } from '../../../rules/sticky.ts';
import { noteRules } from '../../../rules/note-rules.ts';
import { lastResortRules } from '../../../rules/last-resort.ts';
import { cardinal, digitByDigit, MAX_NAMED_DIGITS } from '../numbers/number-words.ts';

const COMPARISONS: Readonly<Record<string, string>> = {
  '<': 'inférieur à',
  '>': 'supérieur à',
  '≤': 'inférieur ou égal à',
  '≥': 'supérieur ou égal à',
  '~': 'environ',
  '≈': 'environ',
};

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
    name: 'paragraph-sign',
    starts: ['sign'],
    first: '§',
    pattern: sticky('§{1,2} ?(?=\\d)'),
    rewrite: (match) => (match[0].startsWith('§§') ? 'paragraphes ' : 'paragraphe '),
    examples: [['le § 5', 'le paragraphe cinq']],
  },
  {
    name: 'comparison',
    starts: ['sign'],
    pattern: sticky(' ?(?<sign>[<>≤≥~≈]) ?(?=\\d)'),
    rewrite: (match) => {
      const before = textBefore(match, 1);
      return `${before === '' || /[\s(]/.test(before) ? '' : ' '}${COMPARISONS[match.groups!.sign!]} `;
    },
    examples: [['un taux > 5', 'un taux supérieur à cinq']],
  },
  {
    name: 'and-sign',
    starts: ['sign'],
    first: '&',
    pattern: sticky('&'),
    rewrite: (match) => apart(match, 'et'),
    examples: [['la R&D', 'la R et D']],
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
    name: 'subscript',
    starts: ['sign'],
    first: '₀₁₂₃₄₅₆₇₈₉',
    pattern: sticky('(?<=[\\p{L}\\d)])[₀₁₂₃₄₅₆₇₈₉]{1,4}'),
    rewrite: (match, { language }) => {
      const value = match[0].normalize('NFKC');
      return apart(match, cardinal(value, { language }));
    },
    examples: [['du CO₂ et du H₂O', 'du C O deux et du H deux O']],
  },
  {
    name: 'exponent',
    starts: ['sign'],
    first: '⁰¹²³⁴⁵⁶⁷⁸⁹⁻',
    pattern: sticky('(?<=[\\p{L}\\d)])(?<minus>⁻)?(?<power>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})'),
    rewrite: (match, { language }) => {
      const { minus, power } = match.groups!;
      const value = power!.normalize('NFKC');
      const gap = minus === undefined && /\p{N}/u.test(textBefore(match, 1)) ? '' : ' ';
      if (minus === undefined && value === '2') return `${gap}au carré`;
      if (minus === undefined && value === '3') return `${gap}au cube`;
      return `${gap}puissance ${minus === undefined ? '' : 'moins '}${cardinal(value, { language })}`;
    },
    examples: [['x² et 10⁻⁹', 'x au carré et dix puissance moins neuf']],
  },
  {
    name: 'and-or',
    starts: ['word'],
    first: 'eE',
    pattern: sticky('(?<!\\p{L})(?<et>[Ee]t)/ou(?!\\p{L})'),
    rewrite: ({ groups }) => `${groups!.et} ou`,
    examples: [['un père et/ou une mère', 'un père et ou une mère']],
  },
  {
    name: 'equals-sign',
    starts: ['sign'],
    first: '=×÷',
    pattern: sticky('(?<sign>[=×÷])(?= ?[\\d\\p{L}])'),
    rewrite: (match) =>
      apart(match, { '=': 'égale', '×': 'fois', '÷': 'divisé par' }[match.groups!.sign as '=']!),
    examples: [['x = 3', 'x égale trois']],
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
