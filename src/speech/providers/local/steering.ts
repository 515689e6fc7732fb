/**
 * how a word is inflected → the code that its tokens carry: the nearest that the model has. A token
 * with a code is `token + vocabulary × code`; a code is the places of its shift, length and range
 * in their lists, with the shift varying fastest. Pure.
 */
import type { Inflection } from '../../../script/script.ts';
import type { PackSteering } from './voice-pack.ts';

/** Options of `steeringCode`: the model's codes, and the voice's own multiplier of range. */
export type SteeringOptions = { readonly steering: PackSteering; readonly voiceRange: number };

/** The code of an inflection; 0, which is neutral, without one. */
export function steeringCode(
  inflection: Omit<Inflection, 'start' | 'end'> | undefined,
  { steering, voiceRange }: SteeringOptions,
): number {
  if (inflection === undefined) return 0;
  const { shift = 0, length = 1, range = 1 } = inflection;
  const { shifts, lengths, ranges } = steering;
  const places = [
    nearest(shifts, shift),
    nearest(lengths, length),
    nearest(ranges, range * voiceRange),
  ] as const;
  return places[0] + shifts.length * (places[1] + lengths.length * places[2]);
}

/** The place of the value nearest to one. */
function nearest(values: readonly number[], wanted: number): number {
  return values.reduce(
    (best, value, index) =>
      Math.abs(value - wanted) < Math.abs(values[best]! - wanted) ? index : best,
    0,
  );
}
