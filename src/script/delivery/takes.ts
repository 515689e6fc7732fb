/** the number of a take → how it differs from the first, where the voice itself would say the same. Pure. */

/** Multipliers of the pace from the second take on, far enough apart to be heard, and never so far that it is odd. */
const RATES = [0.96, 1.04, 0.93, 1.07, 0.98, 1.02, 0.95, 1.05, 0.92, 1.08] as const;

/** The multiplier of the pace of a take; 1 for the first. After eleven takes the rates begin again. */
export function rateOfTake(take: number | undefined): number {
  return take === undefined || take < 2 ? 1 : RATES[(take - 2) % RATES.length]!;
}

/** What the variation of a sentence is drawn from: another one for each take. */
export function variationSeed(text: string, take: number | undefined): string {
  return take === undefined || take < 2 ? text : `${text}\n${take}`;
}
