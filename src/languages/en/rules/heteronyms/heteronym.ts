/**
 * words spelled alike and said differently → one rule per word: phonemes or another spelling, where
 * the words around it show the sense.
 */
import { anyOf } from '../../../../_internal/any-of.ts';
import type { Accent } from '../../../pronunciation/accent.ts';
import { sayingOf, type Saying } from '../../../pronunciation/saying.ts';
import type { Rule, RuleContext } from '../../../rules/rule.ts';
import { endOf } from '../../../rules/matches.ts';
import { sticky } from '../patterns.ts';
import { clauseWordsAround, type ClauseWords } from './clause-words.ts';

/** IPA of a sense in both accents, with the stress before the vowel. */
export type SensePhonemes = Readonly<Record<Accent, string>>;

/**
 * One sense of a word: what must be before and after it (whole words), its phonemes, and a spelling
 * that every voice reads correctly; without one, a voice without phonemes gets it right by itself.
 */
type Sense = {
  readonly ipa: SensePhonemes;
  readonly spoken?: string;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** What the words of its clause and its own capital must show. */
  readonly where?: (neighbours: ClauseWords, written: string) => boolean;
};

/**
 * A word, the senses that voices miss, and example sentences. Without a matching sense it is left
 * to the voice.
 */
export type Heteronym = {
  readonly word: string;
  readonly senses: readonly Sense[];
  readonly examples: Rule['examples'];
  readonly sounds?: NonNullable<Rule['sounds']>;
};

/** The end of the text before, without white space: one of these words or phrases. */
export function ends(words: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])${anyOf(words)}$`, 'iu');
}

/** The start of the text after, without white space. */
export function starts(words: readonly string[]): RegExp {
  return new RegExp(`^${anyOf(words)}(?![\\p{L}])`, 'iu');
}

/** Phonemes that are the same in both accents. */
export function alike(ipa: string): SensePhonemes {
  return { american: ipa, british: ipa };
}

/** A capital within a clause: a name. */
export function isNameWithin({ before }: ClauseWords, written: string): boolean {
  return before.length > 0 && /^\p{Lu}/u.test(written);
}

/** The start of a sentence: an imperative. */
export const AT_SENTENCE_START: RegExp = /(?:^|[.!?]["')]?|["(])$/u;

/** How far to look around a word, in characters. */
const REACH = 72;

/** One rule per word, so that explanations name it. */
export function heteronymRules(words: readonly Heteronym[]): readonly Rule[] {
  return words.map((heteronym): Rule => {
    const { word, examples, sounds = [] } = heteronym;
    const letters = word[0]! + word[0]!.toUpperCase();
    const respelled = {
      ...heteronym,
      senses: heteronym.senses.filter(({ spoken }) => spoken !== undefined),
    };
    return {
      name: `heteronym-${word}`,
      starts: ['word'],
      first: letters,
      pattern: sticky(`(?<![\\p{L}\\d])[${letters}]${word.slice(1)}(?![\\p{L}\\d])`),
      rewrite: (match, context) =>
        saySense(context.accent === undefined ? respelled : heteronym, { match, context }),
      examples,
      sounds,
    };
  });
}

type Place = { readonly match: RegExpExecArray; readonly context: RuleContext };

function saySense({ word, senses }: Heteronym, place: Place): string | Saying | undefined {
  const { match, context } = place;
  const { input, index } = match;
  const before = input.slice(Math.max(0, index - REACH), index).trimEnd();
  const after = input.slice(endOf(match), endOf(match) + REACH).trimStart();
  const sense = senses.find(
    (each) =>
      each.before?.test(before) !== false &&
      each.after?.test(after) !== false &&
      each.where?.(clauseWordsAround(input, { start: index, end: endOf(match) }), match[0]) !==
        false,
  );
  if (sense === undefined) return undefined;
  if (context.accent !== undefined) return sayingOf(match[0], sense.ipa[context.accent]);
  const spoken = sense.spoken!;
  // Polish, the people, and polish, the verb, differ only in the capital.
  const capital = word !== 'polish' && /\p{Lu}/u.test(input[index]!);
  return capital ? spoken[0]!.toUpperCase() + spoken.slice(1) : spoken;
}
