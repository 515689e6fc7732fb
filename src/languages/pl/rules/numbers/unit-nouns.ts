/** → units in Polish. Data. */
import { nounOf, type Noun } from '../../../slavic/declension.ts';
import { withAdjective, withWords } from '../../../slavic/say-figure.ts';
import type { Units } from '../../../slavic/quantity-rules.ts';
import { feminine, masculine } from '../grammar/declensions.ts';
import { HARD } from '../grammar/numerals-table.ts';

const masculineUnit = (word: string, genitive: 'a' | 'u' = 'a'): Noun =>
  masculine(word, { genitive });

const METRE = masculineUnit('metr');
const KILOMETRE = masculineUnit('kilometr');
const CENTIMETRE = masculineUnit('centymetr');
const MILLIMETRE = masculineUnit('milimetr');
const KILOGRAM = masculineUnit('kilogram');
const TON = feminine('tona');
const LITRE = masculineUnit('litr');
const WATT = masculineUnit('wat');
const BYTE = masculineUnit('bajt');
const HOUR = nounOf(
  'feminine',
  'godzina godziny godzinie godzinę godziną godzinie|godziny godzin godzinom godziny godzinami godzinach',
);
const MINUTE = feminine('minuta');
const SECOND = feminine('sekunda');
const DEGREE = nounOf(
  'masculine',
  'stopień stopnia stopniowi stopień stopniem stopniu|stopnie stopni stopniom stopnie stopniami stopniach',
);
const POINT = masculineUnit('punkt', 'u');
const MONTH = nounOf(
  'masculine',
  'miesiąc miesiąca miesiącowi miesiąc miesiącem miesiącu|miesiące miesięcy miesiącom miesiące miesiącami miesiącach',
);
const PERSON = nounOf(
  'feminine',
  'osoba osoby osobie osobę osobą osobie|osoby osób osobom osoby osobami osobach',
);
const square = (noun: Noun): Noun => withAdjective(noun, { stem: 'kwadratow', endings: HARD });
const cubic = (noun: Noun): Noun => withAdjective(noun, { stem: 'sześcienn', endings: HARD });
const perHour = (noun: Noun): Noun => withWords(noun, 'na godzinę');
const perSecond = (noun: Noun): Noun => withWords(noun, 'na sekundę');

/** A unit with what stands before it, `kilo`. */
function multiplied(noun: Noun, prefix: string): Noun {
  const joined = (forms: readonly string[]): readonly string[] =>
    forms.map((form) => prefix + form);
  return { gender: noun.gender, singular: joined(noun.singular), plural: joined(noun.plural) };
}

/** `kilowatogodzina`. */
const wattHour = (prefix: string): Noun => multiplied(HOUR, `${prefix}wato`);

const CELSIUS = withWords(DEGREE, 'Celsjusza');

/** Degrees of heat and of the compass. */
export const POLISH_TEMPERATURES: Units = {
  '°C': CELSIUS,
  '° C': CELSIUS,
  ºC: CELSIUS,
  'st. C': CELSIUS,
  'stopni C': CELSIUS,
  'stopnie C': CELSIUS,
  '°F': withWords(DEGREE, 'Fahrenheita'),
  '°': DEGREE,
  st: DEGREE,
  stopni: DEGREE,
  stopnie: DEGREE,
  stopień: DEGREE,
};

/** Units by their signs. */
export const POLISH_UNITS: Units = {
  km: KILOMETRE,
  m: METRE,
  cm: CENTIMETRE,
  mm: MILLIMETRE,
  'km/h': perHour(KILOMETRE),
  'km/godz': perHour(KILOMETRE),
  'km/s': perSecond(KILOMETRE),
  'm/s': perSecond(METRE),
  'm²': square(METRE),
  m2: square(METRE),
  mkw: square(METRE),
  'm kw': square(METRE),
  'km²': square(KILOMETRE),
  km2: square(KILOMETRE),
  'km kw': square(KILOMETRE),
  'cm²': square(CENTIMETRE),
  'm³': cubic(METRE),
  'm³/s': perSecond(cubic(METRE)),
  'm3/s': perSecond(cubic(METRE)),
  m3: cubic(METRE),
  'm sześc': cubic(METRE),
  'cm³': cubic(CENTIMETRE),
  'mm/h': perHour(MILLIMETRE),
  'l/m²': withWords(LITRE, 'na metr kwadratowy'),
  'l/100 km': withWords(LITRE, 'na sto kilometrów'),
  ha: masculineUnit('hektar'),
  kg: KILOGRAM,
  dag: multiplied(masculineUnit('gram'), 'deka'),
  g: masculineUnit('gram'),
  mg: multiplied(masculineUnit('gram'), 'mili'),
  µg: multiplied(masculineUnit('gram'), 'mikro'),
  'µg/m³': withWords(multiplied(masculineUnit('gram'), 'mikro'), 'na metr sześcienny'),
  t: TON,
  l: LITRE,
  // Years of age, with a stop.
  'l.': nounOf('masculine', 'rok roku rokowi rok rokiem roku|lata lat latom lata latami latach'),
  ml: multiplied(LITRE, 'mili'),
  hl: multiplied(LITRE, 'hekto'),
  W: WATT,
  kW: multiplied(WATT, 'kilo'),
  MW: multiplied(WATT, 'mega'),
  GW: multiplied(WATT, 'giga'),
  kWh: wattHour('kilo'),
  MWh: wattHour('mega'),
  GWh: wattHour('giga'),
  TWh: wattHour('tera'),
  V: masculineUnit('wolt'),
  kV: multiplied(masculineUnit('wolt'), 'kilo'),
  A: masculineUnit('amper'),
  Hz: masculineUnit('herc'),
  kHz: multiplied(masculineUnit('herc'), 'kilo'),
  MHz: multiplied(masculineUnit('herc'), 'mega'),
  GHz: multiplied(masculineUnit('herc'), 'giga'),
  kB: multiplied(BYTE, 'kilo'),
  MB: multiplied(BYTE, 'mega'),
  GB: multiplied(BYTE, 'giga'),
  TB: multiplied(BYTE, 'tera'),
  'Mb/s': perSecond(multiplied(masculineUnit('bit'), 'mega')),
  'Gb/s': perSecond(multiplied(masculineUnit('bit'), 'giga')),
  hPa: multiplied(masculineUnit('paskal'), 'hekto'),
  kcal: multiplied(feminine('kaloria'), 'kilo'),
  KM: {
    gender: 'masculine',
    singular: [
      'koń mechaniczny',
      'konia mechanicznego',
      'koniowi mechanicznemu',
      'konia mechanicznego',
      'koniem mechanicznym',
      'koniu mechanicznym',
    ],
    plural: [
      'konie mechaniczne',
      'koni mechanicznych',
      'koniom mechanicznym',
      'konie mechaniczne',
      'końmi mechanicznymi',
      'koniach mechanicznych',
    ],
  },
  dB: masculineUnit('decybel'),
  'g/l': withWords(masculineUnit('gram'), 'na litr'),
  'mg/l': withWords(multiplied(masculineUnit('gram'), 'mili'), 'na litr'),
  godz: HOUR,
  h: HOUR,
  min: MINUTE,
  sek: SECOND,
  s: SECOND,
  ms: multiplied(SECOND, 'mili'),
  mies: MONTH,
  os: PERSON,
  szt: feminine('sztuka'),
  str: feminine('strona'),
  pkt: POINT,
  cal: masculineUnit('cal'),
  Mpx: multiplied(masculineUnit('piksel'), 'mega'),
};

/** Units of time: `in 5 minutes` is an accusative. */
export const POLISH_DURATIONS: ReadonlySet<string> = new Set([
  'godz',
  'h',
  'min',
  'sek',
  's',
  'mies',
]);
