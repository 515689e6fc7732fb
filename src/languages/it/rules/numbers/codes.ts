/** figures that are names: laws, articles, versions, models → words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { apart, textBefore } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { cardinal, number } from './number-words.ts';

/** What a law is called before its number and year. */
const LAW = new RegExp(
  String.raw`(?:\b${anyIn(String.raw`
    legge decreto decreti leggi l\. d\.?\s?lgs\.? d\.?\s?l\.? d\.?\s?p\.?\s?r\.? dpcm direttiva
    sentenza ordinanza delibera determina circolare legislativo ministeriale n\.? numero
  `)}|\bUe|\bUE|\bCE)[ ,)]*(?:n\.? ?|numero )?$`,
  'iu',
);

/** Names made of figures. */
export const CODE_RULES: readonly Rule[] = [
  {
    name: 'law-of-union',
    starts: ['digit'],
    first: '12',
    pattern: sticky(`${FREE_LEFT}(?<year>(?:19|20)\\d{2})/(?<number>\\d{2,4})(?![\\d\\p{L}])`),
    rewrite: (match) => {
      const { year, number: law } = match.groups!;
      const isLaw = /(?:\([UC]E\) |regolamento |direttiva |decisione )$/i.test(
        textBefore(match, 14),
      );
      return isLaw ? `${cardinal(year!)} ${cardinal(law!)}` : undefined;
    },
    examples: [['il regolamento 2016/679', 'il regolamento duemilasedici seicentosettantanove']],
  },
  {
    name: 'law-and-year',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<number>\\d{1,5})/(?<year>(?:19|20)\\d{2}|[5-9]\\d|[0-3]\\d)(?![\\d/\\p{L}])`,
    ),
    rewrite: (match) => {
      const { number: law, year } = match.groups!;
      if (!LAW.test(textBefore(match, 24))) return undefined;
      const said = year!.length === 2 && Number(year) < 50 ? `20${year}` : year!;
      return `${cardinal(law!)} del ${cardinal(said)}`;
    },
    examples: [
      ['la legge 104/92', 'la legge centoquattro del novantadue'],
      [
        'il decreto legislativo n. 231/2001',
        'il decreto legislativo numero duecentotrentuno del duemilauno',
      ],
    ],
  },
  {
    name: 'number-and-latin',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<number>\\d{1,4})[- ]?` +
        '(?<latin>bis|ter|quater|quinquies|sexies|septies|octies|novies|decies)(?!\\p{L})',
    ),
    rewrite: ({ groups }) => `${cardinal(groups!.number!)} ${groups!.latin}`,
    examples: [["l'articolo 41-bis", "l'articolo quarantuno bis"]],
  },
  {
    name: 'model-number',
    starts: ['digit'],
    pattern: sticky('(?<=\\p{L}-?)(?<first>\\d{1,4})-(?<second>\\d{1,4})(?![\\d-])'),
    rewrite: (match) =>
      apart(match, `${number(match.groups!.first!)}, ${number(match.groups!.second!)}`),
    examples: [['un A330-200', 'un A trecentotrenta, duecento']],
  },
  {
    name: 'dotted-number',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<parts>\\d{1,4}(?:\\.\\d{1,4}){2,5})(?![\\d\\p{L}])`),
    rewrite: (match) => {
      const parts = match.groups!.parts!;
      if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(parts)) return undefined;
      return parts.split('.').map(number).join(' punto ');
    },
    examples: [['la versione 2.0.1', 'la versione due punto zero punto uno']],
  },
  {
    name: 'numbered-code',
    starts: ['digit'],
    pattern: sticky('(?<![\\d\\p{L}])(?<parts>\\d{1,6}(?:-\\d{1,6}){2,6})(?![\\d\\p{L}])'),
    rewrite: (match) => {
      const parts = match.groups!.parts!.split('-');
      // `4-4-2`: players in their rows.
      const by = parts.every((part) => part.length === 1) ? ' ' : ', ';
      return parts.map(number).join(by);
    },
    examples: [
      ['il codice 12-345-6', 'il codice dodici, trecentoquarantacinque, sei'],
      ['un 4-4-2', 'un quattro quattro due'],
    ],
  },
];
