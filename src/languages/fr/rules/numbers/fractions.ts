/** `3/4`, `½`, `18/20` → French words. */
import type { Rule } from '../../../rules/rule.ts';
import { apart, textBehind } from '../../../rules/matches.ts';
import { fractionOfSign } from '../../../rules/fraction-signs.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { plain, WHOLE } from '../patterns.ts';
import { cardinal, isPlural, ordinal } from './number-words.ts';

/** Signs that are read as fractions. */
const SIGNS = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';

const SMALL_PARTS: Readonly<Record<string, string>> = { 2: 'demi', 3: 'tiers', 4: 'quart' };

/** `3`, `4` → `trois quarts`. */
function fractionWords(
  top: string,
  { bottom, language }: { bottom: string; language: string },
): string {
  const part = SMALL_PARTS[bottom] ?? ordinal(bottom, { language });
  const many = isPlural(top) && !part.endsWith('s') ? 's' : '';
  return `${cardinal(top, { language })} ${part}${many}`;
}

/** Rounds of a cup: `1/8 de finale`. */
const ROUNDS: Readonly<Record<string, string>> = {
  2: 'demi',
  4: 'quart',
  8: 'huitième',
  16: 'seizième',
  32: 'trente-deuxième',
  64: 'soixante-quatrième',
};

const COUNTED_BEHIND =
  /^ (?:fois|jours|ans|mois|heures|personnes|minutes|semaines|hommes|femmes|euros)(?!\p{L})/u;

/** Fractions, marks and odds. */
export const FRACTION_RULES: readonly Rule[] = [
  {
    name: 'round-of-cup',
    starts: ['digit'],
    first: '1',
    pattern: sticky(
      `${FREE_LEFT}1/(?<part>2|4|8|16|32|64)(?:e|ème|es|èmes)?(?<gap> |-)(?=(?:de )?(?<finals>finales?))`,
    ),
    rewrite: (match) => {
      const { part } = match.groups!;
      const isSeveral = /(?:les|des|aux) $/i.test(
        match.input.slice(Math.max(0, match.index - 4), match.index),
      );
      if (part === '2') return 'demi-';
      return `${ROUNDS[part!]}${isSeveral ? 's' : ''} `;
    },
    examples: [
      ['en 1/4 de finale', 'en quart de finale'],
      ['les 1/8 de finale', 'les huitièmes de finale'],
      ['la 1/2 finale', 'la demi-finale'],
    ],
  },
  {
    name: 'fraction-sign',
    starts: ['digit', 'sign'],
    pattern: sticky(`(?:(?<whole>${WHOLE}) ?)?(?<sign>[${SIGNS}])`),
    rewrite: (match, { language }) => {
      const { whole, sign } = match.groups!;
      const [top, bottom] = fractionOfSign(sign!);
      const words = fractionWords(top, { bottom, language });
      if (whole === undefined) return apart(match, words);
      const half = words.replace(/^un demi/, 'demi');
      return apart(match, `${cardinal(plain(whole), { language })} et ${half}`);
    },
    examples: [['2½ litres et ¾', 'deux et demi litres et trois quarts']],
  },
  {
    name: 'scale',
    starts: ['digit'],
    first: '1',
    pattern: sticky(`${FREE_LEFT}1 ?[/:] ?(?<bottom>${WHOLE})(?<=000)(?![\\d/])`),
    rewrite: ({ groups }, { language }) => `un ${ordinal(plain(groups!.bottom!), { language })}`,
    examples: [['une carte au 1/25 000', 'une carte au un vingt-cinq millième']],
  },
  {
    name: 'ratio',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<first>\\d{1,3}) ?: ?(?<second>\\d{1,3})(?![\\d:]|[.,]\\d)`),
    rewrite: ({ groups }, { language }) =>
      `${cardinal(groups!.first!, { language })} pour ${cardinal(groups!.second!, { language })}`,
    examples: [['un rapport de 3:1', 'un rapport de trois pour un']],
  },
  {
    name: 'and-a-half',
    starts: ['digit'],
    first: '1',
    pattern: sticky('(?<=\\d ?(?<unit>ans?|h|heures?|jours?|mois|kg|litres?|km|m) )1/2(?![\\d/])'),
    rewrite: ({ groups }) => (groups!.unit!.startsWith('h') ? 'et demie' : 'et demi'),
    examples: [['2 ans 1/2 et 3 h 1/2', 'deux ans et demi et trois heures et demie']],
  },
  {
    name: 'fraction',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<!\\d/)(?:(?<whole>\\d{1,3}) (?=\\d/\\d(?!\\d)))?(?<top>\\d{1,4})/` +
        '(?<bottom>\\d{1,4})(?:(?:e|i?[eè]me)s?)?(?![\\d\\p{L}/])',
    ),
    rewrite: (match, { language }) => {
      const { whole, top, bottom } = match.groups!;
      const [above, below] = [Number(top), Number(bottom)];
      // `5/6 personnes`: five or six.
      if (below - above === 1 && above > 1 && COUNTED_BEHIND.test(textBehind(match, 12)))
        return `${cardinal(top!, { language })} à ${cardinal(bottom!, { language })}`;
      const isFormat = ['4/3', '16/9', '3/2', '5/4'].includes(`${top}/${bottom}`);
      const isFraction =
        isFormat ||
        (below >= 2 && above > 0 && above < below && (below < 10 || !/\d$/.test(match[0])));
      // `50/50`: two parts of a hundred.
      if (!isFraction && above + below === 100)
        return `${cardinal(top!, { language })} ${cardinal(bottom!, { language })}`;
      if (!isFraction)
        return `${cardinal(top!, { language })} sur ${cardinal(bottom!, { language })}`;
      const words = fractionWords(top!, { bottom: bottom!, language });
      return whole === undefined ? words : `${cardinal(whole, { language })} et ${words}`;
    },
    examples: [
      ['1/3 des élus, 2/9 et 4 2/4', 'un tiers des élus, deux neuvièmes et quatre et deux quarts'],
      ['une note de 18/20', 'une note de dix-huit sur vingt'],
      ['1/10e', 'un dixième'],
    ],
  },
];
