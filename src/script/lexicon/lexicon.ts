/** Lexicon: how to pronounce names and words, entry by entry, each with where it was written. */

/**
 * Where an entry applies; a later scope wins over an earlier one. `built-in`: Lectern's own list of
 * names in the news.
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

/** Where an entry is defined. */
export type LexiconPlace = {
  /** The file name as given. */
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
  /** As written in the text. */
  readonly match: string;
  /** Words or a respelling that any voice reads correctly. */
  readonly say?: string;
  /**
   * International Phonetic Alphabet; a voice that does not accept phonemes gets a respelling
   * instead.
   */
  readonly ipa?: string;
  /** Letter by letter. */
  readonly spell?: true;
  /** BCP 47: the language of the word, for voices that can switch. */
  readonly language?: string;
  /** Whether case must match. @default true when `match` has a capital */
  readonly case: boolean;
  /** Whether no letter or digit may be adjacent. @default true */
  readonly wholeWord: boolean;
  /** Whether `match's` matches too. @default true */
  readonly possessive: boolean;
  /**
   * Regular expressions (flags `iu`) for the text directly before and after, within `CONTEXT_REACH`
   * characters.
   */
  readonly when?: { readonly before?: string; readonly after?: string };
  readonly note?: string;
  readonly tests: readonly LexiconTest[];
  readonly scope: LexiconScope;
  readonly place: LexiconPlace;
};

/** How far a `when` pattern sees, in characters: a few words, and fast for any pattern. */
export const CONTEXT_REACH = 48;

/** The rule name of an entry in spans. */
export function lexiconRule(entry: Pick<LexiconEntry, 'match'>): string {
  return `lexicon:${entry.match}`;
}
