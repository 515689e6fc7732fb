/** a language tag → the Portuguese words of its region. */
import type { CountedNoun, IberianWords } from '../../rules/iberian/iberian-words.ts';
import { AGREEMENT } from './agreement.ts';
import { CURRENCIES, EUROPEAN_EURO, MAGNITUDES } from './currencies.ts';
import { isSpelled } from './initialisms.ts';
import { BRAZILIAN_NUMBERS, EUROPEAN_NUMBERS } from './number-words.ts';
import {
  ADDRESS_SIGNS,
  clockIn,
  halfIn,
  heightIn,
  MONTHS,
  partOfDay,
  SIGNS,
  FUNCTION_WORDS,
} from './function-words.ts';
import { inPortugal, PER_WORDS, UNITS } from './unit-signs.ts';

/** Where Portuguese is written as in Portugal. */
const EUROPEAN = /^pt-(?:PT|AO|MZ|CV|GW|ST|TL)(?=-|$)/i;

let brazil: IberianWords | undefined;
let portugal: IberianWords | undefined;

/** The words of a BCP 47 tag; one without a region as in Brazil. */
export function wordsOfTag(tag: string): IberianWords {
  if (!EUROPEAN.test(tag)) return (brazil ??= brazilianWords());
  return (portugal ??= europeanWords());
}

function brazilianWords(): IberianWords {
  return {
    numbers: BRAZILIAN_NUMBERS,
    agreement: AGREEMENT,
    small: FUNCTION_WORDS,
    pointDecimals: false,
    mayGroupByComma: false,
    firstOfMonth: true,
    singularBelowTwo: true,
    months: MONTHS,
    magnitudes: MAGNITUDES,
    units: UNITS,
    perWords: PER_WORDS,
    currencies: CURRENCIES,
    partOfDay,
    half: halfIn(BRAZILIAN_NUMBERS),
    height: heightIn(BRAZILIAN_NUMBERS),
    clock: clockIn(BRAZILIAN_NUMBERS),
    isSpelled,
    beforeTime: /(?:^|[^\p{L}])(?:[àa]s?|das?|desde|até|pelas|entre|e|de|d[oa]s?)[ \u202f]$/iu,
    compass: { N: 'norte', S: 'sul', E: 'leste', L: 'leste', O: 'oeste', W: 'oeste' },
    letterNames: {},
    signs: SIGNS,
    addressSigns: ADDRESS_SIGNS,
  };
}

function europeanWords(): IberianWords {
  return {
    ...brazilianWords(),
    numbers: EUROPEAN_NUMBERS,
    firstOfMonth: false,
    singularBelowTwo: false,
    units: mapValues(UNITS, (unit: CountedNoun) => ({
      ...unit,
      one: inPortugal(unit.one),
      many: inPortugal(unit.many),
    })),
    perWords: mapValues(PER_WORDS, inPortugal),
    currencies: { ...CURRENCIES, '€': EUROPEAN_EURO, EUR: EUROPEAN_EURO },
    half: halfIn(EUROPEAN_NUMBERS),
    height: heightIn(EUROPEAN_NUMBERS),
    clock: clockIn(EUROPEAN_NUMBERS),
    small: { ...FUNCTION_WORDS, extension: 'extensão' },
    compass: { N: 'norte', S: 'sul', E: 'este', O: 'oeste', W: 'oeste' },
  };
}

function mapValues<Value>(
  table: Readonly<Record<string, Value>>,
  map: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, map(value)]));
}
