/** a segment and one of its sentences → its tune in words, for people. */
import type { Inflection, Segment, Sentence } from '../script.ts';

/** Semitones above the rest of its sentence from which the last word rises. */
const RISE = 3;

/**
 * Mean shift and range of the words of a sentence, a rise at its end, and the words that are
 * stressed or hurried; `undefined` if it is left to the voice.
 */
export function describeDelivery(
  { spokenText, delivery }: Pick<Segment, 'spokenText' | 'delivery'>,
  { spokenStart, spokenEnd }: Pick<Sentence, 'spokenStart' | 'spokenEnd'>,
): string | undefined {
  const inflections = delivery?.words ?? [];
  const words = inflections.filter(({ start, end }) => start >= spokenStart && end <= spokenEnd);
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const mean = (value: (each: Inflection) => number): number =>
    words.reduce((sum, each) => sum + value(each), 0) / words.length;
  const key = mean(({ shift = 0 }) => shift);
  const range = mean(({ range = 1 }) => range);
  const named = (chosen: readonly Inflection[]): string =>
    chosen.map(({ start, end }) => `“${spokenText.slice(start, end)}”`).join(', ');
  const stressed = words.filter(({ length = 1 }) => length > 1);
  const hurried = words.filter(({ length = 1 }) => length < 1);
  const rise = (last.shift ?? 0) - key;
  return [
    `${key < 0 ? '−' : '+'}${Math.abs(key).toFixed(1)} semitones, range × ${range.toFixed(2)}`,
    ...(rise >= RISE && !stressed.includes(last) ? [`rises on ${named([last])}`] : []),
    ...(stressed.length > 0 ? [`stress on ${named(stressed)}`] : []),
    ...(hurried.length > 0
      ? [`lower and quicker: ${named([hurried[0]!])} to ${named([hurried.at(-1)!])}`]
      : []),
  ].join('; ');
}
