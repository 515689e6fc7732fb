/** a language tag → the Spanish words of its region. */
import type { IberianWords } from '../../rules/iberian/iberian-words.ts';
import { AGREEMENT } from './agreement.ts';
import { CURRENCIES, MAGNITUDES, PESO_REGIONS, PESO_SIGN } from './currencies.ts';
import { isSpelled } from './initialisms.ts';
import { SPANISH_NUMBERS } from './number-words.ts';
import {
  ADDRESS_SIGNS,
  clock,
  halfOf,
  height,
  MONTHS,
  partOfDay,
  SIGNS,
  FUNCTION_WORDS,
} from './function-words.ts';
import { PER_WORDS, UNITS } from './unit-signs.ts';

/** Where a point separates decimals, by CLDR; `419`: Latin America as a whole. */
const POINT_DECIMALS = /^(?:419|MX|US|PR|GT|HN|NI|SV|PA|DO|PE|CU|BZ)$/;

const known = new Map<string, IberianWords>();

/** The words of a BCP 47 tag; one without a region as in Spain. */
export function wordsOfTag(tag: string): IberianWords {
  const region =
    /-(?<region>[A-Za-z]{2}|419)(?=-|$)/.exec(tag)?.groups!.region!.toUpperCase() ?? 'ES';
  const made = known.get(region) ?? wordsOfRegion(region);
  known.set(region, made);
  return made;
}

function wordsOfRegion(region: string): IberianWords {
  const isSpain = region === 'ES' || region === 'GQ';
  return {
    numbers: SPANISH_NUMBERS,
    agreement: AGREEMENT,
    small: FUNCTION_WORDS,
    pointDecimals: POINT_DECIMALS.test(region),
    mayGroupByComma: true,
    firstOfMonth: !isSpain,
    singularBelowTwo: false,
    months: MONTHS,
    magnitudes: MAGNITUDES,
    units: UNITS,
    perWords: PER_WORDS,
    currencies: PESO_REGIONS.test(region) ? { ...CURRENCIES, $: PESO_SIGN } : CURRENCIES,
    partOfDay,
    half: halfOf,
    height,
    clock,
    beforeTime: /(?:^|[^\p{L}])(?:las?|desde|hasta|hacia|sobre|entre|y|a)[ \u202f]$/iu,
    isSpelled,
    compass: { N: 'norte', S: 'sur', E: 'este', O: 'oeste', W: 'oeste' },
    letterNames: { Y: 'i griega' },
    signs: SIGNS,
    addressSigns: ADDRESS_SIGNS,
  };
}
