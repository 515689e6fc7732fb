/** a request → its billed units, in the unit of its provider, and their cost. Pure. */
import type { SpeechProvider, SpeechRequest } from '../provider.ts';
import { measureText } from '../parts/split-text.ts';
import { sumPauses } from '../parts/plausible-length.ts';
import { costNanos, type KnownPrice, type UnitCount } from './price.ts';

/** The provider that speaks. */
export type CountOptions = { readonly provider: SpeechProvider };

/** The billed units of a request, and their cost. */
export type Charge = {
  readonly units: UnitCount;
  /** Billionths of the price's currency; absent if no price is known. */
  readonly nanos?: number;
};

/** Words a minute of most voices. */
const USUAL_PACE = 155;

/** Letters of an average word and the space after it. */
const CHARACTERS_A_WORD = 6;

/** Characters of text in a token of a language model: at most four. */
const CHARACTERS_A_TOKEN = 4;

/** Tokens in a second of audio for most models. */
export const USUAL_TOKENS = 25;

/** Tokens of a text, at least. */
export function textTokens(characters: number): number {
  return Math.ceil(characters / CHARACTERS_A_TOKEN);
}

/** Billed characters of a request: as stated by the provider, otherwise those of its text. */
export function countBilledCharacters(request: SpeechRequest, { provider }: CountOptions): number {
  const stated = provider.billedCharacters?.(request);
  return stated ?? measureText(request.text, { unit: 'characters' });
}

/** Estimated seconds of audio for a request, by the pace of its voice and the requested pauses. */
export function estimateSeconds(request: SpeechRequest, { provider }: CountOptions): number {
  const { wordsPerMinute = USUAL_PACE } = provider.capabilities(request.voice);
  const characters = measureText(request.text, { unit: 'characters' });
  const charactersPerSecond = (wordsPerMinute * CHARACTERS_A_WORD * (request.rate ?? 1)) / 60;
  return characters / charactersPerSecond + sumPauses(request.sentences.slice(0, -1));
}

/** The charge for a request, in characters unless a price says otherwise. Tokens and seconds are estimates. */
export function chargeFor(
  request: SpeechRequest,
  options: CountOptions & { readonly price: KnownPrice | undefined },
): Charge {
  const { price } = options;
  if (price?.unit === 'tokens') return chargeTokens(request, { ...options, price });
  const unit = price?.unit ?? 'characters';
  const units = { unit, amount: countUnits(request, { ...options, unit }) };
  return price ? { units, nanos: costNanos(units.amount, price.perMillion) } : { units };
}

function countUnits(
  request: SpeechRequest,
  options: CountOptions & { readonly unit: Exclude<KnownPrice['unit'], 'tokens'> },
): number {
  switch (options.unit) {
    case 'characters':
      return countBilledCharacters(request, options);
    case 'utf8-bytes':
      return measureText(request.text, { unit: 'utf8-bytes' });
    case 'seconds':
      return Math.ceil(estimateSeconds(request, options));
  }
}

/** Tokens of the text and of the audio, which have separate prices. */
function chargeTokens(
  request: SpeechRequest,
  options: CountOptions & { readonly price: KnownPrice },
): Charge {
  const { perMillion, textPerMillion = perMillion } = options.price;
  const { tokensPerSecond = USUAL_TOKENS } = options.price;
  const text = textTokens(countBilledCharacters(request, options));
  const audio = Math.ceil(estimateSeconds(request, options) * tokensPerSecond);
  return {
    units: { unit: 'tokens', amount: text + audio },
    nanos: costNanos(text, textPerMillion) + costNanos(audio, perMillion),
  };
}

/** The sum of charges in the same unit. */
export function addCharges(charges: readonly Charge[]): Charge {
  const unit = charges[0]?.units.unit ?? 'characters';
  const amount = charges.reduce((sum, { units }) => sum + units.amount, 0);
  const isPriced = charges.every(({ nanos }) => nanos !== undefined);
  const nanos = charges.reduce((sum, charge) => sum + (charge.nanos ?? 0), 0);
  return { units: { unit, amount }, ...(isPriced && { nanos }) };
}

/**
 * The actual charge, if the reply states it in the unit of the price; otherwise the expected one.
 */
export function settleCharge(
  expected: Charge,
  options: { readonly billed: UnitCount | undefined; readonly price: KnownPrice | undefined },
): Charge {
  const { billed, price } = options;
  if (!billed || billed.unit !== expected.units.unit || price?.unit === 'tokens') return expected;
  return price
    ? { units: billed, nanos: costNanos(billed.amount, price.perMillion) }
    : { units: billed };
}
