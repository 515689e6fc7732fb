/** a provider's name → whether it makes test tones, and no speech: known without loading it. */

/** The name of the provider of test tones. */
export const TONE = 'tone';

/** Whether the provider of this name makes test tones: not to be published, by no trained model. */
export function isToneProvider(id: string): boolean {
  return id === TONE;
}
