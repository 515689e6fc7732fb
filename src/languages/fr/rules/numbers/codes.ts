/** figures that are names: articles of laws, laws, versions → words without the word of ranges. */
import type { Rule } from '../../../rules/rule.ts';
import { apart, textBefore } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { number } from './number-words.ts';

const BEFORE_ARTICLE =
  /(?:[Aa]rticles?|[Aa]rt\.|\b[Aa]linéas?|[Cc]ode|\b[LRDA]\.?|\b[Nn](?:°|o)|[Nn]uméro|\bet|,|à) ?$/u;

/** Whether the figure belongs to an article of a law: `l'article L. 121-3`. */
const LAW = /(?:\b[Aa]rticles?\b|\b[Aa]rt\.|\b[LRDA]\.? |\b[Nn](?:°|o)|[Nn]uméro)[^;:!?]{0,30}$/u;

function joined(
  parts: readonly string[],
  { by, language }: { by: string; language: string },
): string {
  return parts.map((part) => number(part, { language })).join(by);
}

/** Names made of figures. */
export const CODE_RULES: readonly Rule[] = [
  {
    name: 'law-letter',
    starts: ['word'],
    first: 'LRDA',
    pattern: sticky('(?<![\\p{L}\\d.])(?<letter>[LRDA])\\. ?(?=\\d{2,4}-\\d)'),
    rewrite: ({ groups }) => `${groups!.letter} `,
    examples: [["l'article R. 412-6", "l'article R quatre cent douze tiret six"]],
  },
  {
    name: 'article-49-3',
    starts: ['digit'],
    first: '4',
    pattern: sticky(`${FREE_LEFT}49[.-]3(?![\\d]|[.,-]\\d)`),
    rewrite: () => 'quarante-neuf trois',
    examples: [['le recours au 49.3', 'le recours au quarante-neuf trois']],
  },
  {
    name: 'law-number',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<parts>\\d{1,4}(?:[-.]\\d{1,4}){1,3})(?![\\d\\p{L}])`),
    rewrite: (match, { language }) => {
      const before = textBefore(match, 48);
      if (!LAW.test(before) || !BEFORE_ARTICLE.test(before)) return undefined;
      const parts = match.groups!.parts!;
      const isPointed = parts.includes('.');
      return joined(parts.split(/[-.]/), { by: isPointed ? ' ' : ' tiret ', language });
    },
    examples: [
      ["l'article L. 121-3 du code", "l'article L cent vingt et un tiret trois du code"],
      ['article 6.1', 'article six un'],
    ],
  },
  {
    name: 'model-number',
    starts: ['digit'],
    pattern: sticky('(?<=\\p{L}-?)(?<first>\\d{1,4})-(?<second>\\d{1,4})(?![\\d-])'),
    rewrite: (match, { language }) => {
      const { first, second } = match.groups!;
      return apart(match, joined([first!, second!], { by: ', ', language }));
    },
    examples: [['un A330-200', 'un A trois cent trente, deux cents']],
  },
  {
    name: 'dotted-number',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<parts>\\d{1,4}(?:\\.\\d{1,4}){2,5})(?![\\d\\p{L}])`),
    rewrite: (match, { language }) => {
      const parts = match.groups!.parts!;
      if (/^\d{1,3}(?:\.\d{3})+$/.test(parts)) return undefined;
      return joined(parts.split('.'), { by: ' point ', language });
    },
    examples: [['la version 2.0.1', 'la version deux point zéro point un']],
  },
  {
    name: 'numbered-code',
    starts: ['digit'],
    pattern: sticky('(?<![\\d\\p{L}])(?<parts>\\d{1,6}(?:-\\d{1,6}){2,6})(?![\\d\\p{L}])'),
    rewrite: (match, { language }) => {
      const parts = match.groups!.parts!.split('-');
      // `4-4-2`: players in their rows.
      const by = parts.every((part) => part.length === 1) ? ' ' : ', ';
      return joined(parts, { by, language });
    },
    examples: [
      ['le code 12-345-6', 'le code douze, trois cent quarante-cinq, six'],
      ['un 4-4-2', 'un quatre quatre deux'],
    ],
  },
];
