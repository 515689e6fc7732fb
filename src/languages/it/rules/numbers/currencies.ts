/** signs and codes of currencies → their Italian names. */
import { anyOf } from '../../../../_internal/any-of.ts';

/** A currency: its name for one and for several. */
export type Currency = {
  readonly one: string;
  readonly several: string;
  readonly feminine?: boolean;
  /** Hundredths, for one and for several. @default centesimo, centesimi */
  readonly parts?: readonly [one: string, several: string];
};

const CENTS = ['centesimo', 'centesimi'] as const;
const EURO: Currency = { one: 'euro', several: 'euro' };
const DOLLAR: Currency = { one: 'dollaro', several: 'dollari' };
const POUND: Currency = {
  one: 'sterlina',
  several: 'sterline',
  feminine: true,
  parts: ['penny', 'penny'],
};

function dollarOf(one: string, several: string): Currency {
  return { one: `dollaro ${one}`, several: `dollari ${several}` };
}

const CURRENCIES: Readonly<Record<string, Currency>> = {
  '€': EURO,
  EUR: EURO,
  Eur: EURO,
  eur: EURO,
  $: DOLLAR,
  USD: DOLLAR,
  US$: dollarOf('statunitense', 'statunitensi'),
  CAD: dollarOf('canadese', 'canadesi'),
  AUD: dollarOf('australiano', 'australiani'),
  '£': POUND,
  GBP: POUND,
  '¥': { one: 'yen', several: 'yen' },
  JPY: { one: 'yen', several: 'yen' },
  CNY: { one: 'yuan', several: 'yuan' },
  CHF: { one: 'franco svizzero', several: 'franchi svizzeri' },
  '₽': { one: 'rublo', several: 'rubli' },
  '₴': { one: 'grivnia', several: 'grivnie', feminine: true },
  '₹': { one: 'rupia', several: 'rupie', feminine: true },
  '₩': { one: 'won', several: 'won' },
  '₺': { one: 'lira turca', several: 'lire turche', feminine: true },
  '₪': { one: 'shekel', several: 'shekel' },
  zł: { one: 'zloty', several: 'zloty' },
};

/** Francs in Switzerland, behind a figure or before it. */
const FRANCS: Readonly<Record<string, Currency>> = {
  'fr.': { one: 'franco', several: 'franchi' },
  'Fr.': { one: 'franco', several: 'franchi' },
};

function source(names: readonly string[]): string {
  return anyOf(
    [...names]
      .sort((a, b) => b.length - a.length)
      .map((name) => {
        const escaped = name.replace(/[$.]/g, '\\$&');
        return /\p{L}$/u.test(name) ? `${escaped}(?![\\p{L}])` : escaped;
      }),
  );
}

/** Behind a figure or before it. */
export const CURRENCY: string = source([...Object.keys(CURRENCIES), ...Object.keys(FRANCS)]);

/** The currency of a sign or code; in Switzerland its own franc is said without the country. */
export function currencyOf(sign: string, language: string): Currency {
  if (sign === 'CHF' && /-CH\b/i.test(language)) return FRANCS['fr.']!;
  return CURRENCIES[sign] ?? FRANCS[sign]!;
}

/** The names of hundredths. */
export function hundredths(currency: Currency): readonly [one: string, several: string] {
  return currency.parts ?? CENTS;
}
