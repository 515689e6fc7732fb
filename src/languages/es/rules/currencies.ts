/** Spanish: currencies and magnitudes. Data. */
import { currenciesIn } from '../../rules/iberian/counted-nouns.ts';
import type { Currency } from '../../rules/iberian/iberian-words.ts';

const DOLLAR = 'm | dólar | dólares | centavo | centavos';
const PESO = 'm | peso | pesos | centavo | centavos';

/** Currencies by sign and code. */
export const CURRENCIES: Readonly<Record<string, Currency>> = currenciesIn(`
  € EUR | m | euro | euros | céntimo | céntimos
  $ US$ USD U$S U$D USD$ | ${DOLLAR}
  £ GBP | f | libra | libras | penique | peniques
  ¥ JPY | m | yen | yenes | centavo | centavos
  CHF | m | franco suizo | francos suizos | céntimo | céntimos
  CNY | m | yuan | yuanes
  ₩ KRW | m | won | wones
  ₹ INR | f | rupia | rupias
  ₽ RUB | m | rublo | rublos | kopek | kopeks
  ₴ UAH | f | grivna | grivnas | kopek | kopeks
  ₺ TRY | f | lira turca | liras turcas
  ₪ ILS | m | séquel | séqueles
  ₧ | f | peseta | pesetas | céntimo | céntimos
  zł PLN | m | esloti | eslotis
  kr SEK NOK DKK | f | corona | coronas
  CZK | f | corona checa | coronas checas
  HUF | m | forinto | forintos
  R$ BRL | m | real | reales | centavo | centavos
  C$ | m | dólar canadiense | dólares canadienses | centavo | centavos
  CAD | m | dólar canadiense | dólares canadienses | centavo | centavos
  AUD A$ | m | dólar australiano | dólares australianos | centavo | centavos
  HKD | m | dólar de Hong Kong | dólares de Hong Kong | centavo | centavos
  TTD | m | dólar de Trinidad y Tobago | dólares de Trinidad y Tobago
  MXN MX$ Mex$ M.N. | ${PESO}
  ARS AR$ | ${PESO}
  CLP CLP$ | ${PESO}
  COP COP$ COL$ | ${PESO}
  UYU $U | ${PESO}
  DOP RD$ | ${PESO}
  CUP | ${PESO}
  PEN S/ S/. | m | sol | soles | céntimo | céntimos
  BOB | m | boliviano | bolivianos | centavo | centavos
  Bs Bs. VES | m | bolívar | bolívares | céntimo | céntimos
  ₡ CRC | m | colón | colones | céntimo | céntimos
  GTQ | m | quetzal | quetzales | centavo | centavos
  HNL | f | lempira | lempiras | centavo | centavos
  NIO | m | córdoba | córdobas | centavo | centavos
  PAB B/. | m | balboa | balboas | centésimo | centésimos
  ₲ PYG Gs. | m | guaraní | guaraníes
  AWG | m | florín arubeño | florines arubeños
  ₿ BTC | m | bitcoin | bitcoins
`);

/** Where `$` is the sign of a peso. */
export const PESO_REGIONS: RegExp = /^(?:MX|AR|CL|CO|UY|CU|DO|PH)$/;

/** The peso, for the sign `$` there. */
export const PESO_SIGN: Currency = CURRENCIES['MXN']!;

/** Magnitudes as written in lower case: singular and plural. */
export const MAGNITUDES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  mil: ['mil', 'mil'],
  k: ['mil', 'mil'],
  millón: ['millón', 'millones'],
  millones: ['millón', 'millones'],
  mill: ['millón', 'millones'],
  m: ['millón', 'millones'],
  mm: ['millón', 'millones'],
  'mil millones': ['mil millones', 'mil millones'],
  billón: ['billón', 'billones'],
  billones: ['billón', 'billones'],
  trillón: ['trillón', 'trillones'],
  trillones: ['trillón', 'trillones'],
  cuatrillones: ['cuatrillón', 'cuatrillones'],
};

/** The same as they are written. */
export const WRITTEN_MAGNITUDES: readonly string[] = [
  ...Object.keys(MAGNITUDES).filter((name) => name.length > 2 && name !== 'mill'),
  'mill.',
  'M',
  'MM',
  'K',
  'k',
];
