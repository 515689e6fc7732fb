/** letters → what makes a voice spell them: a respelling, or the letters with phonemes. */
import type { Accent } from '../../../pronunciation/accent.ts';
import { withSoundOfS } from '../../../pronunciation/sound-of-s.ts';
import { letterPhonemes } from './letter-names.ts';
import { joinSayings, sayingOf, type Saying } from '../../../pronunciation/saying.ts';
import type { RuleContext } from '../../../rules/rule.ts';
import { isPronounceable } from './pronounceable.ts';
import { SHORT_WORDS } from './short-words.ts';
import { OTHER_INITIALS } from './initials-with-vowels.ts';
import { SAID_AS_WORDS, SPELLED_BY_VOICES, SPELLED_FOR_VOICES } from './known-initials.ts';

/** What decides how letters are sent to a voice. */
type LetterContext = Pick<RuleContext, 'accent'>;

/** A word letter by letter, whatever a voice would make of it. */
export function sayLetters(word: string, { accent }: LetterContext): string | Saying {
  return accent === undefined ? spellLetters(word) : spellWord(word, accent);
}

/** The same for letters that are a word of their own: a lone `A` would be the article. */
export function sayLettersAlone(word: string, context: LetterContext): string | Saying {
  return word === 'A' && context.accent === undefined ? 'ay' : sayLetters(word, context);
}

/** As `sayLetters`, but unchanged for voices without phonemes that spell it anyway. */
export function sayInitials(word: string, { accent }: LetterContext): string | Saying {
  return accent === undefined ? spellOut(word) : spellWord(word, accent);
}

/**
 * A word letter by letter: `UAE` → `U-ay-E`. Hyphens keep the letters together and are silent in
 * every engine tried. Engines read a lone `A` as the article unless a letter follows it in the
 * word, so any other is written as its name.
 */
export function spellLetters(word: string): string {
  // A letter keeps its diacritics.
  const capitals = word.toUpperCase().normalize('NFC');
  const letters = capitals.match(/\p{M}+|\P{M}\p{M}*/gu) ?? [];
  return letters.map((letter, index) => (letter === 'A' && index > 0 ? 'ay' : letter)).join('-');
}

/**
 * The letters of a word in the form a voice needs: unchanged if voices spell it anyway, otherwise
 * one by one.
 */
export function spellOut(word: string): string {
  return SPELLED_BY_VOICES.has(word) ? word : spellLetters(word);
}

/** Letters in one or more words, each word said letter by letter. */
export function sayInWords(words: string, { accent }: LetterContext): Saying {
  const said = words
    .split(/\s+/)
    .map((word) => (accent === undefined ? spellOut(word.toUpperCase()) : spellWord(word, accent)));
  return joinSayings(said, { by: ' ' });
}

/**
 * A word as it is written, with the names of its letters as phonemes; other characters are
 * separated by spaces: `H5N1` → `H 5 N 1`.
 */
export function spellWord(word: string, accent: Accent): Saying {
  const runs = word.match(/[\p{Script=Latin}\p{M}]+|[^\p{Script=Latin}\p{M}]+/gu) ?? [];
  const parts = runs.map((run) => {
    const ipa = letterPhonemes(withoutMarks(run), accent);
    return ipa === undefined ? spellLetters(run) : sayingOf(run, ipa);
  });
  return joinSayings(parts, { by: ' ' });
}

/** Letters that end in the sound of a plural or a possessive, all in one: `NGOs`, `WHO's`. */
export function spellWithEnding(
  word: string,
  { accent, ending }: { readonly accent: Accent; readonly ending: string },
): Saying {
  const ipa = letterPhonemes(withoutMarks(word), accent);
  return ipa === undefined
    ? joinSayings([spellWord(word, accent), ending])
    : sayingOf(word + ending, withSoundOfS(ipa));
}

/** Vowels; capitals without one are spelled. */
const VOWEL = /[AEIOUY]/;

/** Capitals without a vowel that are not initials: forms of address, abbreviations, sounds. */
const NO_LETTERS = /^(?:BRR+|DR|HMM+|JR|MR|MRS|MS|PFF+|PSST|SHH*|SR|ST|VS|ZZ+)$/;

/** Whether people say these capitals letter by letter, as far as lists and vowels tell. */
export function isLetters(word: string): boolean {
  const bare = withoutMarks(word);
  if ([SPELLED_FOR_VOICES, SPELLED_BY_VOICES, OTHER_INITIALS].some((names) => names.has(bare)))
    return true;
  return !VOWEL.test(bare) && !SAID_AS_WORDS.has(bare) && !NO_LETTERS.test(bare);
}

/**
 * Whether capitals that no list has are initials anyway: three letters are, unless they are a
 * word; more are where no one could read them as a word (`BASF`).
 */
export function areLikelyLetters(word: string): boolean {
  const bare = withoutMarks(word);
  if (bare.length < 3 || bare.length > 6 || SAID_AS_WORDS.has(bare)) return false;
  return bare.length === 3 ? !SHORT_WORDS.has(bare) : !isPronounceable(bare);
}

/** The letters under their marks: `ÖVP` is said O-V-P, as English broadcasters do. */
function withoutMarks(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
