/** how a language says words and names of others: the shapes of its data, and rows that several share. */

/** English sounds, and those that replace them; expressions. */
export type ForeignSounds = {
  /** What is only heard in English. */
  readonly heard: string;
  /** In order: what is replaced, by what, and how the word must be spelled for it. */
  readonly sounds: readonly (readonly [sounds: string, becomes: string, spelled?: string])[];
  /** The end of a word from the vowel that is stressed. @default the vowel that English stresses */
  readonly stressed?: string;
};

/** Names of one origin, and how the rules of this language must find them spelled to say them as newsreaders do. */
export type NameSpelling = {
  /** What shows the origin in a name in small letters; an expression. */
  readonly shown: string;
  /** In order: letters and what replaces them; expressions. An acute accent may come behind its vowel (U+0301). */
  readonly letters: readonly (readonly [letters: string, becomes: string])[];
};

/** Letters and what replaces them. */
type LetterRow = NameSpelling['letters'][number];

/**
 * Rows that stress the first or the last vowel of a word, unless one has an accent.
 * `accented`: the vowels that a language writes with one; `accent`: the one that stands behind a vowel for stress.
 */
export function stressRows(
  accented: string,
  accent: string,
): { readonly first: LetterRow; readonly last: LetterRow } {
  const unstressed = `^(?!.*[${accented}${accent}])`;
  return {
    first: [`${unstressed}([^aeiou]*)([aeiou])`, `$1$2${accent}`],
    last: [`${unstressed}(.*[aeiou])(?=[^aeiou]*$)`, `$1${accent}`],
  };
}
