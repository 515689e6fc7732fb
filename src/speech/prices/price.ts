/** Price: what a provider takes for what it is sent, and how amounts of money are counted. */

/** What a provider counts when it bills. */
export type PriceUnit = 'characters' | 'utf8-bytes' | 'tokens' | 'seconds';

/** So much of a unit. */
export type UnitCount = { readonly unit: PriceUnit; readonly amount: number };

/** What a provider takes for a million units, by the publisher's own contract. */
export type Price = {
  readonly perMillion: number;
  /** ISO 4217. */
  readonly currency: string;
  /** @default 'characters' */
  readonly unit?: PriceUnit | undefined;
};

/** A price with where it comes from. */
export type KnownPrice = {
  readonly unit: PriceUnit;
  readonly perMillion: number;
  /** ISO 4217. */
  readonly currency: string;
  /** For tokens: what a million tokens of text cost, beside `perMillion` of those of audio. */
  readonly textPerMillion?: number;
  /** For tokens: tokens of a second of audio. */
  readonly tokensPerSecond?: number;
  /** The family or model that the list names; absent for the publisher's own price. */
  readonly model?: string;
  /** Units that cost nothing each month; they are named and never subtracted. */
  readonly freePerMonth?: number;
  /** The day on which the list was read, as `2026-11-24`; absent for the publisher's own price. */
  readonly asOf?: string;
  /** Address of the vendor's own list, to look the price up. */
  readonly source?: string;
  /** Whether nobody bills it: it is spoken on this machine. */
  readonly isUnbilled?: true;
};

/** An amount of money: `nanos` are billionths of the currency's unit, whole, so that sums are exact. */
export type Money = { readonly nanos: number; readonly currency: string };

/** Billionths in one unit of a currency. */
const NANOS = 1e9;

/** Billionths of a currency for a millionth of a price. */
const NANOS_A_MILLIONTH = 1000;

/** Products of binary fractions such as 0.1 may miss a whole number by less than this. */
const SLIP = 1e-6;

/** What so many units cost, in billionths, rounded up: exact for prices of three decimals. */
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

/** Decimals that a currency is written with: two for USD, none for JPY; two where it is not known. */
function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Money as people write it, `2.50 USD`, rounded to the currency's smallest coin (up, or down for what is left), so that no price
 * is shown too low; below one coin `less than 0.01 USD`.
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
