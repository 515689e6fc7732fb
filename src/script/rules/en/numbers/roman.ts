/** Roman numerals → words: rulers get an ordinal, everything else a cardinal. */
import type { Rule } from '../../rule.ts';
import { cardinal, ordinal } from './number-words.ts';
import { sticky } from '../patterns.ts';

const VALUES: Readonly<Record<string, number>> = {
  I: 1,
  V: 5,
  X: 10,
  L: 50,
  C: 100,
  D: 500,
  M: 1000,
};

/** A well-formed numeral: `XIV` → 14; anything else → `undefined`. */
function romanValue(numeral: string): number | undefined {
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(numeral))
    return undefined;
  let total = 0;
  for (let at = 0; at < numeral.length; at++) {
    const value = VALUES[numeral[at]!]!;
    total += value < (VALUES[numeral[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

/** First names that rulers and popes bore. */
const RULERS =
  'Elizabeth|Charles|Henry|Louis|Paul|Benedict|Pius|George|Edward|William|Francis|Nicholas|Alexander|Catherine|Philip|Felipe|Ferdinand|Frederick|Leopold|Napoleon|Richard|James|Ramses|Ramesses|Wilhelm|Friedrich|Gustav|Harald|Haakon|Olav|Christian|Carl|Albert|Rainier|Leo|Clement|Urban|Innocent|Gregory|Sixtus|Boniface|Peter|Ivan|Abdullah|Mohammed|Hassan|Carlos|Alfonso|Otto|Constantine|Justinian|Theodosius|Darius|Xerxes|Cyrus|Ptolemy|Amenhotep|Thutmose|Seti|Mary|Margaret|Robert|David|Kenneth|Stephen|Baldwin|Pedro|Manuel|Sancho|Joseph|Maximilian|Rudolf|Sigismund|Casimir|Stanislaw|Augustus|Elisabeth|Isabella|Juan|John|Callixtus|Adrian|Martin|Julius|Victor|Emmanuel|Umberto|Menelik|Murad|Mehmed|Selim|Mahmud|Hussein|Tutankhamun|Antiochus|Philippe|Henri|Johan|Eric|Erik|Magnus|Valdemar|Frederik|Baudouin|Wenceslaus|Bela|Vladislaus|Kamehameha|Pomare|Bartholomew|Tawadros|Kirill|Tikhon|Alexy';

/** Words before a numeral, even of one letter, that counts something. */
const COUNTED =
  'Chapter|CHAPTER|Part|PART|Act|ACT|Scene|Book|BOOK|Volume|Vol\\.|Article|ARTICLE|Title|Section|SECTION|Phase|Type|Class|Grade|Stage|Level|Appendix|Annex|Schedule|Division|Group|Category|Figure|Table|Psalm|Canto|Tier|Mark|Bowl|War|WAR|Olympiad|Episode|Season|Round|Symphony';

/** IV the drip, not the number. */
const NOT_FOUR =
  /^ (?:drip|fluids?|therapy|line|bag|drugs?|needle|catheter|antibiotics?|medication|treatment)/;

/** Roman numerals. */
export const ROMAN_RULES: readonly Rule[] = [
  {
    name: 'world-war',
    starts: ['word'],
    first: 'W',
    pattern: sticky('WW(?<number>II|I)(?!\\p{L})'),
    rewrite: ({ groups }) => `World War ${groups!.number === 'I' ? 'One' : 'Two'}`,
    examples: [['after WWII ended', 'after World War Two ended']],
  },
  {
    name: 'roman-ruler',
    starts: ['word'],
    first: 'IVX',
    pattern: sticky(
      `(?<=(?:^|[^\\p{L}])(?:${RULERS}) )(?<numeral>[IVX]{1,6})(?<own>'s?)?(?![\\p{L}\\d]|'\\p{L}|\\.\\p{L})`,
    ),
    rewrite: (match) => {
      const { numeral, own } = match.groups!;
      const value = romanValue(numeral!);
      // "I" behind a name is the pronoun when a verb follows.
      if (
        value === undefined ||
        (numeral === 'I' &&
          /^(?: [a-z]+|')/.test(match.input.slice(match.index + 1)) &&
          !/^ (?:of|and|in|was|died|ruled|reigned|who|became|is|to|as)\b|^'s/.test(
            match.input.slice(match.index + 1),
          ))
      )
        return undefined;
      return `the ${capital(ordinal(String(value)))}${own ?? ''}`;
    },
    examples: [
      ['Queen Elizabeth II died.', 'Queen Elizabeth the Second died.'],
      ["Louis XIV's court", "Louis the Fourteenth's court"],
    ],
  },
  {
    name: 'roman-century',
    starts: ['word'],
    first: 'IVX',
    pattern: sticky(
      '(?<![\\p{L}\\d.&-])(?<numeral>[VX]|[IVX]{2,6}|(?<=\\bthe )I)(?:(?:st|nd|rd|th)(?![\\p{L}\\d])|(?=[ -](?:(?:and|or|to) (?:the )?[IVX]{1,6} )?centur(?:y|ies)\\b))',
    ),
    rewrite: ({ groups }) => {
      const value = romanValue(groups!.numeral!);
      return value === undefined ? undefined : ordinal(String(value));
    },
    examples: [
      ['in the XIX century', 'in the nineteenth century'],
      ['the XIXth and XX centuries', 'the nineteenth and twentieth centuries'],
    ],
  },
  {
    name: 'roman-part',
    starts: ['word'],
    first: 'IVXLCDM',
    pattern: sticky(
      `(?<=(?:^|[^\\p{L}])(?:${COUNTED}) )(?<numeral>[IVXLCDM]{1,9})(?<own>'s)?(?![\\p{L}\\d]|'\\p{L}|\\.\\p{L})`,
    ),
    rewrite: (match) => {
      const value = romanValue(match.groups!.numeral!);
      return value === undefined ? undefined : cardinal(String(value)) + (match.groups!.own ?? '');
    },
    examples: [
      ['World War II', 'World War two'],
      ['Chapter IV', 'Chapter four'],
      ['Super Bowl LVIII', 'Super Bowl fifty-eight'],
    ],
  },
  {
    name: 'roman-numeral',
    starts: ['word'],
    first: 'IVX',
    pattern: sticky(
      "(?<![\\p{L}\\d.&-])(?<numeral>[IVX]{2,7})(?<own>'s)?(?![\\p{L}\\d&]|'\\p{L}|-\\p{Lu}|\\.\\p{L})",
    ),
    rewrite: (match) => {
      const value = romanValue(match.groups!.numeral!);
      if (value === undefined || (value === 4 && NOT_FOUR.test(match.input.slice(match.index + 2))))
        return undefined;
      return cardinal(String(value)) + (match.groups!.own ?? '');
    },
    examples: [
      ['Rocky III', 'Rocky three'],
      ['Part I and II', 'Part one and two'],
      ['an IV drip', 'an IV drip'],
    ],
  },
];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
