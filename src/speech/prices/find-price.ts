/** a provider, its voice and a day → the price: the publisher's if given, otherwise the listed one. */
import { ConfigError } from '../../errors.ts';
import { findDefinition } from '../providers/provider-named.ts';
import type { ListedPrice } from '../providers/provider-definition.ts';
import type { SpeechProvider } from '../provider.ts';
import type { KnownPrice, Price } from './price.ts';

/** What a price is found by. */
export type FindPriceOptions = {
  readonly provider: Pick<SpeechProvider, 'id' | 'capabilities'>;
  /** The publisher's price for this provider, which takes precedence. @default the listed one */
  readonly price?: Price | undefined;
  /** The day of the price, in milliseconds since 1970. @default now */
  readonly at?: number | undefined;
};

/** The price of speech made on this machine. */
const FREE: KnownPrice = { unit: 'characters', perMillion: 0, currency: 'USD', isUnbilled: true };

/** The price of a voice; `undefined` if it is neither given nor listed. */
export function findPrice(voice: string, options: FindPriceOptions): KnownPrice | undefined {
  const { provider, price, at = Date.now() } = options;
  if (price) return { ...price, unit: price.unit ?? 'characters' };
  const { isBuiltIn, isTestTone, prices = [] } = findDefinition(provider.id) ?? {};
  if (isBuiltIn || isTestTone) return FREE;
  const { billedAs } = provider.capabilities(voice);
  const day = new Date(at).toISOString().slice(0, 10);
  const row = billedAs && prices.findLast((each) => isPriceOf(each, { billedAs, day }));
  return row ? describeRow(row, billedAs!) : undefined;
}

type Wanted = { readonly billedAs: string; readonly day: string };

function isPriceOf(row: ListedPrice, { billedAs, day }: Wanted): boolean {
  const { from = day, until = day } = row;
  return row.models.includes(billedAs.toLowerCase()) && from <= day && day <= until;
}

function describeRow(row: ListedPrice, model: string): KnownPrice {
  const { models: _models, from: _from, until: _until, ...price } = row;
  return { ...price, model };
}

/** The error when a required price is unknown, with how to set it. */
export function unknownPrice(voice: string, { provider }: FindPriceOptions): ConfigError {
  return new ConfigError(`No price is known for ${describeVoice(voice, provider)}`, {
    code: 'CONFIG_INVALID',
    hint: 'Set what you pay in the settings of the provider: price: { perMillion: 16, currency: USD }.',
  });
}

/** A voice in words: its provider and its name in the price list. */
export function describeVoice(voice: string, provider: FindPriceOptions['provider']): string {
  const { billedAs } = provider.capabilities(voice);
  return `${provider.id} ${billedAs ?? voice}`;
}
