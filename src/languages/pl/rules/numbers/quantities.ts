/** amounts of money, percent, units and magnitudes → Polish words. */
import { masculine } from '../grammar/declensions.ts';
import { HARD, THOUSAND_NOUN } from '../grammar/numerals-table.ts';
import { nounOf, type Noun } from '../../../slavic/declension.ts';
import { quantityRule, type QuantityWords, type Units } from '../../../slavic/quantity-rules.ts';
import type { Rule } from '../../../rules/rule.ts';
import { withAdjective } from '../../../slavic/say-figure.ts';
import { POLISH_GRAMMAR } from '../grammar/polish-grammar.ts';
import { POLISH_CURRENCIES, POLISH_COINS, POLISH_CURRENCY_SIGNS } from './currencies.ts';
import { POLISH_DURATIONS, POLISH_TEMPERATURES, POLISH_UNITS } from './unit-nouns.ts';

const MILLION = nounOf(
  'masculine',
  'milion miliona milionowi milion milionem milionie|miliony milionów milionom miliony milionami milionach',
);
const BILLION = nounOf(
  'masculine',
  'miliard miliarda miliardowi miliard miliardem miliardzie|miliardy miliardów miliardom miliardy miliardami miliardach',
);
const TRILLION = nounOf(
  'masculine',
  'bilion biliona bilionowi bilion bilionem bilionie|biliony bilionów bilionom biliony bilionami bilionach',
);

const MAGNITUDES: Units = {
  tys: THOUSAND_NOUN,
  mln: MILLION,
  mld: BILLION,
  bln: TRILLION,
};

const PERCENT: Noun = nounOf('masculine', 'procent|procent');
const PER_MILLE: Noun = nounOf(
  'masculine',
  'promil promila promilowi promil promilem promilu|promile promili promilom promile promilami promilach',
);
const POINT = masculine('punkt', { genitive: 'u' });
const PERCENTAGE_POINT = withAdjective(POINT, { stem: 'procentow', endings: HARD });

const PERCENTS: Units = {
  '%': PERCENT,
  proc: PERCENT,
  '‰': PER_MILLE,
  'pkt proc': PERCENTAGE_POINT,
  'p.p': PERCENTAGE_POINT,
  pp: PERCENTAGE_POINT,
  'pkt. proc': PERCENTAGE_POINT,
  'pkt bazowych': withAdjective(POINT, { stem: 'bazow', endings: HARD }),
};

/** What quantities need of Polish. */
export const POLISH_QUANTITIES: QuantityWords = {
  grammar: POLISH_GRAMMAR,
  magnitudes: MAGNITUDES,
  shortened: new Set([
    'tys',
    'proc',
    'pkt proc',
    'pkt. proc',
    'p.p',
    'godz',
    'min',
    'sek',
    'os',
    'szt',
    'mies',
    'kw',
    'l.',
    'm kw',
    'km kw',
    'dol',
    'st',
    'r',
    'pkt',
    'str',
  ]),
  range: { between: ' do ', fromTo: ['od', 'do'] },
  together: { units: new Set(['pkt']), before: /(?<!\p{L})ze? $/iu },
  minus: 'minus',
  plus: 'plus',
};

/** Amounts, the more specific first. */
export const QUANTITY_RULES: readonly Rule[] = [
  quantityRule(
    {
      name: 'percent',
      units: PERCENTS,
      examples: [
        ['wzrost o 5%', 'wzrost o pięć procent'],
        ['do 2,5 proc. PKB', 'do dwóch i pół procent P-K-B'],
        ['ok. 0,3 proc.', 'około trzech dziesiątych procent.'],
        ['5–10 proc. głosów', 'od pięciu do dziesięciu procent głosów'],
        ['spadek o 2 pkt proc.', 'spadek o dwa punkty procentowe.'],
        ['ma 0,8‰', 'ma osiem dziesiątych promila'],
      ],
    },
    POLISH_QUANTITIES,
  ),
  quantityRule(
    {
      name: 'money-before',
      units: POLISH_CURRENCY_SIGNS,
      before: true,
      coins: POLISH_COINS,
      examples: [
        ['za €5', 'za pięć euro'],
        ['kosztuje $2,5 mln', 'kosztuje dwa i pół miliona dolarów'],
      ],
    },
    POLISH_QUANTITIES,
  ),
  quantityRule(
    {
      name: 'money',
      units: POLISH_CURRENCIES,
      coins: POLISH_COINS,
      durations: new Set(Object.keys(POLISH_CURRENCIES)),
      examples: [
        ['za 2 zł', 'za dwa złote'],
        ['cena 5,50 zł', 'cena pięć złotych pięćdziesiąt groszy'],
        ['1,5 mln zł', 'półtora miliona złotych'],
        ['do 200 tys. euro', 'do dwustu tysięcy euro'],
        ['3 mld USD', 'trzy miliardy dolarów'],
      ],
    },
    POLISH_QUANTITIES,
  ),
  quantityRule(
    {
      name: 'temperature',
      units: POLISH_TEMPERATURES,
      examples: [
        ['do -5°C', 'do minus pięciu stopni Celsjusza'],
        ['21 st. C', 'dwadzieścia jeden stopni Celsjusza'],
        ['22 stopnie', 'dwadzieścia dwa stopnie'],
      ],
    },
    POLISH_QUANTITIES,
  ),
  quantityRule(
    {
      name: 'measure',
      units: POLISH_UNITS,
      durations: POLISH_DURATIONS,
      examples: [
        ['o 3 km', 'o trzy kilometry'],
        ['2,5 m', 'dwa i pół metra'],
        ['z prędkością 120 km/h', 'z prędkością stu dwudziestu kilometrów na godzinę'],
        ['działka 800 m²', 'działka osiemset metrów kwadratowych'],
        ['po 5 min.', 'po pięć minut.'],
      ],
    },
    POLISH_QUANTITIES,
  ),
  quantityRule(
    {
      name: 'magnitude',
      units: {},
      bare: true,
      examples: [
        ['ponad 2 mln osób', 'ponad dwa miliony osób'],
        ['od 5 tys. do 7 tys.', 'od pięciu tysięcy do siedmiu tysięcy.'],
      ],
    },
    POLISH_QUANTITIES,
  ),
];
