/**
 * Language: what Lectern says in one language, and what it knows a text in it by. Data alone, so that whoever
 * needs one part loads them all at little cost; what is code stands in `rule-tables.ts`.
 */

/**
 * How sentences end, told in words. Lists are words with white space between them; abbreviations
 * stand without their last stop and without spaces: `z.B` for “z. B.”.
 */
export type SentenceWords = {
  /** Quotes that close in this language and open in others. @default none */
  readonly closingQuotes?: string;
  /** Quotes that close with a space before them, as in French. @default none */
  readonly spacedQuotes?: string;
  /** A name or a word that belongs to it follows; the sentence never ends. */
  readonly beforeName: string;
  /** A number may follow; then the sentence goes on. */
  readonly beforeNumber: string;
  /** Ends of longer words that a number may follow, `Hauptstr`. @default none */
  readonly compoundsBeforeNumber?: readonly string[];
  /** The sentence ends only where the next word begins sentences. */
  readonly anywhere: string;
  /** Words that begin sentences far more often than they begin names, in small letters. */
  readonly starters: string;
  /**
   * For languages that write ordinals as a figure with a stop.
   * @default a figure with a stop ends its sentence
   */
  readonly ordinals?: {
    /** Small words that an ordinal follows, not an amount. */
    readonly behind: string;
    /** Words that an ordinal counts. */
    readonly before: string;
  };
};

/** The player's words. `{0}` and `{1}` are filled in: a time, a date, a name, a position and a length. */
export type PlayerStrings = {
  readonly listen: string;
  readonly play: string;
  readonly pause: string;
  readonly back: string;
  readonly forward: string;
  readonly position: string;
  readonly positionOf: string;
  readonly speed: string;
  readonly chapters: string;
  readonly transcript: string;
  readonly download: string;
  readonly close: string;
  readonly testTones: string;
  readonly audioFailed: string;
  readonly offline: string;
  readonly missing: string;
  readonly blocked: string;
  readonly unreadable: string;
  readonly retry: string;
  readonly resume: string;
  readonly startOver: string;
  readonly voice: string;
  readonly left: string;
  readonly more: string;
};

/** The words of the read-along, which is a file of its own. */
export type ReadAlongStrings = {
  readonly earlier: string;
  readonly earlierUndated: string;
  readonly changed: string;
  readonly dismiss: string;
  readonly playFrom: string;
  readonly backToSentence: string;
};

/** The words of the extras, which are a file of their own. */
export type ExtrasStrings = {
  readonly copyLink: string;
  readonly copied: string;
  readonly sleep: string;
  readonly sleepOff: string;
  readonly sleepChapter: string;
  readonly keys: string;
  readonly seek: string;
};

/** The words of lists of articles, which are a file of their own. */
export type QueueStrings = {
  readonly previous: string;
  readonly next: string;
  readonly autoplay: string;
};

/** The words of all files of the player. */
export type Strings = PlayerStrings & ReadAlongStrings & ExtrasStrings & QueueStrings;

/** The words of our pages. */
export type PageStrings = {
  /** Title of the list. */
  readonly editions: string;
  /** Said of an empty list. */
  readonly none: string;
  readonly readArticle: string;
  readonly captions: string;
  readonly subscribe: string;
  /** What to do with the address of the feed that stands below. */
  readonly copyFeed: string;
  /** Title of what an address answers at which there is nothing. */
  readonly notFound: string;
  /** Said of an edition that is not published. */
  readonly draft: string;
};

/** What is said in place of a block that is announced, by its kind. */
export type Announcements = Readonly<
  Record<
    | 'heading'
    | 'paragraph'
    | 'listItem'
    | 'quote'
    | 'code'
    | 'table'
    | 'caption'
    | 'footnote'
    | 'embed'
    | 'boilerplate',
    string
  >
>;

/** The words of bylines and datelines: sources of patterns, in small letters. */
export type DatelineWords = {
  /** “By”, as it opens a byline. */
  readonly by?: readonly string[];
  /** Before a date of publication. */
  readonly published?: readonly string[];
  /** Before a date of change. */
  readonly updated?: readonly string[];
  /** Between such a word and its date. */
  readonly beforeDate?: readonly string[];
  readonly weekdays?: readonly string[];
};

/** What a language's alphabet says against a neighbour. */
export type Alphabet = {
  /** Letters of its own, of which one stands in every few words. */
  readonly needs?: RegExp;
  /** Letters of its neighbours that it does not have; global. */
  readonly lacks: RegExp;
};

/** One language. A part that is missing is taken from English, or nothing is known. */
export type Language = {
  /** BCP 47 primary tag. */
  readonly code: string;
  /** The line, spoken and printed, that says that the audio is made with AI. */
  readonly disclosure?: string;
  /** What is said before the names of authors. */
  readonly byline?: string;
  /** What is said in place of a formula. */
  readonly formula?: string;
  /** How the notes of a feed date a correction, `{0}`. */
  readonly corrected?: string;
  /** The built-in voice that reads it where none is named. */
  readonly voice?: string;
  /** The same by region, ISO 3166. */
  readonly regionalVoices?: Readonly<Record<string, string>>;
  /**
   * January to December with bars between them: names and abbreviations as they stand in dates
   * (genitives where the language uses them).
   */
  readonly months?: string;
  readonly datelines?: DatelineWords;
  readonly alphabet?: Alphabet;
  /**
   * Articles, prepositions, conjunctions and forms of “to be”. Left out is what English writes as a
   * word of its own with another sense (German “die”, French “son”, Swedish “men”).
   */
  readonly smallWords?: string;
  readonly announcements?: Announcements;
  readonly pages?: PageStrings;
  readonly player?: Strings;
  readonly sentences?: SentenceWords;
};

/** The words of a list that is written as a text, with white space between them. */
export function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
