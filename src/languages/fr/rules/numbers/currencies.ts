/** signs and codes of currencies → their French names. */
import { anyOf } from '../../../../_internal/any-of.ts';

/** A currency: its name for one and for several, and its hundredth. */
export type Currency = {
  readonly one: string;
  readonly several: string;
  readonly feminine?: boolean;
  /** @default 'centime' */
  readonly hundredth?: string;
};

const EURO: Currency = { one: 'euro', several: 'euros' };
const DOLLAR: Currency = { one: 'dollar', several: 'dollars', hundredth: 'cent' };
const POUND: Currency = { one: 'livre', several: 'livres', feminine: true, hundredth: 'penny' };
const FRANC: Currency = { one: 'franc', several: 'francs' };
const SWISS: Currency = { one: 'franc suisse', several: 'francs suisses' };

function dollarOf(country: string): Currency {
  return { one: `dollar ${country}`, several: `dollars ${country}s`, hundredth: 'cent' };
}

/** Every way to write a currency; spaces are as in the text. */
const CURRENCIES: Readonly<Record<string, Currency>> = {
  '€': EURO,
  EUR: EURO,
  Eur: EURO,
  $: DOLLAR,
  USD: DOLLAR,
  US$: dollarOf('américain'),
  '$ US': dollarOf('américain'),
  $US: dollarOf('américain'),
  CA$: dollarOf('canadien'),
  '$ CA': dollarOf('canadien'),
  $CA: dollarOf('canadien'),
  CAD: dollarOf('canadien'),
  AUD: dollarOf('australien'),
  A$: dollarOf('australien'),
  '£': POUND,
  GBP: POUND,
  '¥': { one: 'yen', several: 'yens' },
  JPY: { one: 'yen', several: 'yens' },
  CNY: { one: 'yuan', several: 'yuans' },
  CHF: SWISS,
  FCFA: { one: 'franc CFA', several: 'francs CFA' },
  XOF: { one: 'franc CFA', several: 'francs CFA' },
  FF: FRANC,
  '₽': { one: 'rouble', several: 'roubles' },
  '₴': { one: 'hryvnia', several: 'hryvnias', feminine: true },
  '₹': { one: 'roupie', several: 'roupies', feminine: true },
  '₩': { one: 'won', several: 'wons' },
  '₺': { one: 'livre turque', several: 'livres turques', feminine: true },
  '₪': { one: 'shekel', several: 'shekels' },
  zł: { one: 'zloty', several: 'zlotys' },
};

/** Those that are letters and mean francs behind a figure. */
const FRANCS: Readonly<Record<string, Currency>> = {
  F: FRANC,
  'fr.': FRANC,
  'Fr.': FRANC,
  frs: FRANC,
};

function source(names: readonly string[]): string {
  return anyOf(
    [...names]
      .sort((a, b) => b.length - a.length)
      .map((name) => {
        const escaped = name.replace(/[$.]/g, '\\$&');
        return /\p{L}$/u.test(name) ? `${escaped}(?![\\p{L}\\d])` : escaped;
      }),
  );
}

/** Behind a figure. */
export const CURRENCY_BEHIND: string = source([...Object.keys(CURRENCIES), ...Object.keys(FRANCS)]);

/** Before a figure. */
export const CURRENCY_BEFORE: string = source(
  [...Object.keys(CURRENCIES), 'Fr.', 'fr.'].filter((name) => !/^\$ ?\p{L}/u.test(name)),
).replaceAll('(?![\\p{L}\\d])', '');

/** The currency of a sign or code; in Switzerland its own franc is said without the country. */
export function currencyOf(sign: string, language: string): Currency {
  if (sign === 'CHF' && /-CH\b/i.test(language)) return FRANC;
  return CURRENCIES[sign] ?? FRANCS[sign]!;
}
