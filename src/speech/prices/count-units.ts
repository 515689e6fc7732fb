/** a request → what it will be billed as, in its provider's own unit, and what that costs. Pure. */
import type { SpeechProvider, SpeechRequest } from '../provider.ts';
import { measureText } from '../parts/split-text.ts';
import { sumPauses } from '../parts/plausible-length.ts';
import { costNanos, type KnownPrice, type UnitCount } from './price.ts';

/** Who speaks. */
export type CountOptions = { readonly provider: SpeechProvider };

/** What one request is billed as. */
export type Charge = {
  readonly units: UnitCount;
  /** Billionths of the price's currency; absent where no price is known. */
  readonly nanos?: number;
};

/** Words a minute of most voices. */
const USUAL_PACE = 155;

/** Letters of a word and the space behind it. */
const CHARACTERS_A_WORD = 6;

/** Characters of text in a token, as models of language count: four at most. */
const CHARACTERS_A_TOKEN = 4;

/** Tokens of a second of audio, as most models count them. */
const USUAL_TOKENS = 25;

/** Characters that a request is billed as: what the provider says, else those of its text. */
export function countBilledCharacters(request: SpeechRequest, { provider }: CountOptions): number {
  const stated = provider.billedCharacters?.(request);
  return stated ?? measureText(request.text, { unit: 'characters' });
}

/** Seconds of audio that a request will give, by the pace of its voice and the pauses asked for. */
export function estimateSeconds(request: SpeechRequest, { provider }: CountOptions): number {
  const { wordsPerMinute = USUAL_PACE } = provider.capabilities(request.voice);
  const characters = measureText(request.text, { unit: 'characters' });
  const charactersPerSecond = (wordsPerMinute * CHARACTERS_A_WORD * (request.rate ?? 1)) / 60;
  return characters / charactersPerSecond + sumPauses(request.sentences.slice(0, -1));
}

/** What a request is billed as; characters where no price says otherwise. Tokens and seconds are estimates. */
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

/** Tokens of the text and of the audio, which have prices of their own. */
function chargeTokens(
  request: SpeechRequest,
  options: CountOptions & { readonly price: KnownPrice },
): Charge {
  const { perMillion, textPerMillion = perMillion } = options.price;
  const { tokensPerSecond = USUAL_TOKENS } = options.price;
  const text = Math.ceil(countBilledCharacters(request, options) / CHARACTERS_A_TOKEN);
  const audio = Math.ceil(estimateSeconds(request, options) * tokensPerSecond);
  return {
    units: { unit: 'tokens', amount: text + audio },
    nanos: costNanos(text, textPerMillion) + costNanos(audio, perMillion),
  };
}

/** Charges in one unit as one. */
export function addCharges(charges: readonly Charge[]): Charge {
  const unit = charges[0]?.units.unit ?? 'characters';
  const amount = charges.reduce((sum, { units }) => sum + units.amount, 0);
  const isPriced = charges.every(({ nanos }) => nanos !== undefined);
  const nanos = charges.reduce((sum, charge) => sum + (charge.nanos ?? 0), 0);
  return { units: { unit, amount }, ...(isPriced && { nanos }) };
}

/**
 * What a reply was billed as, where it says so in the unit of the price; else what was expected of
 * the request.
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
