/** → currencies in Ukrainian. Data. */
import { nounOf, type Noun } from '../../../slavic/declension.ts';
import type { Units } from '../../../slavic/quantity-rules.ts';
import { withWords } from '../../../slavic/say-figure.ts';
import { feminineNoun, masculineNoun } from '../grammar/declensions.ts';

const inA = (word: string, stem?: string): Noun => masculineNoun(word, { genitive: 'а', stem });

const HRYVNIA = feminineNoun('гривня', 'гривень');
const KOPIYKA = feminineNoun('копійка', 'копійок');
const DOLLAR = inA('долар');
const EURO = nounOf('masculine', 'євро|євро');
const CENT = inA('цент');
const POUND = inA('фунт');
const FRANC = inA('франк');
const CROWN = feminineNoun('крона', 'крон');
const ROUBLE = nounOf(
  'masculine',
  'рубль рубля рублю рубль рублем рублі|рублі рублів рублям рублі рублями рублях',
);
const YEN = nounOf('feminine', 'єна єни єні єну єною єні|єни єн єнам єни єнами єнах');
const YUAN = nounOf(
  'masculine',
  'юань юаня юаню юань юанем юані|юані юанів юаням юані юанями юанях',
);
const ZLOTY = nounOf(
  'masculine',
  'злотий злотого злотому злотий злотим злотому|злоті злотих злотим злоті злотими злотих',
);
const FORINT = inA('форинт');
const LIRA = feminineNoun('ліра', 'лір');
const RUPEE = feminineNoun('рупія', 'рупій');
const WON = feminineNoun('вона', 'вон');

/** Behind a figure. */
export const UKRAINIAN_CURRENCIES: Units = {
  грн: HRYVNIA,
  UAH: HRYVNIA,
  '₴': HRYVNIA,
  'грн/дол': withWords(HRYVNIA, 'за долар'),
  'грн/долар': withWords(HRYVNIA, 'за долар'),
  'грн/євро': withWords(HRYVNIA, 'за євро'),
  'грн/л': withWords(HRYVNIA, 'за літр'),
  'грн/кг': withWords(HRYVNIA, 'за кілограм'),
  'грн/м³': withWords(HRYVNIA, 'за кубометр'),
  'грн/м3': withWords(HRYVNIA, 'за кубометр'),
  'грн/куб. м': withWords(HRYVNIA, 'за кубометр'),
  'грн/м²': withWords(HRYVNIA, 'за квадратний метр'),
  'грн/кв. м': withWords(HRYVNIA, 'за квадратний метр'),
  'грн/т': withWords(HRYVNIA, 'за тонну'),
  'грн/кВт·год': withWords(HRYVNIA, 'за кіловат-годину'),
  коп: KOPIYKA,
  євро: EURO,
  EUR: EURO,
  '€': EURO,
  дол: DOLLAR,
  USD: DOLLAR,
  $: DOLLAR,
  'дол. США': withWords(DOLLAR, 'США'),
  GBP: POUND,
  '£': POUND,
  CHF: FRANC,
  CZK: CROWN,
  SEK: CROWN,
  NOK: CROWN,
  DKK: CROWN,
  PLN: ZLOTY,
  zł: ZLOTY,
  RUB: ROUBLE,
  '₽': ROUBLE,
  руб: ROUBLE,
  JPY: YEN,
  '¥': YEN,
  CNY: YUAN,
  HUF: FORINT,
  TRY: LIRA,
  INR: RUPEE,
  '₹': RUPEE,
  KRW: WON,
  '₩': WON,
};

/** Before a figure. */
export const UKRAINIAN_CURRENCY_SIGNS: Units = {
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
  UAH: HRYVNIA,
};

/** The coins of amounts with two decimals. */
export const UKRAINIAN_COINS: Readonly<Record<string, Noun>> = {
  грн: KOPIYKA,
  UAH: KOPIYKA,
  '₴': KOPIYKA,
  'грн/дол': KOPIYKA,
  'грн/долар': KOPIYKA,
  'грн/євро': KOPIYKA,
  'грн/л': KOPIYKA,
  'грн/кг': KOPIYKA,
  'грн/м³': KOPIYKA,
  'грн/кВт·год': KOPIYKA,
  євро: CENT,
  EUR: CENT,
  '€': CENT,
  дол: CENT,
  USD: CENT,
  $: CENT,
};
