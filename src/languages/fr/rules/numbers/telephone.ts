/** telephone numbers → the groups in which they are written. */
import type { Rule } from '../../../rules/rule.ts';
import { textBefore, textBehind } from '../../../rules/matches.ts';
import { sticky } from '../../../rules/sticky.ts';
import { cardinal, digitByDigit, digitGroup } from './number-words.ts';

const START = '(?<![\\p{L}\\p{N}+/]|\\d[ .,-])';
const END = '(?![\\d\\p{L}]|[ .-]\\d)';

/** Numbers of France and Belgium in pairs, `0 800 …`, of Switzerland, of Canada. */
const NATIONAL = [
  '0\\d(?:[ .-]\\d{2}){4}',
  '0 ?8\\d{2}(?: \\d{3}){2}',
  '0 ?8\\d{2}(?: \\d{2}){3}',
  '0\\d{2} \\d{3} \\d{2} \\d{2}',
  '0\\d[ /]\\d{3}[ .]\\d{2}[ .]\\d{2}',
  '04\\d{2}[ /]?\\d{2}[ .]\\d{2}[ .]\\d{2}',
  '0800 \\d{2,3} \\d{2,3}(?: \\d{2})?',
];

const CANADIAN = '(?:1[ \\u202f-])?\\(?\\d{3}\\)?[ -]\\d{3}-\\d{4}';

const INTERNATIONAL = '\\+\\d{1,3}(?:[ .-]?\\(0\\) ?\\d{1,4})?(?:[ .-]\\d{1,4}){2,6}';

/** Groups of digits, with a comma between for a breath. */
function inGroups(written: string, language: string): string {
  const groups = written.match(/\d+/g) ?? [];
  const said = groups.map((group) =>
    group.length <= 3 || /^0\d{3}$/.test(group)
      ? digitGroup(group, { language })
      : digitByDigit(group),
  );
  return said.join(', ').replace(/^zéro, /, 'zéro ');
}

/** What is said before a number that one calls. */
const CALLED = new RegExp(
  '(?:numéro|appel\\p{L}{1,4}|composer|composez|contacter|joignable|ligne|téléphone|tél\\.?)' +
    "(?: (?:d'urgence|vert|national|gratuit|unique))?(?:,? (?:au|le|du|:))* $",
  'iu',
);

/** Telephone numbers. */
export const TELEPHONE_RULES: readonly Rule[] = [
  {
    name: 'telephone-international',
    starts: ['sign'],
    first: '+',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}])(?<number>${INTERNATIONAL}|\\+33\\d{9}|\\+32\\d{8,9}|\\+41\\d{9})${END}`,
    ),
    rewrite: (match, { language }) => {
      const bare = match.groups!.number!.replace(/\(0\)/, '');
      const glued = /^\+(33|32|41)(\d)(\d+)$/.exec(bare);
      if (glued === null) return `plus ${inGroups(bare, language)}`;
      return `plus ${inGroups(`${glued[1]} ${glued[2]} ${glued[3]!.replace(/\d\d(?=.)/g, '$& ')}`, language)}`;
    },
    examples: [
      [
        'au +33 1 42 34 56 78',
        'au plus trente-trois, un, quarante-deux, trente-quatre, cinquante-six, soixante-dix-huit',
      ],
    ],
  },
  {
    name: 'telephone',
    starts: ['digit', 'sign'],
    pattern: sticky(`${START}(?<number>${NATIONAL.join('|')}|0[1-9]\\d{8})${END}`),
    rewrite: (match, { language }) => {
      const number = match.groups!.number!;
      return inGroups(
        /^\d{10}$/.test(number) ? number.replace(/\d\d(?=.)/g, '$& ') : number,
        language,
      );
    },
    examples: [
      [
        'au 01 42 34 05 78',
        'au zéro un, quarante-deux, trente-quatre, zéro cinq, soixante-dix-huit',
      ],
      ['le 0 800 123 456', 'le zéro huit cents, cent vingt-trois, quatre cent cinquante-six'],
    ],
  },
  {
    name: 'telephone-canadian',
    starts: ['digit', 'sign'],
    pattern: sticky(`${START}(?<number>${CANADIAN})${END}`),
    rewrite: (match) => (match.groups!.number!.match(/\d+/g) ?? []).map(digitByDigit).join(', '),
    examples: [['514-555-0123', 'cinq un quatre, cinq cinq cinq, zéro un deux trois']],
  },
  {
    name: 'telephone-short',
    starts: ['digit'],
    first: '13',
    pattern: sticky(`${START}(?<low>3\\d|10|11) ?(?<high>\\d{2})${END}`),
    rewrite: (match, { language }) => {
      const { low, high } = match.groups!;
      // `le 3919` is a number of four figures behind a word for one thing.
      const isNamed =
        low!.startsWith('3') && /(?:^|[^\p{L}])(?:le|au|du) $/iu.test(textBefore(match, 4));
      const isCounted = /^ (?:m|km|kg|euros?|francs?|mètres?)(?!\p{L})/u.test(
        textBehind(match, 10),
      );
      if (!CALLED.test(textBefore(match, 50)) && (!isNamed || isCounted)) return undefined;
      return `${cardinal(low!, { language })} ${digitGroup(high!, { language })}`;
    },
    examples: [['appelez le 3919', 'appelez le trente-neuf dix-neuf']],
  },
];
