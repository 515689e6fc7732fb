/** Portuguese: currencies and magnitudes. Data. */
import { currenciesIn } from '../../rules/iberian/counted-nouns.ts';
import type { Currency } from '../../rules/iberian/iberian-words.ts';

const PESO = 'm | peso | pesos | centavo | centavos';

/** Currencies by sign and code, as in Brazil. */
export const CURRENCIES: Readonly<Record<string, Currency>> = currenciesIn(`
  R$ BRL | m | real | reais | centavo | centavos
  € EUR | m | euro | euros | centavo | centavos
  $ US$ USD U$S U$ | m | dólar | dólares | centavo | centavos
  £ GBP | f | libra | libras | pêni | pence
  ¥ JPY | m | iene | ienes
  CHF | m | franco suíço | francos suíços | cêntimo | cêntimos
  CNY | m | yuan | yuans
  ₩ KRW | m | won | wons
  ₹ INR | f | rupia | rupias
  ₽ RUB | m | rublo | rublos
  ₴ UAH | f | grívnia | grívnias
  ₺ TRY | f | lira turca | liras turcas
  ₪ ILS | m | shekel | shekels
  zł PLN | m | zloty | zlotys
  kr SEK NOK DKK | f | coroa | coroas
  C$ CAD | m | dólar canadense | dólares canadenses | centavo | centavos
  A$ AUD | m | dólar australiano | dólares australianos | centavo | centavos
  HKD | m | dólar de Hong Kong | dólares de Hong Kong | centavo | centavos
  MXN | ${PESO}
  ARS | ${PESO}
  CLP | ${PESO}
  COP | ${PESO}
  UYU | ${PESO}
  PEN | m | sol | soles | cêntimo | cêntimos
  AOA Kz | m | kwanza | kwanzas | cêntimo | cêntimos
  MZN MT | m | metical | meticais | centavo | centavos
  CVE | m | escudo | escudos | centavo | centavos
  CR$ | m | cruzeiro real | cruzeiros reais | centavo | centavos
  Cr$ | m | cruzeiro | cruzeiros | centavo | centavos
  ₿ BTC | m | bitcoin | bitcoins
`);

/** The euro where its hundredth is a cêntimo. */
export const EUROPEAN_EURO: Currency = {
  ...CURRENCIES['€']!,
  cent: { one: 'cêntimo', many: 'cêntimos', gender: 'masculine' },
};

/** Magnitudes as written in lower case: singular and plural. */
export const MAGNITUDES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  mil: ['mil', 'mil'],
  k: ['mil', 'mil'],
  milhão: ['milhão', 'milhões'],
  milhões: ['milhão', 'milhões'],
  mi: ['milhão', 'milhões'],
  mm: ['milhão', 'milhões'],
  m: ['milhão', 'milhões'],
  'mil milhões': ['mil milhões', 'mil milhões'],
  bi: ['bilhão', 'bilhões'],
  bilhão: ['bilhão', 'bilhões'],
  bilhões: ['bilhão', 'bilhões'],
  bilião: ['bilião', 'biliões'],
  biliões: ['bilião', 'biliões'],
  tri: ['trilhão', 'trilhões'],
  trilhão: ['trilhão', 'trilhões'],
  trilhões: ['trilhão', 'trilhões'],
  trilião: ['trilião', 'triliões'],
  triliões: ['trilião', 'triliões'],
};

/** The same as they are written. */
export const WRITTEN_MAGNITUDES: readonly string[] = [
  ...Object.keys(MAGNITUDES).filter((name) => name.length > 2),
  'mi',
  'bi',
  'mi.',
  'bi.',
  'M',
  'MM',
  'K',
  'k',
];
