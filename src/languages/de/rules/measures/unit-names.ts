/** signs of units → their German words, with the dative that prepositions ask for. */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Gender } from '../grammar/gender.ts';

/** The words of a unit. */
export type Unit = {
  readonly one: string;
  readonly many: string;
  /** After `mit`, `nach`, `von`; the plural where nothing is added. */
  readonly dative: string;
  readonly gender: Gender;
};

const same = (name: string, gender: Gender = 'n'): Unit => ({
  one: name,
  many: name,
  dative: name,
  gender,
});
const withN = (name: string): Unit => ({ one: name, many: name, dative: `${name}n`, gender: 'm' });
const feminine = (name: string, many = `${name}n`): Unit => ({
  one: name,
  many,
  dative: many,
  gender: 'f',
});

const PER_HOUR = (unit: Unit): Unit => ({
  one: `${unit.one} pro Stunde`,
  many: `${unit.many} pro Stunde`,
  dative: `${unit.dative} pro Stunde`,
  gender: unit.gender,
});

const METER = withN('Meter');
const KILOMETER = withN('Kilometer');

const UNITS: Readonly<Record<string, Unit>> = {
  'km/h': PER_HOUR(KILOMETER),
  kmh: PER_HOUR(KILOMETER),
  'km/s': {
    one: 'Kilometer pro Sekunde',
    many: 'Kilometer pro Sekunde',
    dative: 'Kilometern pro Sekunde',
    gender: 'm',
  },
  'm/s': {
    one: 'Meter pro Sekunde',
    many: 'Meter pro Sekunde',
    dative: 'Metern pro Sekunde',
    gender: 'm',
  },
  'm³/s': {
    one: 'Kubikmeter pro Sekunde',
    many: 'Kubikmeter pro Sekunde',
    dative: 'Kubikmetern pro Sekunde',
    gender: 'm',
  },
  'km²': withN('Quadratkilometer'),
  km2: withN('Quadratkilometer'),
  qkm: withN('Quadratkilometer'),
  'm²': withN('Quadratmeter'),
  m2: withN('Quadratmeter'),
  qm: withN('Quadratmeter'),
  'cm²': withN('Quadratzentimeter'),
  'mm²': withN('Quadratmillimeter'),
  'm³': withN('Kubikmeter'),
  m3: withN('Kubikmeter'),
  cbm: withN('Kubikmeter'),
  'cm³': withN('Kubikzentimeter'),
  ccm: withN('Kubikzentimeter'),
  'l/m²': {
    one: 'Liter pro Quadratmeter',
    many: 'Liter pro Quadratmeter',
    dative: 'Litern pro Quadratmeter',
    gender: 'm',
  },
  'l/100 km': {
    one: 'Liter auf hundert Kilometer',
    many: 'Liter auf hundert Kilometer',
    dative: 'Litern auf hundert Kilometer',
    gender: 'm',
  },
  'g/km': same('Gramm pro Kilometer'),
  'µg/m³': same('Mikrogramm pro Kubikmeter'),
  'mg/dl': same('Milligramm pro Deziliter'),
  'mg/l': same('Milligramm pro Liter'),
  'kg/m³': same('Kilogramm pro Kubikmeter'),
  'kg/ha': same('Kilogramm pro Hektar'),
  'Mbit/s': same('Megabit pro Sekunde'),
  'MBit/s': same('Megabit pro Sekunde'),
  'Gbit/s': same('Gigabit pro Sekunde'),
  km: KILOMETER,
  m: METER,
  dm: withN('Dezimeter'),
  cm: withN('Zentimeter'),
  mm: withN('Millimeter'),
  µm: withN('Mikrometer'),
  nm: withN('Nanometer'),
  kg: same('Kilogramm'),
  g: same('Gramm'),
  mg: same('Milligramm'),
  µg: same('Mikrogramm'),
  t: feminine('Tonne'),
  ha: same('Hektar', 'm'),
  l: withN('Liter'),
  L: withN('Liter'),
  hl: withN('Hektoliter'),
  dl: withN('Deziliter'),
  cl: withN('Zentiliter'),
  ml: withN('Milliliter'),
  mAh: feminine('Milliamperestunde'),
  Hm: withN('Höhenmeter'),
  hm: withN('Höhenmeter'),
  kWh: feminine('Kilowattstunde'),
  MWh: feminine('Megawattstunde'),
  GWh: feminine('Gigawattstunde'),
  TWh: feminine('Terawattstunde'),
  Wh: feminine('Wattstunde'),
  kW: same('Kilowatt'),
  MW: same('Megawatt'),
  GW: same('Gigawatt'),
  kV: same('Kilovolt'),
  mV: same('Millivolt'),
  V: same('Volt'),
  W: same('Watt'),
  PS: same('PS'),
  Hz: same('Hertz'),
  kHz: same('Kilohertz'),
  MHz: same('Megahertz'),
  GHz: same('Gigahertz'),
  dB: same('Dezibel'),
  hPa: same('Hektopascal'),
  bar: same('Bar'),
  kJ: same('Kilojoule'),
  kcal: feminine('Kilokalorie'),
  MB: same('Megabyte'),
  GB: same('Gigabyte'),
  TB: same('Terabyte'),
  kB: same('Kilobyte'),
  '°C': same('Grad Celsius', 'm'),
  '°F': same('Grad Fahrenheit', 'm'),
  '°': same('Grad', 'm'),
  K: same('Kelvin'),
  h: feminine('Stunde'),
  Std: feminine('Stunde'),
  min: feminine('Minute'),
  Min: feminine('Minute'),
  s: feminine('Sekunde'),
  Sek: feminine('Sekunde'),
  sec: feminine('Sekunde'),
  ms: feminine('Millisekunde'),
  ft: same('Fuß', 'm'),
  in: same('Zoll', 'm'),
  lb: same('Pfund'),
  mph: same('Meilen pro Stunde', 'f'),
  EL: same('Esslöffel', 'm'),
  TL: same('Teelöffel', 'm'),
  Pkg: feminine('Packung', 'Packungen'),
  Pck: same('Päckchen'),
  Pfd: same('Pfund'),
  Stk: same('Stück'),
  Ew: { one: 'Einwohner', many: 'Einwohner', dative: 'Einwohnern', gender: 'm' },
  Pers: feminine('Person', 'Personen'),
  ppm: same('p-p-m'),
  kn: same('Knoten', 'm'),
  sm: feminine('Seemeile'),
  Lj: same('Lichtjahre'),
};

/** Units that are also words or letters: only with a space and nothing like a name behind. */
const ALSO_WORDS = new Set(['in', 'K', 's', 'L', 'V', 'W', 'EL', 'TL', 'h']);

const escape = (sign: string): string => sign.replace(/[/^]/g, '\\$&');

/** The signs of units; the longest first, none at the start of a longer word. */
export const SHORT_UNIT: string = `${anyOf(
  Object.keys(UNITS)
    .filter((sign) => sign !== 'in')
    .sort((one, other) => other.length - one.length)
    .map(escape),
)}(?![\\p{L}\\d²³])`;

/** The words of a unit; `undefined` for what is not a sign of one. */
export function unitOf(sign: string): Unit | undefined {
  return Object.hasOwn(UNITS, sign) ? UNITS[sign] : undefined;
}

/** Whether a sign may be something else than a unit. */
export function isDoubtful(sign: string): boolean {
  return ALSO_WORDS.has(sign);
}
