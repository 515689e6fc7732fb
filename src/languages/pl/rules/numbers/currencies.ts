/** → currencies in Polish. Data. */
import { nounOf, type Noun } from '../../../slavic/declension.ts';
import { withWords } from '../../../slavic/say-figure.ts';
import type { Units } from '../../../slavic/quantity-rules.ts';

const ZLOTY = nounOf(
  'masculine',
  'złoty złotego złotemu złoty złotym złotym|złote złotych złotym złote złotymi złotych',
);
const GROSZ = nounOf(
  'masculine',
  'grosz grosza groszowi grosz groszem groszu|grosze groszy groszom grosze groszami groszach',
);
const EURO = nounOf('neuter', 'euro|euro');
const DOLLAR = nounOf(
  'masculine',
  'dolar dolara dolarowi dolara dolarem dolarze|dolary dolarów dolarom dolary dolarami dolarach',
);
const CENT = nounOf(
  'masculine',
  'cent centa centowi centa centem cencie|centy centów centom centy centami centach',
);
const POUND = nounOf(
  'masculine',
  'funt funta funtowi funta funtem funcie|funty funtów funtom funty funtami funtach',
);
const FRANC = nounOf(
  'masculine',
  'frank franka frankowi franka frankiem franku|franki franków frankom franki frankami frankach',
);
const CROWN = nounOf(
  'feminine',
  'korona korony koronie koronę koroną koronie|korony koron koronom korony koronami koronach',
);
const HRYVNIA = nounOf(
  'feminine',
  'hrywna hrywny hrywnie hrywnę hrywną hrywnie|hrywny hrywien hrywnom hrywny hrywnami hrywnach',
);
const ROUBLE = nounOf(
  'masculine',
  'rubel rubla rublowi rubla rublem rublu|ruble rubli rublom ruble rublami rublach',
);
const YEN = nounOf(
  'masculine',
  'jen jena jenowi jena jenem jenie|jeny jenów jenom jeny jenami jenach',
);
const FORINT = nounOf(
  'masculine',
  'forint forinta forintowi forinta forintem forincie|forinty forintów forintom forinty forintami forintach',
);
const RUPEE = nounOf(
  'feminine',
  'rupia rupii rupii rupię rupią rupii|rupie rupii rupiom rupie rupiami rupiach',
);
const LIRA = nounOf(
  'feminine',
  'lira liry lirze lirę lirą lirze|liry lir lirom liry lirami lirach',
);
const WON = nounOf(
  'masculine',
  'won wona wonowi wona wonem wonie|wony wonów wonom wony wonami wonach',
);
const YUAN = nounOf(
  'masculine',
  'juan juana juanowi juana juanem juanie|juany juanów juanom juany juanami juanach',
);

/** Behind a figure. */
export const POLISH_CURRENCIES: Units = {
  zł: ZLOTY,
  PLN: ZLOTY,
  'zł/kg': withWords(ZLOTY, 'za kilogram'),
  'zł/l': withWords(ZLOTY, 'za litr'),
  'zł/m²': withWords(ZLOTY, 'za metr kwadratowy'),
  'zł/mkw': withWords(ZLOTY, 'za metr kwadratowy'),
  'zł/t': withWords(ZLOTY, 'za tonę'),
  'zł/godz': withWords(ZLOTY, 'za godzinę'),
  gr: GROSZ,
  euro: EURO,
  EUR: EURO,
  '€': EURO,
  dol: DOLLAR,
  USD: DOLLAR,
  $: DOLLAR,
  GBP: POUND,
  '£': POUND,
  CHF: FRANC,
  CZK: CROWN,
  SEK: CROWN,
  NOK: CROWN,
  DKK: CROWN,
  UAH: HRYVNIA,
  '₴': HRYVNIA,
  RUB: ROUBLE,
  '₽': ROUBLE,
  JPY: YEN,
  '¥': YEN,
  HUF: FORINT,
  INR: RUPEE,
  '₹': RUPEE,
  TRY: LIRA,
  KRW: WON,
  '₩': WON,
  CNY: YUAN,
};

/** Before a figure. */
export const POLISH_CURRENCY_SIGNS: Units = {
  '€': EURO,
  US$: DOLLAR,
  $: DOLLAR,
  '£': POUND,
  '¥': YEN,
  '₴': HRYVNIA,
  '₽': ROUBLE,
  '₹': RUPEE,
  '₩': WON,
  EUR: EURO,
  USD: DOLLAR,
  PLN: ZLOTY,
};

/** The coins of amounts with two decimals. */
export const POLISH_COINS: Readonly<Record<string, Noun>> = {
  zł: GROSZ,
  PLN: GROSZ,
  'zł/kg': GROSZ,
  'zł/l': GROSZ,
  euro: CENT,
  EUR: CENT,
  '€': CENT,
  dol: CENT,
  USD: CENT,
  $: CENT,
};
