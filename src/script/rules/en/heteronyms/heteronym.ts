/**
 * words that are spelled alike and said differently → one rule a word: another spelling, where the
 * words around show the sense.
 */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Rule } from '../../rule.ts';
import { endOf } from '../matches.ts';
import { sticky } from '../patterns.ts';

/**
 * One sense of a word: what must stand before and behind (whole words), and the spelling that every
 * voice reads so.
 */
type Sense = { readonly spoken: string; readonly before?: RegExp; readonly after?: RegExp };

/**
 * A word, the senses that voices miss, and sentences for both senses. Without a matching sense it
 * is left to the voice.
 */
export type Heteronym = {
  readonly word: string;
  readonly senses: readonly Sense[];
  readonly examples: Rule['examples'];
};

/**
 * The end of what stands before, without the white space between: one of these words or phrases.
 */
export function ends(words: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])${anyOf(words)}$`, 'iu');
}

/** The start of what stands behind, without the white space between. */
export function starts(words: readonly string[]): RegExp {
  return new RegExp(`^${anyOf(words)}(?![\\p{L}])`, 'iu');
}

/** Nothing before in the sentence: an order begins here. */
export const AT_SENTENCE_START: RegExp = /(?:^|[.!?]["')]?|["(])$/u;

/** How far around a word its neighbours are seen, in characters. */
const REACH = 72;

/** One rule for each word, so that explanations name it. */
export function heteronymRules(words: readonly Heteronym[]): readonly Rule[] {
  return words.map((heteronym): Rule => {
    const { word, examples } = heteronym;
    const letters = word[0]! + word[0]!.toUpperCase();
    return {
      name: `heteronym-${word}`,
      starts: ['word'],
      first: letters,
      pattern: sticky(`(?<![\\p{L}\\d])[${letters}]${word.slice(1)}(?![\\p{L}\\d])`),
      rewrite: (match) => spokenSense(heteronym, match),
      examples,
    };
  });
}

function spokenSense({ word, senses }: Heteronym, match: RegExpExecArray): string | undefined {
  const { input, index } = match;
  const before = input.slice(Math.max(0, index - REACH), index).trimEnd();
  const after = input.slice(endOf(match), endOf(match) + REACH).trimStart();
  const spoken = senses.find(
    (sense) => sense.before?.test(before) !== false && sense.after?.test(after) !== false,
  )?.spoken;
  // Polish, the people, and polish, the verb, differ by nothing but the capital.
  const capital = word !== 'polish' && /\p{Lu}/u.test(input[index]!);
  return spoken !== undefined && capital ? spoken[0]!.toUpperCase() + spoken.slice(1) : spoken;
}
