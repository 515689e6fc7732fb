/** Lexicon: how names and words are to be said, entry by entry, each with where it was written. */

/**
 * Whose entry it is; a later scope wins over an earlier one. `built-in`: of the list of names in
 * the news that comes with Lectern.
 */
export type LexiconScope = 'built-in' | 'publication' | 'section' | 'author' | 'article';

/** The scopes, from the widest to the nearest. */
export const LEXICON_SCOPES: readonly LexiconScope[] = [
  'built-in',
  'publication',
  'section',
  'author',
  'article',
];

/** Where an entry was written. */
export type LexiconPlace = {
  /** The file's name as it was given. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
};

/** A sentence and how it must be said. */
export type LexiconTest = {
  readonly written: string;
  readonly spoken: string;
};

/**
 * One word or phrase and how it is said: by exactly one of `say`, `ipa`, `spell` and `language`.
 * Plain, readonly, JSON-safe.
 */
export type LexiconEntry = {
  /** As it stands in the text. */
  readonly match: string;
  /** Words or a respelling that any voice reads right. */
  readonly say?: string;
  /**
   * International Phonetic Alphabet; a voice that takes no phonemes is given a respelling made of
   * it.
   */
  readonly ipa?: string;
  /** Letter by letter. */
  readonly spell?: true;
  /** BCP 47: the word is of this language, and a voice that can say it so should. */
  readonly language?: string;
  /** Whether small and capital letters are told apart. @default true when `match` has a capital */
  readonly case: boolean;
  /** Whether no letter or figure may stand beside it. @default true */
  readonly wholeWord: boolean;
  /** Whether `match's` is taken too. @default true */
  readonly possessive: boolean;
  /**
   * Regular expressions (flags `iu`) for what must stand directly before and behind,
   * `CONTEXT_REACH` characters of it.
   */
  readonly when?: { readonly before?: string; readonly after?: string };
  readonly note?: string;
  readonly tests: readonly LexiconTest[];
  readonly scope: LexiconScope;
  readonly place: LexiconPlace;
};

/**
 * How far a `when` pattern sees, in characters; long enough for a few words, short enough for any
 * pattern to be quick.
 */
export const CONTEXT_REACH = 48;

/** The rule name of an entry in spans. */
export function lexiconRule(entry: Pick<LexiconEntry, 'match'>): string {
  return `lexicon:${entry.match}`;
}
