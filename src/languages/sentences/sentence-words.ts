/** SentenceWords: the words of a language by which its sentences end. Data. */

/**
 * How sentences end, as word lists. Words are separated by white space; abbreviations have no last
 * stop and no spaces: `z.B` for “z. B.”.
 */
export type SentenceWords = {
  /** Quotes that close in this language and open in others. @default none */
  readonly closingQuotes?: string;
  /** Quotes that close with a space before them, as in French. @default none */
  readonly spacedQuotes?: string;
  /** Before a name; the sentence never ends there. */
  readonly beforeName: string;
  /** If a number follows, the sentence continues. */
  readonly beforeNumber: string;
  /** Endings of longer words before a number, `Hauptstr`. @default none */
  readonly compoundsBeforeNumber?: readonly string[];
  /** The sentence ends only before a word that begins sentences. */
  readonly anywhere: string;
  /** Words that begin sentences far more often than they begin names, in lower case. */
  readonly starters: string;
  /**
   * Units cut short. Behind a figure the sentence ends before any capital letter, unless that word
   * is one that they count. @default none
   */
  readonly units?: string;
  /** What such a figure counts although it begins with a capital letter: a source. @default none */
  readonly countedNames?: string;
  /**
   * The word for year cut short, and the source of a finite verb: where the sentence has one, it
   * ends behind a year and before any capital letter. @default none
   */
  readonly years?: { readonly short: string; readonly verb: string };
  /**
   * For languages that write ordinals as a number with a stop.
   * @default a number with a stop ends its sentence
   */
  readonly ordinals?: {
    /** Function words before an ordinal, not an amount. */
    readonly behind: string;
    /** Words after an ordinal. */
    readonly before: string;
  };
};
