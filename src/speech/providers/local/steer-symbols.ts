/** the symbols of a call and how its words are inflected → the same with the codes that tell the model so. Pure. */
import type { Inflection } from '../../../script/script.ts';
import type { SaidWord } from './phonemes/word-phonemes.ts';
import { isStress } from './engine-calls.ts';
import { steeringCode } from './steering.ts';
import type { PackSteering, VoiceTune } from './voice-pack.ts';

/** A symbol and its word, with a code once it has one. */
type SteeredSymbol = {
  readonly symbol: string;
  readonly word?: SaidWord;
  readonly code?: number;
};

/** Options of `steerSymbols`. */
export type SteerOptions = {
  /** The codes of the model; absent: it has none, and nothing changes. */
  readonly steering?: PackSteering | undefined;
  /** How the words are inflected, in order; offsets as those of the words. */
  readonly delivery?: readonly Inflection[] | undefined;
  /** What the voice's own tune lacks. @default nothing */
  readonly voice?: VoiceTune | undefined;
  /** The last word of the sentence; absent if the sentence goes on in another call. */
  readonly last?: SaidWord | undefined;
  /** Whether it is a question, whose fall is not softened. @default false */
  readonly isQuestion?: boolean | undefined;
};

/** Vowels of the models, diphthongs of one letter among them. */
export const VOWEL: RegExp = /[aeiouyæøœɐɑɒɔəɚɛɜɤɪɨʊʉʌᵊᵻAIOQSWY]/u;

/**
 * Each symbol with the code of its word; what is between two words goes on at the pitch of the word
 * before it, at its own length. The last word of a statement ends as the voice's `end` and `glide` say.
 */
export function steerSymbols<S extends SteeredSymbol>(
  symbols: readonly S[],
  { steering, delivery = [], voice = {}, last, isQuestion }: SteerOptions,
): readonly S[] {
  if (steering === undefined || delivery.length === 0) return symbols;
  const inflectionOf = (word: SaidWord): Inflection | undefined =>
    delivery.find(({ start, end }) => start < word.end && end > word.start);
  const { range = 1 } = voice;
  const endAt = endOf(symbols, { last, voice: isQuestion ? { ...voice, glide: 0 } : voice });
  let current = delivery[0];
  return symbols.map((each, index) => {
    if (each.word) current = withinVoice(inflectionOf(each.word), voice) ?? current;
    const inflection = each.word ? current : current && { ...current, length: 1 };
    // A rise, which turns the voice's own end round, stays as it is.
    const lift = inflection && (inflection.range ?? 1) >= 0 ? endAt(index) : undefined;
    if (inflection === undefined || lift === undefined)
      return { ...each, code: steeringCode(inflection, { steering, voiceRange: range }) };
    // A flat voice is widened to range as others do, not to fall deeper at its end.
    const ended = { ...inflection, shift: (inflection.shift ?? 0) + lift };
    return { ...each, code: steeringCode(ended, { steering, voiceRange: 1 }) };
  });
}

/** An inflection no higher than the voice goes; a stressed word and the rise of a question stay as they are. */
function withinVoice(
  inflection: Inflection | undefined,
  { highest }: VoiceTune,
): Inflection | undefined {
  if (inflection === undefined || highest === undefined) return inflection;
  const { shift = 0, range = 1 } = inflection;
  const isFree = range < 0 || isStress(inflection);
  return isFree ? inflection : { ...inflection, shift: Math.min(highest, shift) };
}

/**
 * What the voice's end adds, in semitones, at each symbol from the last word on: `end` throughout, half of
 * `glide` on the word's last vowel and all of it behind that, where the voice falls steepest.
 */
function endOf(
  symbols: readonly SteeredSymbol[],
  { last, voice }: { readonly last: SaidWord | undefined; readonly voice: VoiceTune },
): (index: number) => number | undefined {
  const { end = 0, glide = 0 } = voice;
  const first = last === undefined ? -1 : symbols.findIndex(({ word }) => word === last);
  if (first < 0) return () => undefined;
  const vowel = symbols.findLastIndex(({ symbol, word }) => word === last && VOWEL.test(symbol));
  return (index) => {
    if (index < first) return undefined;
    if (vowel < 0 || index < vowel) return end;
    return end + (index === vowel ? glide / 2 : glide);
  };
}
