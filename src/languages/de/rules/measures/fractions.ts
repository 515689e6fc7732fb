/** fractions → German words. */
import { anyIn } from '../../../../_internal/any-of.ts';
import { textBefore, textBehind } from '../../../rules/matches.ts';
import { fractionOfSign } from '../../../rules/fraction-signs.ts';
import type { Rule } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { caseAfter } from '../grammar/agreement.ts';
import { genderOf } from '../grammar/gender.ts';
import { SHORT_UNIT, unitOf } from './unit-names.ts';
import { cardinal, denominator, digitByDigit } from '../figures/number-words.ts';

/** Signs that are read as fractions. */
const SIGNS = '½⅓⅔¼¾⅕⅛⅜⅝⅞';
const ANY_SIGN = `[${SIGNS}]`;

/** `2` and a half → `zweieinhalb`; other fractions stand apart. */
function mixed(whole: string, [above, below]: readonly [string, string]): string {
  const words = cardinal(whole, 'ein');
  return above === '1' && below === '2' ? `${words}einhalb` : `${words} ${simple(above, below)}`;
}

function simple(above: string, below: string): string {
  if (Number(below) === 2) return above === '1' ? 'ein halb' : `${cardinal(above)} halbe`;
  return `${cardinal(above, 'ein')} ${denominator(below)}`;
}

const HALVES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  m: { n: 'ein halber', a: 'einen halben', d: 'einem halben' },
  f: { n: 'eine halbe', a: 'eine halbe', d: 'einer halben' },
  n: { n: 'ein halbes', a: 'ein halbes', d: 'einem halben' },
};

/** What is halved, after a space. */
const HALVED = /^ (?<noun>\p{Lu}\p{L}+)/u;

/** A unit behind a fraction. */
const UNIT_BEHIND = `(?: ?(?<unit>${SHORT_UNIT})(?:\\.(?= \\p{Ll}))?)?`;

/** The name of the unit behind a fraction, with the space before it. */
function unitBehind(match: RegExpExecArray, isMany: boolean): string {
  const { unit } = match.groups!;
  if (unit === undefined) return '';
  const { one, many } = unitOf(unit)!;
  return ` ${isMany ? many : one}`;
}

/** A half of something agrees with it: `½ Stunde` → `eine halbe`. */
function half(match: RegExpExecArray): string {
  const { unit } = match.groups!;
  const noun = HALVED.exec(textBehind(match, 32))?.groups!.noun;
  const named = unit === undefined ? noun : unitOf(unit)!.one;
  if (named === undefined) return 'ein halb';
  return HALVES[genderOf(named)]![caseAfter(textBefore(match, 40))] ?? 'ein halb';
}

/** Part of a file number: long ones digit by digit. */
function partOf(digits: string): string {
  return digits.length > 4 || /^0\d/.test(digits) ? digitByDigit(digits) : cardinal(digits);
}

/** Before what is named by two numbers and no fraction. */
const NAMED_BEFORE = new RegExp(
  `${anyIn(`
  \\b[A-Z]{1,3}[a-z]?[A-Z]?s? Drucksache Az\\. Aktenzeichen Nr\\. Nummer Gleis Ausgabe Heft
  Tel\\. Telefon Seite Zimmer Verordnung Richtlinie
`)} (?:\\(?E[GU]\\)? )?$`,
  'u',
);

/** Fractions. */
export const FRACTION_RULES: readonly Rule[] = [
  {
    name: 'mixed-fraction',
    starts: ['digit', 'sign'],
    pattern: sticky(
      `${FREE_LEFT}(?<minus>-)?(?<whole>\\d{1,4})(?: ?(?<sign>${ANY_SIGN})| (?<above>\\d{1,2})/` +
        `(?<below>[2-9]|1\\d|20))(?![\\d]|[.,/]\\d)${UNIT_BEHIND}`,
    ),
    rewrite: (match) => {
      const { minus, whole, sign, above, below } = match.groups!;
      const fraction = sign === undefined ? ([above!, below!] as const) : fractionOfSign(sign);
      if (Number(fraction[0]) >= Number(fraction[1])) return undefined;
      const gap = /^\p{L}/u.test(textBehind(match, 1)) ? ' ' : '';
      const head = minus === undefined ? '' : 'minus ';
      return `${head}${mixed(whole!, fraction)}${unitBehind(match, true)}${gap}`;
    },
    examples: [
      ['2½ Stunden', 'zweieinhalb Stunden'],
      ['seit 1 1/2 Jahren', 'seit eineinhalb Jahren'],
      ['3¾ l Milch', 'drei drei Viertel Liter Milch'],
    ],
  },
  {
    name: 'fraction-sign',
    starts: ['sign'],
    first: SIGNS,
    pattern: sticky(`(?<sign>${ANY_SIGN})${UNIT_BEHIND}`),
    rewrite: (match) => {
      const [above, below] = fractionOfSign(match.groups!.sign!);
      const amount = below === '2' ? half(match) : simple(above, below);
      const words = amount + unitBehind(match, false);
      return /^\p{L}/u.test(textBehind(match, 1)) ? `${words} ` : words;
    },
    examples: [
      ['½ Stunde', 'eine halbe Stunde'],
      ['in ½ Jahr', 'in einem halben Jahr'],
      ['¾ der Fläche', 'drei Viertel der Fläche'],
    ],
  },
  {
    name: 'around-the-clock',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}24/7(?![\\d\\p{L}]|[.,/]\\d)`),
    rewrite: () => 'vierundzwanzig sieben',
    examples: [['24/7 geöffnet', 'vierundzwanzig sieben geöffnet']],
  },
  {
    name: 'fraction',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<above>\\d{1,3})/(?<below>[2-9]|[1-9]\\d|100|1000)(?![\\d\\p{L}]|[.,/]\\d|-\\p{L})${UNIT_BEHIND}`,
    ),
    rewrite: (match) => {
      const { above, below } = match.groups!;
      if (NAMED_BEFORE.test(textBefore(match, 24))) return undefined;
      if (Number(above) > 20 && Number(above) > Number(below)) return undefined;
      const hasArticle = /(?:^|\s)[Ee]ine?[nmr]? $/.test(textBefore(match, 8));
      if (above === '1' && hasArticle && below !== '2')
        return denominator(below!).toLowerCase() + unitBehind(match, false);
      const amount = above === '1' && below === '2' ? half(match) : simple(above!, below!);
      return amount + unitBehind(match, false);
    },
    examples: [
      ['1/3 der Stimmen', 'ein Drittel der Stimmen'],
      ['3/4 der Fläche', 'drei Viertel der Fläche'],
      ['1/2 Liter Milch', 'ein halber Liter Milch'],
      ['nach einer 1/4 Stunde', 'nach einer viertel Stunde'],
    ],
  },
  {
    name: 'file-number',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<one>\\d{1,5})/(?<other>\\d{1,6})(?![\\d\\p{L}]|[.,/]\\d)`),
    rewrite: ({ groups }) => {
      const { one, other } = groups!;
      return `${partOf(one!)} Schrägstrich ${partOf(other!)}`;
    },
    examples: [
      ['Drucksache 20/1234', 'Drucksache zwanzig Schrägstrich eintausendzweihundertvierunddreißig'],
    ],
  },
];
