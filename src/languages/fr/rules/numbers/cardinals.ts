/** plain French numbers → words: ordinals, ranges, decimals, cardinals. */
import { wordsOf } from '../../../language.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf, gapBeforeLetter, textBefore, textBehind } from '../../../rules/matches.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { isFeminine } from '../genders.ts';
import { DASH, NUMBER, partitive, plain, WHOLE } from '../patterns.ts';
import { cardinal, decimal, digitByDigit, number, ordinal } from './number-words.ts';

/** How far to look for the noun that is counted, in characters. */
const NOUN_REACH = 48;

/** The words of a number that agrees with the noun after the match. */
export function counted(
  written: string,
  { match, context }: { readonly match: RegExpExecArray; readonly context: RuleContext },
): string {
  const figure = plain(written);
  const { language } = context;
  const feminine = figure.endsWith('1') && isFeminine(textBehind(match, NOUN_REACH));
  return decimal(figure, { language, feminine });
}

/** Words with a space on each side where they would run into a letter or a figure. */
function beside(match: RegExpExecArray, words: string): string {
  const before = /[\p{L}\p{N}]/u.test(match.input[match.index - 1] ?? '') ? ' ' : '';
  const after = /[\p{L}\p{N}]/u.test(match.input[endOf(match)] ?? '') ? ' ' : '';
  return before + words + after;
}

const ORDINAL_ENDING = '(?<ending>(?:er|re|ère|i?[eè]me|e|nde?|de?|ᵉʳ|ʳᵉ|ᵉ|ᵈ|ⁿᵈᵉ?)(?<plural>s|ˢ)?)';

function ordinalWords(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { digits, ending, plural } = match.groups!;
  const bare = plain(digits!);
  const isSecond = /^(?:n?de?|ⁿ?ᵈᵉ?)/.test(ending!);
  if (isSecond && bare !== '2') return undefined;
  const many = plural === undefined ? '' : 's';
  if (isSecond) return `second${/[eᵉ]/.test(ending!) ? 'e' : ''}${many}`;
  const isFirst = /^(?:er|ᵉʳ)/.test(ending!);
  const feminine =
    /^(?:re|ère|ʳᵉ)/.test(ending!) || (!isFirst && isFeminine(textBehind(match, NOUN_REACH)));
  return ordinal(bare, { language: context.language, feminine }) + many;
}

/** `1er`, `21e`, `2nde`; before units, of which none is so written. */
export const ORDINAL_RULES: readonly Rule[] = [
  {
    name: 'ordinal',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<digits>${WHOLE})${ORDINAL_ENDING}(?![\\p{L}\\p{M}\\d])`),
    rewrite: ordinalWords,
    examples: [
      ['le 1er mai et la 1re place', 'le premier mai et la première place'],
      ['le 21e siècle', 'le vingt et unième siècle'],
      ['le 16ème arrondissement', 'le seizième arrondissement'],
      ['la 2nde guerre et le 2d tour', 'la seconde guerre et le second tour'],
      ['les 1ers arrivés', 'les premiers arrivés'],
      ['la 1ʳᵉ', 'la première'],
    ],
  },
];

/** Pairs of numbers that are names and have no word between. */
const NAMED_PAIRS = /^(?:14[-–]18|39[-–]45|49[-–]3|70[-–]71)$/;

const STREET = /^,? (?:bis |ter )?(?:rue|avenue|boulevard|place|quai|chemin|allée|impasse|cours)\b/;

/** Ranges, with the word of results too: `trois à un`. */
export const RANGE_RULES: readonly Rule[] = [
  {
    name: 'number-range',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<!\\d[-–])(?<low>${NUMBER})${DASH}(?<high>${NUMBER})(?![-–]\\d|/\\d|\\d)`,
    ),
    rewrite: (match, context) => {
      const { low, high } = match.groups!;
      const { language } = context;
      if (/\p{L}-$/u.test(textBefore(match, 2))) return undefined;
      const isFirstFeminine = low!.endsWith('1') && isFeminine(textBehind(match, NOUN_REACH));
      const from = number(plain(low!), { language, feminine: isFirstFeminine });
      const first = low!.includes(',') ? decimal(plain(low!), { language }) : from;
      const second = counted(high!, { match, context });
      const isPair =
        NAMED_PAIRS.test(match[0]) ||
        (match.input[endOf(match)] !== undefined && STREET.test(textBehind(match, 20)));
      return `${first} ${isPair ? '' : 'à '}${second}${gapBeforeLetter(match)}`;
    },
    examples: [
      ['10-15 ans', 'dix à quinze ans'],
      ['une victoire 3-1', 'une victoire trois à un'],
      ['2,5–3 millions', 'deux virgule cinq à trois millions'],
      ['la guerre de 14-18', 'la guerre de quatorze dix-huit'],
      ['au 12-14, rue Haute', 'au douze quatorze, rue Haute'],
    ],
  },
];

/** Words after a number that it does not count. */
const NOT_COUNTED = new Set(
  wordsOf(`
    des les aux par pour sur dans avec contre mais qui que dont ont sont est
    soit puis selon entre sans sous chez cent mille fois cette ces cet son ses leur
  `),
);

/** Numbers that no other rule matched. */
export const PLAIN_NUMBER_RULES: readonly Rule[] = [
  {
    name: 'countdown',
    starts: ['word'],
    first: 'JH',
    pattern: sticky('(?<![\\p{L}\\d-])(?<unit>[JH])[-–](?=\\d{1,3}(?![\\p{L}\\d]))'),
    rewrite: ({ groups }) => `${groups!.unit} moins `,
    examples: [['à J-7', 'à J moins sept']],
  },
  {
    name: 'younger-than',
    starts: ['sign'],
    first: '-−–',
    pattern: sticky(
      '(?<=(?:[Ll]es|[Dd]es|[Aa]ux|gratuite?|interdit|,) )[-−–] ?(?=\\d{1,3} ans(?!\\p{L}))',
    ),
    rewrite: () => 'moins de ',
    examples: [
      ['les -26 ans', 'les moins de vingt-six ans'],
      ['gratuit – 18 ans', 'gratuit moins de dix-huit ans'],
    ],
  },
  {
    name: 'signed-number',
    starts: ['sign'],
    first: '+-−–±',
    pattern: sticky(
      '(?<![\\p{L}\\p{N}.,/-])(?:(?<sign>[+±−–-])|(?<spaced>[±−]|–(?= \\d{1,3}(?:,\\d)? ?°)) )(?=\\d)',
    ),
    rewrite: ({ groups }) => `${SIGN_NAMES[(groups!.sign ?? groups!.spaced)!]} `,
    examples: [
      ['un total de -5', 'un total de moins cinq'],
      ['il fera – 2 °C', 'il fera moins deux degrés Celsius'],
    ],
  },
  {
    name: 'leading-zero',
    starts: ['digit'],
    first: '0',
    pattern: sticky('(?<digits>0\\d{1,35})(?!\\d|[.,]\\d)'),
    rewrite: (match) => beside(match, digitByDigit(match.groups!.digits!)),
    examples: [['agent 007', 'agent zéro zéro sept']],
  },
  {
    name: 'decimal',
    starts: ['digit'],
    pattern: sticky(`(?<number>${WHOLE},\\d{1,36})(?!\\d)`),
    rewrite: (match, context) => beside(match, counted(match.groups!.number!, { match, context })),
    examples: [
      ['2,5 enfants', 'deux virgule cinq enfants'],
      ['1 818,303', 'mille huit cent dix-huit virgule trois cent trois'],
      ['0,003', 'zéro virgule zéro zéro trois'],
    ],
  },
  {
    name: 'decimal-point',
    starts: ['digit'],
    pattern: sticky('(?<low>\\d{1,12})\\.(?<high>\\d{1,30})(?!\\d|\\.\\d)'),
    rewrite: (match, { language }) => {
      const { low, high } = match.groups!;
      // `1.500` is grouped.
      if (high!.length === 3 && /^[1-9]\d{0,2}$/.test(low!)) return undefined;
      if (/^ (?:million|milliard|billion)s?(?!\p{L})/u.test(textBehind(match, 12)))
        return beside(match, decimal(`${low},${high}`, { language }));
      const fraction = high!.length > 3 ? digitByDigit(high!) : number(high!, { language });
      return beside(match, `${number(low!, { language })} point ${fraction}`);
    },
    examples: [['la version 17.4', 'la version dix-sept point quatre']],
  },
  {
    name: 'round-millions',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<digits>[1-9]\\d{0,2}(?:(?:[ \\u202f.']000){2,4}|(?:000000){1,2})) (?=(?<noun>\\p{Ll}{3,}))`,
    ),
    rewrite: ({ groups }, { language }) => {
      const { digits, noun } = groups!;
      if (NOT_COUNTED.has(noun!)) return undefined;
      return `${cardinal(plain(digits!), { language })} ${partitive(noun!)}`;
    },
    examples: [['3 000 000 habitants', "trois millions d'habitants"]],
  },
  {
    name: 'cardinal',
    starts: ['digit'],
    pattern: sticky(`(?<digits>${WHOLE})`),
    rewrite: (match, context) => {
      const digits = plain(match.groups!.digits!);
      const words = /^0\d/.test(digits)
        ? digitByDigit(digits)
        : counted(digits, { match, context });
      return beside(match, words);
    },
    examples: [
      ['12 500 hommes', 'douze mille cinq cents hommes'],
      ['21 communes et 21 villages', 'vingt et une communes et vingt et un villages'],
      ["10'000 habitants", 'dix mille habitants'],
      ['6.492.000', 'six millions quatre cent quatre-vingt-douze mille'],
    ],
  },
];

const SIGN_NAMES: Readonly<Record<string, string>> = {
  '+': 'plus',
  '-': 'moins',
  '−': 'moins',
  '–': 'moins',
  '±': 'plus ou moins',
};
