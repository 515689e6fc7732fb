/** how much is to be said → what each listed paid voice would charge for it, without opening a provider. Pure. */
import type { ListedPrice, ProviderDefinition } from '../providers/provider-definition.ts';
import { PROVIDERS } from '../providers/provider-named.ts';
import { textTokens, USUAL_TOKENS } from './count-units.ts';
import { costNanos, type Money } from './price.ts';

/** How much is to be said. */
export type SpeechAmount = {
  readonly characters: number;
  readonly utf8Bytes: number;
  /** Of audio. */
  readonly seconds: number;
};

/** What a listed price comes to. */
export type ListedEstimate = Money & {
  readonly provider: string;
  /** Families or models of this price, as the list names them. */
  readonly models: readonly string[];
  /** Units that are free each month, and not subtracted. */
  readonly freePerMonth?: number;
  /** The day the list was read, and where it is. */
  readonly asOf: string;
  readonly source: string;
};

/**
 * One estimate for each price that applies on a day, in the order of the lists; of providers with the same list, the first.
 * `at`: milliseconds since 1970, by default now.
 */
export function estimateListed(
  amount: SpeechAmount,
  { at = Date.now() }: { readonly at?: number | undefined } = {},
): readonly ListedEstimate[] {
  const day = new Date(at).toISOString().slice(0, 10);
  return PROVIDERS.filter(isFirstWithList).flatMap(({ name, prices = [] }) =>
    prices
      .filter(({ from = day, until = day }) => from <= day && day <= until)
      .map((row) => estimateRow(row, { name, amount })),
  );
}

function isFirstWithList({ prices }: ProviderDefinition, i: number): boolean {
  return PROVIDERS.findIndex((other) => other.prices === prices) === i;
}

function estimateRow(
  row: ListedPrice,
  { name, amount }: { readonly name: string; readonly amount: SpeechAmount },
): ListedEstimate {
  const { models, currency, freePerMonth, asOf, source } = row;
  return {
    provider: name,
    models,
    nanos: nanosOfRow(row, amount),
    currency,
    ...(freePerMonth !== undefined && { freePerMonth }),
    asOf,
    source,
  };
}

function nanosOfRow(row: ListedPrice, { characters, utf8Bytes, seconds }: SpeechAmount): number {
  const { perMillion, textPerMillion = perMillion, tokensPerSecond = USUAL_TOKENS } = row;
  switch (row.unit) {
    case 'characters':
      return costNanos(characters, perMillion);
    case 'utf8-bytes':
      return costNanos(utf8Bytes, perMillion);
    case 'seconds':
      return costNanos(Math.ceil(seconds), perMillion);
    case 'tokens':
      return (
        costNanos(textTokens(characters), textPerMillion) +
        costNanos(Math.ceil(seconds * tokensPerSecond), perMillion)
      );
  }
}
