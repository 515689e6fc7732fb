/** symbols of units → their Italian names. */
import { anyOf } from '../../../../_internal/any-of.ts';

/** A unit: its name for one and for several. */
export type Unit = { readonly one: string; readonly several: string; readonly feminine?: boolean };

function named(one: string, several: string = one): Unit {
  return { one, several };
}

function feminine(one: string, several: string): Unit {
  return { one, several, feminine: true };
}

const SQUARE_METER = named('metro quadrato', 'metri quadrati');
const SQUARE_KILOMETER = named('chilometro quadrato', 'chilometri quadrati');
const CUBIC_METER = named('metro cubo', 'metri cubi');
const CUBIC_CENTIMETER = named('centimetro cubo', 'centimetri cubi');
const CELSIUS = named('grado Celsius', 'gradi Celsius');
const CALORIE = feminine('chilocaloria', 'chilocalorie');

/** Units by their symbols. */
const UNITS: Readonly<Record<string, Unit>> = {
  km: named('chilometro', 'chilometri'),
  Km: named('chilometro', 'chilometri'),
  m: named('metro', 'metri'),
  mt: named('metro', 'metri'),
  cm: named('centimetro', 'centimetri'),
  mm: named('millimetro', 'millimetri'),
  dm: named('decimetro', 'decimetri'),
  µm: named('micrometro', 'micrometri'),
  nm: named('nanometro', 'nanometri'),
  'km²': SQUARE_KILOMETER,
  km2: SQUARE_KILOMETER,
  kmq: SQUARE_KILOMETER,
  'm²': SQUARE_METER,
  m2: SQUARE_METER,
  mq: SQUARE_METER,
  'm³': CUBIC_METER,
  m3: CUBIC_METER,
  mc: CUBIC_METER,
  'cm³': CUBIC_CENTIMETER,
  cm3: CUBIC_CENTIMETER,
  cc: CUBIC_CENTIMETER,
  'cm²': named('centimetro quadrato', 'centimetri quadrati'),
  ha: named('ettaro', 'ettari'),
  kg: named('chilogrammo', 'chilogrammi'),
  Kg: named('chilogrammo', 'chilogrammi'),
  hg: named('ettogrammo', 'ettogrammi'),
  g: named('grammo', 'grammi'),
  gr: named('grammo', 'grammi'),
  mg: named('milligrammo', 'milligrammi'),
  µg: named('microgrammo', 'microgrammi'),
  μg: named('microgrammo', 'microgrammi'),
  t: feminine('tonnellata', 'tonnellate'),
  q: named('quintale', 'quintali'),
  l: named('litro', 'litri'),
  L: named('litro', 'litri'),
  hl: named('ettolitro', 'ettolitri'),
  dl: named('decilitro', 'decilitri'),
  cl: named('centilitro', 'centilitri'),
  ml: named('millilitro', 'millilitri'),
  min: named('minuto', 'minuti'),
  s: named('secondo', 'secondi'),
  sec: named('secondo', 'secondi'),
  ms: named('millisecondo', 'millisecondi'),
  Hz: named('hertz'),
  kHz: named('chilohertz'),
  MHz: named('megahertz'),
  GHz: named('gigahertz'),
  W: named('watt'),
  kW: named('chilowatt'),
  MW: named('megawatt'),
  GW: named('gigawatt'),
  TW: named('terawatt'),
  kWh: named('chilowattora'),
  MWh: named('megawattora'),
  GWh: named('gigawattora'),
  TWh: named('terawattora'),
  V: named('volt'),
  kV: named('chilovolt'),
  A: named('ampere'),
  mAh: named('milliampere ora'),
  dB: named('decibel'),
  kcal: CALORIE,
  cal: feminine('caloria', 'calorie'),
  kJ: named('chilojoule'),
  hPa: named('ettopascal'),
  mbar: named('millibar'),
  bar: named('bar'),
  Nm: named('newton metro'),
  CV: named('cavallo', 'cavalli'),
  cv: named('cavallo', 'cavalli'),
  kB: named('kilobyte'),
  KB: named('kilobyte'),
  MB: named('megabyte'),
  GB: named('gigabyte'),
  Gb: named('gigabyte'),
  TB: named('terabyte'),
  Mbps: named('megabit al secondo'),
  Mbit: named('megabit'),
  Gbit: named('gigabit'),
  ppm: feminine('parte per milione', 'parti per milione'),
  '°C': CELSIUS,
  '° C': CELSIUS,
  ºC: CELSIUS,
  '℃': CELSIUS,
  '°F': named('grado Fahrenheit', 'gradi Fahrenheit'),
  '°': named('grado', 'gradi'),
  pb: named('punto base', 'punti base'),
  ab: named('abitante', 'abitanti'),
  'ab.': named('abitante', 'abitanti'),
};

/** What may stand behind the stroke of a rate, with the word between. */
const RATES: Readonly<Record<string, string>> = {
  h: "all'ora",
  s: 'al secondo',
  sec: 'al secondo',
  min: 'al minuto',
  anno: "all'anno",
  mese: 'al mese',
  giorno: 'al giorno',
  settimana: 'a settimana',
  l: 'per litro',
  L: 'per litro',
  dl: 'per decilitro',
  ml: 'per millilitro',
  kg: 'per chilogrammo',
  km: 'al chilometro',
  kmq: 'per chilometro quadrato',
  'km²': 'per chilometro quadrato',
  mq: 'per metro quadrato',
  'm²': 'per metro quadrato',
  mc: 'per metro cubo',
  'm³': 'per metro cubo',
  ha: 'per ettaro',
  '100 km': 'per cento chilometri',
};

function source(names: readonly string[]): string {
  const escaped = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/\./g, '\\.'));
  return anyOf(escaped);
}

/** Pattern of what stands behind the stroke of a rate. */
export const RATE: string = source(Object.keys(RATES));

/** Pattern of a symbol, with the space before it. */
export const UNIT: string =
  `(?<gap> ?)(?<unit>${source(Object.keys(UNITS))})(?: ?/ ?(?<per>${RATE}))?` +
  '(?![\\p{L}\\d²³\\x27]|\\.\\p{L}|/\\p{L}| ?°)';

/** Single capitals and syllables that are units only beside a space. */
export const NEEDS_SPACE: ReadonlySet<string> = new Set(['A', 'V', 'W', 'L', 'ab', 'CV', 'q']);

/** The unit of a symbol. */
export function unitOf(symbol: string): Unit {
  return UNITS[symbol]!;
}

/** The words of a rate: `h` → `all'ora`. */
export function rateWords(symbol: string | undefined): string {
  return symbol === undefined ? '' : ` ${RATES[symbol]}`;
}
