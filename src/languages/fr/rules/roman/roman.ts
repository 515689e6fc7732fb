/** Roman numerals of centuries, rulers, republics, chapters → French words. */
import type { Rule } from '../../../rules/rule.ts';
import { finalStop, textBefore, textBehind } from '../../../rules/matches.ts';
import { sticky } from '../../../rules/sticky.ts';
import { romanValue } from '../../../rules/roman-value.ts';
import { anyOf } from '../../../../_internal/any-of.ts';
import { isFeminine } from '../genders.ts';
import { cardinal, ordinal } from '../numbers/number-words.ts';

/** Rulers and popes with a numeral of one letter: `Charles V`, `Pie X`. */
const RULERS = `
  Albert|Alexandre|Alphonse|Amédée|André|Auguste|Baudouin|Benoît|Boniface|Carlos|Catherine|Charles|Christian|
  Clément|Constantin|Édouard|Edouard|Élisabeth|Elisabeth|Elizabeth|Étienne|Ferdinand|François|Frédéric|
  Gustave|George|Georges|Grégoire|Guillaume|Gaston|Harald|Haakon|Henri|Hassan|Innocent|Ivan|Jacques|Jean|Jean-Paul|
  Jeanne|Jules|Juan Carlos|Léon|Léopold|Louis|Mahmoud|Marie|Martin|Maximilien|Mehmed|Mohammed|Murad|Napoléon|
  Nicolas|Olav|Othon|Osman|Paul|Philippe|Pie|Pierre|Ptolémée|Ramsès|Richard|Robert|Rodolphe|Sixte|
  Soliman|Sultan|Thoutmosis|Urbain|Victor-Emmanuel|Wilhelm|Willem`
  .replace(/\s+/g, '')
  .replace('JuanCarlos', 'Juan Carlos');

/** Words before the number of a part. */
const PARTS = anyOf([
  'acte',
  'annexe',
  'article',
  'catégorie',
  'chapitre',
  'classe',
  'division',
  'épisode',
  'groupe',
  'leçon',
  'livre',
  'niveau',
  'partie',
  'phase',
  'ligue',
  'Ligue',
  'scène',
  'section',
  'stade',
  'titre',
  'tome',
  'type',
  'volume',
  'zone',
]);

const ORDINAL_MARK = '(?<mark>ers?|res?|ères?|i?[eè]mes?|es?|ᵉʳ|ʳᵉ|ᵉˢ?)';

/** Numerals. */
export const ROMAN_RULES: readonly Rule[] = [
  {
    name: 'roman-ordinal',
    starts: ['word'],
    pattern: sticky(
      `(?<![\\p{L}\\d])(?<numeral>[IVXLC]{1,8})${ORDINAL_MARK}(?![\\p{L}\\p{M}\\d])(?<century> s\\.)?`,
    ),
    rewrite: (match, context) => {
      const { language } = context;
      const { numeral, mark, century } = match.groups!;
      const value = romanValue(numeral!);
      // `Ce`, `Le`, `Les` and `Ces` are words.
      if (value === undefined || /^[LC]$/.test(numeral!)) return undefined;
      const feminine =
        /^(?:r|è|ʳ)/.test(mark!) ||
        (mark!.startsWith('e') && mark !== 'er' && isFeminine(textBehind(match, 40)));
      const many = /[sˢ]$/.test(mark!) ? 's' : '';
      const words = ordinal(String(value), { language, feminine }) + many;
      return century === undefined ? words : `${words} siècle${finalStop(match, context)}`;
    },
    examples: [
      ['au XXIe siècle', 'au vingt et unième siècle'],
      ['les XVIIe-XVIIIe siècles', 'les dix-septième-dix-huitième siècles'],
      ['François Ier', 'François premier'],
      ['au XIe s., puis', 'au onzième siècle, puis'],
      ['la Ve République', 'la cinquième République'],
      ['la Ire armée', 'la première armée'],
    ],
  },
  {
    name: 'roman-ruler',
    starts: ['word'],
    pattern: sticky(
      `(?<=(?<![\\p{L}-])(?:${RULERS}) )(?<numeral>[IVX]{1,6})(?![\\p{L}\\d]|\\.\\p{Lu}|\\. \\p{Lu}\\.|-\\p{L})`,
    ),
    rewrite: ({ groups }, { language }) => {
      const value = romanValue(groups!.numeral!);
      if (value === undefined) return undefined;
      return value === 1 ? 'premier' : cardinal(String(value), { language });
    },
    examples: [
      ['Louis XIV et Charles X', 'Louis quatorze et Charles dix'],
      ['Napoléon I et Jean-Paul II', 'Napoléon premier et Jean-Paul deux'],
    ],
  },
  {
    name: 'roman-part',
    starts: ['word'],
    pattern: sticky(
      `(?<=(?<!\\p{L})${PARTS}s? )(?<numeral>[IVX]{1,6}|[XL]{1,4}[IVX]{0,4}(?<=[IVXL]{2}))(?![\\p{L}\\d]|\\.? ?\\d)`,
      'i',
    ),
    rewrite: ({ groups }, { language }) => {
      const { numeral } = groups!;
      if (numeral !== numeral!.toUpperCase()) return undefined;
      const value = romanValue(numeral);
      return value === undefined ? undefined : cardinal(String(value), { language });
    },
    examples: [["l'acte V du tome I", "l'acte cinq du tome un"]],
  },
  {
    name: 'roman-number',
    starts: ['word'],
    pattern: sticky(
      '(?<![\\p{L}\\d.&/-])(?<numeral>X{0,3}(?:IX|IV|V?I{1,3}|V)|X{2,3}|XXX?V)' +
        '(?<=[IVX]{2,})(?![\\p{L}\\d&]|[-/]\\p{Lu}|\\.\\p{L})',
    ),
    rewrite: (match, { language }) => {
      const { numeral } = match.groups!;
      // Behind capitals it may be letters of a word that is shouted.
      if (/\p{Lu}{3,} $/u.test(textBefore(match, 5))) return undefined;
      return cardinal(String(romanValue(numeral!)!), { language });
    },
    examples: [
      ['Vatican II', 'Vatican deux'],
      ['un congrès à Paris VIII', 'un congrès à Paris huit'],
    ],
  },
];

/** Lower-case words that these rules begin with. */
export const NUMERAL_OPENERS: readonly string[] = [
  'ie',
  'ier',
  'ière',
  'ire',
  'ieme',
  'ième',
  've',
  'vème',
  'xe',
  'xème',
  'iᵉʳ',
  'vᵉ',
  'xᵉ',
  'ier',
  'iers',
  'ires',
];
