/** figures with units → German words. */
import { endOf, textBefore, textBehind } from '../../../rules/matches.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { FREE_LEFT, sticky } from '../../../rules/sticky.ts';
import { caseAfter, oneOf } from '../grammar/agreement.ts';
import { NUMBER, sayNumber } from '../figures/figures-in-words.ts';
import { MAGNITUDE, sayMagnitude } from './magnitudes.ts';
import { isOne } from '../figures/number-words.ts';
import { isDoubtful, SHORT_UNIT, unitOf, type Unit } from './unit-names.ts';

const REACH = 40;
const DASH = '(?: ?[-\\u2013\\u2014] ?| bis )';

/** The words of a unit after a number in the case of its preposition. */
function nameOf(unit: Unit, match: RegExpExecArray): string {
  return caseAfter(textBefore(match, REACH)) === 'd' ? unit.dative : unit.many;
}

/** Whether a sign that may be a word or a letter is one here. */
function isOther(sign: string, match: RegExpExecArray): boolean {
  if (!isDoubtful(sign)) return false;
  if (!/\d ?\p{L}+\.?$/u.test(match[0])) return true;
  return sign === 'V' || sign === 'W' || sign === 'K' || sign === 'L'
    ? !/^(?:[ .,;:)-]|$)/.test(textBehind(match, 1))
    : /^-\p{L}/u.test(textBehind(match, 2));
}

/** A stop after the short form of a unit, `5 Std.`, belongs to it unless it ends the sentence. */
function stopOf(match: RegExpExecArray, context: RuleContext): string {
  return match.groups!.stop !== undefined && context.endsSentence(endOf(match)) ? '.' : '';
}

function measure(match: RegExpExecArray, context: RuleContext): string | undefined {
  const { minus, number, magnitude, unit: sign } = match.groups!;
  const unit = unitOf(sign!);
  if (unit === undefined || isOther(sign!, match)) return undefined;
  const before = textBefore(match, REACH);
  const head = minus === undefined ? '' : 'minus ';
  if (magnitude !== undefined)
    return `${head}${sayMagnitude(number!, magnitude, before)} ${unit.many}${stopOf(match, context)}`;
  const isSingle = isOne(number!) && !number!.includes(',');
  const words = isSingle
    ? `${minus === undefined ? oneOf(unit.gender, before) : oneOf(unit.gender, '')} ${unit.one}`
    : `${sayNumber(number!, 'ein')} ${nameOf(unit, match)}`;
  return head + words + stopOf(match, context);
}

/** Measures. */
export const MEASURE_RULES: readonly Rule[] = [
  {
    name: 'dimensions',
    starts: ['digit'],
    pattern: sticky(
      `${FREE_LEFT}(?<one>${NUMBER})(?: ?(?<unit1>${SHORT_UNIT}))? ?[x×*] ?(?<two>${NUMBER})(?: ?` +
        `(?<unit2>${SHORT_UNIT}))?(?: ?[x×*] ?(?<three>${NUMBER}))?(?: ?(?<unit>${SHORT_UNIT}))?` +
        `(?![\\p{L}\\d])`,
    ),
    rewrite: (match) => {
      const { one, two, three, unit1, unit2, unit } = match.groups!;
      const sign = unit ?? unit2 ?? unit1;
      const name = sign === undefined ? '' : ` ${unitOf(sign)!.many}`;
      const parts = [one, two, three].filter((part) => part !== undefined);
      return `${parts.map((part) => sayNumber(part, 'ein')).join(' mal ')}${name}`;
    },
    examples: [
      ['10 x 15 cm groß', 'zehn mal fünfzehn Zentimeter groß'],
      ['ein Feld von 3x4 Metern', 'ein Feld von drei mal vier Metern'],
    ],
  },
  {
    name: 'measure-span',
    starts: ['digit', 'sign'],
    pattern: sticky(
      `${FREE_LEFT}(?<minus>-)?(?<from>${NUMBER})(?: ?${SHORT_UNIT})?(?<joint>${DASH})` +
        `(?<to>${NUMBER}) ?(?<unit>${SHORT_UNIT})(?<stop>\\.)?`,
    ),
    rewrite: (match, context) => {
      const { minus, from, to, unit: sign } = match.groups!;
      const unit = unitOf(sign!);
      if (unit === undefined || isOther(sign!, match)) return undefined;
      const head = minus === undefined ? '' : 'minus ';
      return `${head}${sayNumber(from!, 'ein')} bis ${sayNumber(to!, 'ein')} ${nameOf(unit, match)}${stopOf(match, context)}`;
    },
    examples: [
      ['20–25 °C', 'zwanzig bis fünfundzwanzig Grad Celsius'],
      ['von 5 bis 8 km Länge', 'von fünf bis acht Kilometern Länge'],
    ],
  },
  {
    name: 'measure-compound',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<number>${NUMBER})[- ]?(?<unit>${SHORT_UNIT})-(?=\\p{L})`),
    rewrite: ({ groups }) => {
      const { number, unit } = groups!;
      const words = sayNumber(number!, 'ein').replaceAll(' ', '-');
      return `${words}-${unitOf(unit!)!.one.replaceAll(' ', '-')}-`;
    },
    examples: [
      ['der 400-m-Lauf', 'der vierhundert-Meter-Lauf'],
      ['eine 5-kW-Anlage', 'eine fünf-Kilowatt-Anlage'],
    ],
  },
  {
    name: 'measure',
    starts: ['digit', 'sign'],
    pattern: sticky(
      `${FREE_LEFT}(?<minus>-|\\u2013)?(?<number>${NUMBER})(?<magnitude>${MAGNITUDE})? ?` +
        // `13 K 9542/16` is the mark of a case.
        `(?<unit>${SHORT_UNIT})(?<stop>\\.)?(?! \\d{1,6}/\\d)`,
    ),
    rewrite: measure,
    examples: [
      ['200 km/h schnell', 'zweihundert Kilometer pro Stunde schnell'],
      ['nach 5 km', 'nach fünf Kilometern'],
      ['in 1 h', 'in einer Stunde'],
      ['bei -3 °C', 'bei minus drei Grad Celsius'],
      ['2,5 Mio. t Weizen', 'zwei Komma fünf Millionen Tonnen Weizen'],
      ['120 m² Wohnfläche', 'einhundertzwanzig Quadratmeter Wohnfläche'],
      ['Nach 3 Std. Fahrt', 'Nach drei Stunden Fahrt'],
    ],
  },
  {
    name: 'unit-before',
    starts: ['word'],
    first: 'k',
    pattern: sticky('(?<![\\p{L}\\d])km(?= \\d)'),
    rewrite: () => 'Kilometer',
    examples: [['bei km 12,3', 'bei Kilometer zwölf Komma drei']],
  },
  {
    name: 'degrees-by-day',
    starts: ['digit'],
    pattern: sticky(`${FREE_LEFT}(?<low>\\d{1,2})/(?<high>\\d{1,2})(?= ?(?:Grad|°))`),
    rewrite: ({ groups }) => `${sayNumber(groups!.low!)} bis ${sayNumber(groups!.high!)}`,
    examples: [['12/18 Grad', 'zwölf bis achtzehn Grad']],
  },
  {
    name: 'per-unit',
    starts: ['sign'],
    first: '/',
    pattern: sticky(
      `(?<=[\\p{L}\\d.€$²³])/ ?(?<unit>m²|qm|m³|kWh|MWh|kg|l|t|h|km|ha|Std\\.?|Min\\.?|Tag|Monat|Jahr` +
        `|Person|Stück|Nacht|Woche)(?![\\p{L}\\d])`,
    ),
    rewrite: ({ groups }) => {
      const sign = groups!.unit!.replace(/\.$/, '');
      return ` pro ${unitOf(sign)?.one ?? sign}`;
    },
    examples: [
      ['12 €/m²', 'zwölf Euro pro Quadratmeter'],
      ['30 Cent/kWh', 'dreißig Cent pro Kilowattstunde'],
    ],
  },
  {
    name: 'minus-degrees',
    starts: ['sign'],
    first: '-\u2013',
    pattern: sticky(
      `(?<![\\p{L}\\p{N}-])[-\\u2013](?<number>${NUMBER})(?= ?(?:Grad|bis (?:minus |plus |-|\\u2013)?\\d{1,2} Grad))`,
    ),
    rewrite: ({ groups }) => `minus ${sayNumber(groups!.number!, 'ein')}`,
    examples: [['bei –7 Grad', 'bei minus sieben Grad']],
  },
];
