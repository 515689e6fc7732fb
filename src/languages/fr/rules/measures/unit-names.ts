/** symbols of units → their French names. */
import { anyOf } from '../../../../_internal/any-of.ts';

/** A unit: its name for one and for several. */
export type Unit = { readonly one: string; readonly several: string; readonly feminine?: boolean };

function named(one: string, several = `${one}s`): Unit {
  return { one, several };
}

function feminine(one: string, several = `${one}s`): Unit {
  return { one, several, feminine: true };
}

/** Units by their symbols. */
const UNITS: Readonly<Record<string, Unit>> = {
  km: named('kilomètre'),
  m: named('mètre'),
  cm: named('centimètre'),
  mm: named('millimètre'),
  dm: named('décimètre'),
  µm: named('micromètre'),
  nm: named('nanomètre'),
  'km²': named('kilomètre carré', 'kilomètres carrés'),
  km2: named('kilomètre carré', 'kilomètres carrés'),
  'm²': named('mètre carré', 'mètres carrés'),
  m2: named('mètre carré', 'mètres carrés'),
  'cm²': named('centimètre carré', 'centimètres carrés'),
  cm2: named('centimètre carré', 'centimètres carrés'),
  'm³': named('mètre cube', 'mètres cubes'),
  m3: named('mètre cube', 'mètres cubes'),
  'cm³': named('centimètre cube', 'centimètres cubes'),
  cm3: named('centimètre cube', 'centimètres cubes'),
  'km³': named('kilomètre cube', 'kilomètres cubes'),
  km3: named('kilomètre cube', 'kilomètres cubes'),
  ha: named('hectare'),
  kg: named('kilogramme'),
  g: named('gramme'),
  mg: named('milligramme'),
  µg: named('microgramme'),
  μg: named('microgramme'),
  t: feminine('tonne'),
  kt: feminine('kilotonne'),
  Mt: named('million de tonnes', 'millions de tonnes'),
  Gt: named('milliard de tonnes', 'milliards de tonnes'),
  l: named('litre'),
  L: named('litre'),
  hl: named('hectolitre'),
  dl: named('décilitre'),
  cl: named('centilitre'),
  cL: named('centilitre'),
  ml: named('millilitre'),
  mL: named('millilitre'),
  min: feminine('minute'),
  mn: feminine('minute'),
  s: feminine('seconde'),
  sec: feminine('seconde'),
  ms: feminine('milliseconde'),
  j: named('jour'),
  Hz: named('hertz', 'hertz'),
  kHz: named('kilohertz', 'kilohertz'),
  MHz: named('mégahertz', 'mégahertz'),
  GHz: named('gigahertz', 'gigahertz'),
  W: named('watt'),
  kW: named('kilowatt'),
  MW: named('mégawatt'),
  GW: named('gigawatt'),
  TW: named('térawatt'),
  Wh: named('wattheure'),
  kWh: named('kilowattheure'),
  MWh: named('mégawattheure'),
  GWh: named('gigawattheure'),
  TWh: named('térawattheure'),
  V: named('volt'),
  kV: named('kilovolt'),
  mA: named('milliampère'),
  mAh: named('milliampère-heure', 'milliampères-heure'),
  A: named('ampère'),
  dB: named('décibel'),
  kcal: feminine('kilocalorie'),
  kJ: named('kilojoule'),
  J: named('joule'),
  Pa: named('pascal'),
  hPa: named('hectopascal'),
  mbar: named('millibar'),
  bar: named('bar'),
  Nm: named('newton-mètre', 'newtons-mètres'),
  ch: named('cheval', 'chevaux'),
  cv: named('cheval', 'chevaux'),
  Ko: named('kilooctet'),
  ko: named('kilooctet'),
  Mo: named('mégaoctet'),
  Go: named('gigaoctet'),
  To: named('téraoctet'),
  Po: named('pétaoctet'),
  GB: named('gigaoctet'),
  Mb: named('mégabit'),
  Gb: named('gigabit'),
  Mbit: named('mégabit'),
  Gbit: named('gigabit'),
  Mpx: named('mégapixel'),
  ppm: feminine('partie par million', 'parties par million'),
  mSv: named('millisievert'),
  Bq: named('becquerel'),
  tep: feminine('tonne équivalent pétrole', 'tonnes équivalent pétrole'),
  '°C': named('degré Celsius', 'degrés Celsius'),
  '°F': named('degré Fahrenheit', 'degrés Fahrenheit'),
  'º C': named('degré Celsius', 'degrés Celsius'),
  ºC: named('degré Celsius', 'degrés Celsius'),
  '°': named('degré'),
  º: named('degré'),
  '℃': named('degré Celsius', 'degrés Celsius'),
  Ω: named('ohm'),
  hab: named('habitant'),
  'hab.': named('habitant'),
  habts: named('habitant'),
  pt: named('point'),
  pts: named('point'),
  pb: named('point de base', 'points de base'),
  pax: named('passager'),
  UA: feminine('unité astronomique', 'unités astronomiques'),
  mph: named("mile à l'heure", "miles à l'heure"),
};

/** What may stand behind the stroke of a rate, with the word between. */
const RATES: Readonly<Record<string, string>> = {
  h: 'par heure',
  s: 'par seconde',
  min: 'par minute',
  an: 'par an',
  mois: 'par mois',
  jour: 'par jour',
  j: 'par jour',
  semaine: 'par semaine',
  l: 'par litre',
  L: 'par litre',
  dl: 'par décilitre',
  ml: 'par millilitre',
  kg: 'par kilogramme',
  g: 'par gramme',
  km: 'par kilomètre',
  'km²': 'par kilomètre carré',
  km2: 'par kilomètre carré',
  'm²': 'par mètre carré',
  m2: 'par mètre carré',
  'm³': 'par mètre cube',
  m3: 'par mètre cube',
  ha: 'par hectare',
  hab: 'par habitant',
  personne: 'par personne',
  pers: 'par personne',
  '100 km': 'aux cent kilomètres',
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

/** Single capitals and syllables that are units only beside a space, and no words. */
export const NEEDS_SPACE: ReadonlySet<string> = new Set([
  'A',
  'V',
  'W',
  'J',
  'Pa',

  'pt',
  'L',
  'GB',
  'UA',
]);

/** The unit of a symbol. */
export function unitOf(symbol: string): Unit {
  return UNITS[symbol]!;
}

/** The words of a rate: `h` → `par heure`. */
export function rateWords(symbol: string | undefined): string {
  return symbol === undefined ? '' : ` ${RATES[symbol]}`;
}
