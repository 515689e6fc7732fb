/** telephone numbers → digits in the groups in which they are written. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { textBefore } from '../../../rules/matches.ts';
import type { Rule } from '../../../rules/rule.ts';
import { sticky } from '../../../rules/sticky.ts';
import { cardinal, digitByDigit } from './number-words.ts';

const START = '(?<![\\p{L}\\p{N}+/]|\\d[ .,-])';
const END = '(?![\\d\\p{L}]|[ .-]\\d)';

/** Towns, mobile phones, free numbers, and Swiss numbers. */
const NATIONAL = [
  '0\\d{1,3}[ /-]\\d{5,8}',
  '(?=(?:\\d[ /-]?){8,12}(?!\\d))0\\d{1,3}[ /-]\\d{2,4}(?: \\d{2,4}){1,3}',
  '0\\d{1,3}\\.\\d{6,8}',
  '3\\d{2}[ ./-]\\d{6,7}',
  '3\\d{2}[ ./-]\\d{3}[ .]?\\d{3,4}',
  '3\\d{2}[ ./-]\\d{2,3}(?:[ .]\\d{2,3}){2,3}',
  '8\\d{2}[ .-]\\d{3}[ .-]?\\d{3}',
  '8\\d{2} \\d{2}(?: \\d{2}){2}',
  '0\\d{2} \\d{3} \\d{2} \\d{2}',
];

const INTERNATIONAL = '\\+\\d{1,3}(?:[ .-]?\\d{2,4})?(?:[ .-]\\d{2,8}){1,6}';

/** Groups of digits, with a comma between for a breath. */
function inGroups(written: string): string {
  const groups = written.match(/\d+/g) ?? [];
  return groups.map((group) => (group === '800' ? 'ottocento' : digitByDigit(group))).join(', ');
}

/** What is said before a number that one calls. */
const CALLED = new RegExp(
  String.raw`${anyIn(String.raw`
    numero chiam\p{L}{1,5} telefon\p{L}{1,5} contatt\p{L}{1,5} componendo linea servizio
  `)}(?: (?:verde|unico|antiviolenza|di emergenza|gratuito|di pubblica utilità))?,? (?:(?:il|al|lo|allo|unico|verde) )?$`,
  'iu',
);

/** Telephone numbers. */
export const TELEPHONE_RULES: readonly Rule[] = [
  {
    name: 'telephone-international',
    starts: ['sign'],
    first: '+',
    pattern: sticky(`(?<![\\p{L}\\p{N}])(?<number>${INTERNATIONAL})${END}`),
    rewrite: ({ groups }) => {
      const [country, ...rest] = groups!.number!.match(/\d+/g)!;
      return `più ${cardinal(country!)}, ${inGroups(rest.join(' '))}`;
    },
    examples: [['al +39 06 698 23', 'al più trentanove, zero sei, sei nove otto, due tre']],
  },
  {
    name: 'telephone',
    starts: ['digit'],
    pattern: sticky(`${START}(?<number>${NATIONAL.join('|')})${END}`),
    rewrite: ({ groups }) => inGroups(groups!.number!),
    examples: [
      ['allo 06 1234567', 'allo zero sei, uno due tre quattro cinque sei sette'],
      ['il numero verde 800 123 456', 'il numero verde ottocento, uno due tre, quattro cinque sei'],
    ],
  },
  {
    name: 'telephone-short',
    starts: ['digit'],
    first: '1',
    pattern: sticky(`${START}(?<number>112|1[59]\\d{2})${END}`),
    rewrite: (match) => {
      const { number } = match.groups!;
      if (number === '112')
        return /\b(?:il|al|del|dal|numero) $/i.test(textBefore(match, 8))
          ? 'uno uno due'
          : undefined;
      if (!CALLED.test(textBefore(match, 40))) return undefined;
      return `${cardinal(number!.slice(0, 2))} ${cardinal(number!.slice(2))}`;
    },
    examples: [
      ['chiamare il 112', 'chiamare il uno uno due'],
      ['il numero antiviolenza 1522', 'il numero antiviolenza quindici ventidue'],
    ],
  },
];
