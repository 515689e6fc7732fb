/** `heart:0.7+emma:0.3` ↔ the voices that are mixed, and how much of each. Pure. */
import { ProviderError } from '../../../../errors.ts';

/** A voice in a mixture, named as the user wrote it, and its share: all shares sum to 1. */
export type MixPart = { readonly name: string; readonly share: number };

/** A mixture of more voices than this sounds like none of them. */
const MOST_VOICES = 8;

/** Decimal places of shares: smaller differences are inaudible. */
const DIGITS = 3;

/** A part with its weight: digits, a point and digits. */
const PART = /^([^:]+?)\s*(?::\s*(\d+(?:\.\d+)?|\.\d+)\s*)?$/;

/** Whether a name is that of a mixture. */
export function isMixture(name: string): boolean {
  return name.includes('+') || /:\s*[\d.]+\s*$/.test(name);
}

/**
 * The parts of a mixture. Weights are made to sum to 1, so `heart:70+emma:30` is `heart:0.7+emma:0.3`;
 * without weights all have the same share.
 * @throws ProviderError `VOICE_UNKNOWN` that says what is wrong.
 */
export function parseMixture(name: string): readonly MixPart[] {
  const found = name.split('+').map((part) => PART.exec(part.trim()));
  if (found.length < 2) throw mixtureError(name, 'it has one voice, but needs at least two');
  if (found.length > MOST_VOICES)
    throw mixtureError(name, `it has ${found.length} voices, but may have at most ${MOST_VOICES}`);
  const parts = found.map((match) => {
    if (!match) throw mixtureError(name, 'one part is not a name with a weight');
    return { name: match[1]!, weight: match[2] };
  });
  const weighted = parts.filter(({ weight }) => weight !== undefined).length;
  if (weighted > 0 && weighted < parts.length)
    throw mixtureError(name, 'some of its voices have a weight and some have none');

  const weights = parts.map(({ weight }) => (weight === undefined ? 1 : Number(weight)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => Number((weight / sum).toFixed(DIGITS)));
  // This also catches a sum of 0, which makes all shares NaN.
  if (!shares.every((share) => share > 0))
    throw mixtureError(name, 'one weight is too small to be heard');
  return parts.map((part, i) => ({ name: part.name, share: shares[i]! }));
}

/** The name of a mixture, from the names of its voices in full. */
export function mixtureName(parts: readonly MixPart[]): string {
  return parts.map(({ name, share }) => `${name}:${share}`).join('+');
}

/** The error for a mixture that cannot be made; `what`: a clause that says why. */
export function mixtureError(name: string, what: string): ProviderError {
  return new ProviderError(`“${name}” is not a mixture of voices: ${what}.`, {
    code: 'VOICE_UNKNOWN',
    provider: 'local',
    kind: 'voice-not-found',
    retryable: false,
    hint: 'Write it like heart:0.7+emma:0.3, with voices of one pack.',
  });
}
