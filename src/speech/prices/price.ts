/** Price: what a provider charges per unit; Money: exact amounts in billionths. */

/** What a provider counts when it bills. */
export type PriceUnit = 'characters' | 'utf8-bytes' | 'tokens' | 'seconds';

/** An amount in a unit. */
export type UnitCount = { readonly unit: PriceUnit; readonly amount: number };

/** What a provider charges the publisher for a million units. */
export type Price = {
  readonly perMillion: number;
  /** ISO 4217. */
  readonly currency: string;
  /** @default 'characters' */
  readonly unit?: PriceUnit | undefined;
};

/** A price and its source. */
export type KnownPrice = {
  readonly unit: PriceUnit;
  readonly perMillion: number;
  /** ISO 4217. */
  readonly currency: string;
  /** For tokens: the price of a million text tokens; `perMillion` is for audio tokens. */
  readonly textPerMillion?: number;
  /** For tokens: tokens in a second of audio. */
  readonly tokensPerSecond?: number;
  /** The family or model in the price list; absent for the publisher's price. */
  readonly model?: string;
  /** Units that are free each month; they are shown but never subtracted. */
  readonly freePerMonth?: number;
  /** The day the list was read, as `2026-11-24`; absent for the publisher's price. */
  readonly asOf?: string;
  /** URL of the vendor's price list. */
  readonly source?: string;
  /** Whether it is not billed, since it is spoken on this machine. */
  readonly isUnbilled?: true;
};

/** An amount of money: `nanos` is a whole number of billionths, so that sums are exact. */
export type Money = { readonly nanos: number; readonly currency: string };

/** Billionths in one unit of a currency. */
const NANOS = 1e9;

/** Billionths of a currency for a millionth of a price. */
const NANOS_A_MILLIONTH = 1000;

/** Products of binary fractions such as 0.1 may be off from a whole number by less than this. */
const SLIP = 1e-6;

/** The cost of an amount of units, in billionths, rounded up; exact for prices with three decimals. */
export function costNanos(amount: number, perMillion: number): number {
  return Math.ceil(amount * (perMillion * NANOS_A_MILLIONTH) - SLIP);
}

/** Billionths as an amount of the currency, such as `0.000016`. */
export function amountOf({ nanos }: Pick<Money, 'nanos'>): number {
  return nanos / NANOS;
}

/** An amount such as 2.5 in billionths. */
export function nanosOf(amount: number): number {
  return Math.round(amount * NANOS);
}

/** Decimals that a currency is written with: two for USD, none for JPY, two if unknown. */
function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Money for display, such as `2.50 USD`, rounded to the currency's smallest coin: up, so that no
 * price looks too low, or down for what is left. Less than one coin is `less than 0.01 USD`.
 */
export function formatMoney({
  nanos,
  currency,
  rounded = 'up',
}: Money & { readonly rounded?: 'up' | 'down' }): string {
  const decimals = decimalsOf(currency);
  const coin = NANOS / 10 ** decimals;
  if (nanos > 0 && nanos < coin)
    return `less than ${(1 / 10 ** decimals).toFixed(decimals)} ${currency}`;
  const coins = rounded === 'up' ? Math.ceil(nanos / coin) : Math.floor(nanos / coin);
  return `${(coins / 10 ** decimals).toFixed(decimals)} ${currency}`;
}
