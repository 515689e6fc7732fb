/** signs between and before words → German words. */
import { textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';

/** Signs. */
export const SIGN_RULES: readonly Rule[] = [
  {
    name: 'and-company',
    starts: ['sign'],
    first: '&',
    pattern: sticky('& Co(?:\\.|(?!\\p{L}))'),
    rewrite: (match, context) =>
      `und Co${match[0].endsWith('.') && context.endsSentence(match.index + match[0].length) ? '.' : ''}`,
    examples: [['Ray & Co. KG', 'Ray und Co KG']],
  },
  {
    name: 'and-sign',
    starts: ['sign'],
    first: '&',
    pattern: sticky('(?<space> ?)&(?<gap> ?)'),
    rewrite: (match) => {
      const before = /\s$/.test(textBefore(match, 1)) || match.index === 0 ? '' : ' ';
      return `${before}und${textBehind(match, 1) === '' ? '' : ' '}`;
    },
    examples: [['Land & Leute', 'Land und Leute']],
  },
  {
    name: 'note',
    starts: ['sign'],
    first: '[',
    pattern: sticky('\\[\\d{1,3}\\]'),
    rewrite: (_match, { references }) => (references.notes === 'skip' ? '' : undefined),
    examples: [['Es gilt.[12] Und', 'Es gilt. Und']],
  },
  {
    name: 'gender-sign',
    starts: ['word'],
    pattern: sticky(
      '(?<![\\p{L}\\p{N}])(?<stem>\\p{L}{3,40})[:_](?<ending>in(?:nen)?)(?![\\p{L}\\d])',
    ),
    rewrite: ({ groups }) => `${groups!.stem}-${groups!.ending}`,
    examples: [['eine Bürger:in', 'eine Bürger-in']],
  },
  {
    name: 'gender-star',
    starts: ['sign'],
    first: '*',
    pattern: sticky('(?<=\\p{L}{3})\\*(?=in(?:nen)?(?![\\p{L}\\d]))'),
    rewrite: () => '-',
    examples: [['alle Schüler*innen', 'alle Schüler-innen']],
  },
  {
    name: 'capital-inside',
    starts: ['word'],
    pattern: sticky(
      '(?<![\\p{L}\\p{N}])(?<stem>\\p{Lu}\\p{Ll}{2,40})I(?<ending>n(?:nen)?)(?![\\p{L}\\d])',
    ),
    rewrite: ({ groups }) => `${groups!.stem}-i${groups!.ending}`,
    examples: [['die LehrerInnen', 'die Lehrer-innen']],
  },
  {
    name: 'plus-minus',
    starts: ['sign'],
    first: '±',
    pattern: sticky('± ?(?=\\d)'),
    rewrite: () => 'plus minus ',
    examples: [['± 3 Punkte', 'plus minus drei Punkte']],
  },
  {
    name: 'plus-number',
    starts: ['sign'],
    first: '+',
    pattern: sticky('(?<![\\p{L}\\d])\\+ ?(?=\\d)'),
    rewrite: () => 'plus ',
    examples: [['bei +5 Grad', 'bei plus fünf Grad']],
  },
  {
    name: 'compare',
    starts: ['sign'],
    first: '<>≤≥',
    pattern: sticky('(?<sign>[<>≤≥]) ?(?=\\d)'),
    rewrite: (match) => {
      const words = { '<': 'kleiner als', '>': 'größer als', '≤': 'höchstens', '≥': 'mindestens' };
      const gap = /[\p{L}\d]$/u.test(textBefore(match, 1)) ? ' ' : '';
      return `${gap}${words[match.groups!.sign as keyof typeof words]} `;
    },
    examples: [['Werte > 5 gelten', 'Werte größer als fünf gelten']],
  },
  {
    name: 'plus-behind',
    starts: ['sign'],
    first: '+',
    pattern: sticky('(?<=[\\p{L}\\d])\\+(?=[\\s,.;)-]|$)'),
    rewrite: () => ' plus',
    examples: [['Disney+ zeigt', 'Disney plus zeigt']],
  },
  {
    name: 'stroke',
    starts: ['sign'],
    first: ' /',
    pattern: sticky('(?<=[\\p{L}\\d][.-]?) ?/ ?(?=\\p{L})'),
    rewrite: (match) => (textBefore(match, 1) === '-' ? ' und ' : ' '),
    examples: [
      ['Bonn / Köln', 'Bonn Köln'],
      ['und/oder', 'und oder'],
      ['Ober-/Unterhitze', 'Ober- und Unterhitze'],
    ],
  },
  {
    name: 'diameter',
    starts: ['sign', 'word'],
    first: 'Ø⌀',
    pattern: sticky('[Ø⌀] ?(?=\\d)'),
    rewrite: () => 'Durchmesser ',
    examples: [['(Ø 6 cm)', '(Durchmesser sechs Zentimeter)']],
  },
  {
    name: 'died',
    starts: ['sign'],
    first: '†*',
    pattern: sticky('(?<=[\\s(]|^)(?<sign>[†*]) ?(?=\\d)'),
    rewrite: ({ groups }) => (groups!.sign === '†' ? 'gestorben ' : 'geboren '),
    examples: [['(* 1950, † 2010)', '(geboren neunzehnhundertfünfzig, gestorben zweitausendzehn)']],
  },
  {
    name: 'percent-sign',
    starts: ['sign'],
    first: '%‰',
    pattern: sticky('(?<=[\\p{L}\\d] ?)[%‰]'),
    rewrite: (match) => {
      const gap = /^[\p{L}\d]/u.test(textBehind(match, 1)) ? ' ' : '';
      const before = textBefore(match, 1) === ' ' ? '' : ' ';
      return `${before}${match[0].endsWith('‰') ? 'Promille' : 'Prozent'}${gap}`;
    },
    examples: [['ein paar % mehr', 'ein paar Prozent mehr']],
  },
  {
    name: 'power',
    starts: ['sign'],
    first: '²³',
    pattern: sticky('(?<=[\\p{L}\\d)])(?<sign>[²³])'),
    rewrite: (match) => {
      const gap = /^[\p{L}\d]/u.test(textBehind(match, 1)) ? ' ' : '';
      return `${match.groups!.sign === '²' ? ' Quadrat' : ' hoch drei'}${gap}`;
    },
    examples: [['die Formel mc² gilt', 'die Formel mc Quadrat gilt']],
  },
  {
    name: 'equals',
    starts: ['sign'],
    first: '=',
    pattern: sticky('= ?(?=[\\p{L}\\d])'),
    rewrite: (match) => {
      const gap = /[\p{L}\d]$/u.test(textBefore(match, 1)) ? ' ' : '';
      return `${gap}gleich `;
    },
    examples: [['E=mc²', 'E gleich mc Quadrat']],
  },
  {
    name: 'degree-of-angle',
    starts: ['sign'],
    first: '°',
    pattern: sticky('°(?! ?[CF])'),
    rewrite: (match) => ` Grad${/^[\p{L}\d]/u.test(textBehind(match, 1)) ? ' ' : ''}`,
    examples: [['x° warm', 'x Grad warm']],
  },
];
