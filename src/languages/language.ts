/**
 * Language: what Lectern says in one language, and how it recognises a text in it. Only data, so
 * that loading all of it is cheap; code is in `rule-tables.ts`.
 */
import type { SpellingOrigin } from './spelling-origins.ts';
import type { ForeignSounds, NameSpelling } from './foreign-words.ts';
import type { SentenceWords } from './sentences/sentence-words.ts';

/**
 * By what sentences are inflected: lists of words separated by white space, and sources of regular
 * expressions for text in lower case.
 */
export type DeliveryWords = {
  /** Words without an accent of their own. */
  readonly unaccented: string;
  /** What asks for more than yes or no; an expression. */
  readonly asking: string;
  /** What may stand before it in its clause. */
  readonly beforeAsking: string;
  /** A question at the end of a statement, without its comma and its mark; an expression. */
  readonly tag: string;
  /** What stands between two choices; an expression. */
  readonly choice: string;
};

/**
 * How words are said where the rules of the built-in voices are wrong: lists of words separated by
 * white space, IPA, and sources of regular expressions.
 */
export type PronunciationWords = {
  /** Where names come from that are spelled as those of the language are. @default not known */
  readonly origin?: SpellingOrigin;
  /** Whether `lexicon/words.<code>.txt` lists words. @default false */
  readonly listed?: boolean;
  /** Beginnings before an apostrophe and their IPA, `d:d`. @default none */
  readonly elided?: string;
  /** An ending that is not heard, so that a word with it is said as without it. */
  readonly silentEnding?: string;
  /** Last consonants that are only heard before a vowel. */
  readonly links?: LinkWords;
  /** What becomes of English words. */
  readonly foreign?: ForeignSounds;
  /** Names of other languages, by their spelling; the first kind that fits decides. @default none */
  readonly names?: readonly NameSpelling[];
  /** How it is said elsewhere. @default everywhere alike */
  readonly regional?: RegionalSounds;
};

/** How a language is said in the regions of a tag other than those of its voices. */
export type RegionalSounds = {
  /** Where it is said as by the voices, ISO 3166; a tag without a region too. */
  readonly home: string;
  /** The rules of espeak-ng for the other regions. */
  readonly rules: string;
  /** Sounds of listed words there, `from:to`. */
  readonly sounds: string;
};

/** Words whose last consonant is heard before a vowel. */
export type LinkWords = {
  /** Before any word. */
  readonly always: string;
  /** Only before one that may be a noun. */
  readonly beforeNouns: string;
  /** Words that are not nouns. */
  readonly notNouns: string;
  /** Those that the rules forget, each with the consonant: `cent:t`. */
  readonly added: string;
  /** The same before a hyphen, with the IPA before the consonant: `saint:sɛ̃+t`. */
  readonly compounds: string;
  /** How spellings begin that begin with a vowel; an expression. */
  readonly vowel: string;
};

/** How words are inflected and joined, for `lexicon/vocabulary.<code>.br`: lists separated by white space. */
export type VocabularyWords = {
  /** Endings, `-` for none: a word is known where its stem is, with another one. */
  readonly endings: string;
  /** Beginnings that make other words of ordinary ones. @default none */
  readonly prefixes?: string;
  /** What joins words that are written as one, and their parts of two or three letters. @default not joined */
  readonly joints?: string;
  readonly shortParts?: string;
  /** Beginnings before an apostrophe, as in “d’Arc”. @default none */
  readonly elided?: string;
  readonly hasNounCapitals?: boolean;
};

/**
 * The player's words. `{0}` and `{1}` are placeholders: a time, a date, a name, a position and a
 * length.
 */
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
  readonly testTones: string;
  readonly audioFailed: string;
  readonly offline: string;
  readonly missing: string;
  readonly blocked: string;
  readonly unreadable: string;
  readonly plain: string;
  readonly retry: string;
  readonly resume: string;
  readonly startOver: string;
  readonly voice: string;
  readonly left: string;
  readonly more: string;
};

/** The words of the read-along, which is a separate file. */
export type ReadAlongStrings = {
  readonly earlier: string;
  readonly earlierUndated: string;
  readonly changed: string;
  readonly dismiss: string;
  readonly playFrom: string;
  readonly backToSentence: string;
};

/** The words of the extras, which are a separate file. */
export type ExtrasStrings = {
  readonly download: string;
  readonly close: string;
  readonly noSeek: string;
  readonly copyLink: string;
  readonly copied: string;
  /** Opens the system's own choice of where to send it. */
  readonly share: string;
  readonly sleep: string;
  readonly sleepOff: string;
  readonly sleepChapter: string;
  readonly keys: string;
  readonly seek: string;
};

/** The words of lists of articles, which are a separate file. */
export type QueueStrings = {
  readonly previous: string;
  readonly next: string;
  readonly autoplay: string;
};

/** The words of all files of the player. */
export type Strings = PlayerStrings & ReadAlongStrings & ExtrasStrings & QueueStrings;

/** The words of generated pages. */
export type PageStrings = {
  /** Title of the list. */
  readonly editions: string;
  /** For an empty list. */
  readonly none: string;
  readonly readArticle: string;
  readonly captions: string;
  readonly subscribe: string;
  /** What to do with the feed address below. */
  readonly copyFeed: string;
  /** Title of the “not found” page. */
  readonly notFound: string;
  /** For an edition that is not published. */
  readonly draft: string;
  /** For the field that searches the list. */
  readonly search: string;
  /** What the list can be narrowed by, each with the choice that leaves it whole. */
  readonly author: string;
  readonly allAuthors: string;
  readonly section: string;
  readonly allSections: string;
  readonly date: string;
  readonly allDates: string;
  /** When a search finds nothing. */
  readonly noMatch: string;
};

/** What is said in place of an announced block, by its kind. */
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

/** The words of bylines and datelines: lower-case pattern sources. */
export type DatelineWords = {
  /** “By”, as it opens a byline. */
  readonly by?: readonly string[];
  /** Before a date of publication. */
  readonly published?: readonly string[];
  /** Before a date of modification. */
  readonly updated?: readonly string[];
  /** Between such a word and its date, or before a date alone. */
  readonly beforeDate?: readonly string[];
  /** Finite verbs of first sentences: a line with one is not a byline. Words with another meaning elsewhere are left out (French “a”). */
  readonly verbs?: string;
  readonly weekdays?: readonly string[];
  readonly relative?: readonly string[]; // “Today”, “two hours ago”.
};

/** How an alphabet distinguishes a language from similar ones. */
export type Alphabet = {
  /** Letters that only it has, one in every few words. */
  readonly needs?: RegExp;
  /** Letters of similar languages that it lacks; global. */
  readonly lacks: RegExp;
};

/** One language. A missing part is English or unknown. */
export type Language = {
  /** BCP 47 primary tag. */
  readonly code: string;
  /** The line, spoken and printed, that says the audio is made with AI. */
  readonly disclosure?: string;
  /** What is said before the names of authors. */
  readonly byline?: string;
  /** What is said in place of a formula. */
  readonly formula?: string;
  /** How the notes of a feed date a correction; `{0}` is the date. */
  readonly corrected?: string;
  /** The built-in voice that reads it by default. */
  readonly voice?: string;
  /** The same by region, ISO 3166. */
  readonly regionalVoices?: Readonly<Record<string, string>>;
  /**
   * January to December, names and abbreviations separated by `|`, as in dates (genitives where the
   * language uses them).
   */
  readonly months?: string;
  readonly datelines?: DatelineWords;
  readonly alphabet?: Alphabet;
  /**
   * Articles, prepositions, conjunctions and forms of “to be”. Words that also exist in English are
   * left out (German “die”, French “son”, Swedish “men”).
   */
  readonly smallWords?: string;
  readonly announcements?: Announcements;
  readonly pages?: PageStrings;
  readonly player?: Strings;
  readonly delivery?: DeliveryWords;
  readonly pronunciation?: PronunciationWords;
  readonly vocabulary?: VocabularyWords;
  readonly sentences?: SentenceWords;
  /** Whether names are said by the origin that what stands beside them shows. @default false */
  readonly hasNamesByOrigin?: boolean;
};

/** The words of a list written as text, separated by white space. */
export function wordsOf(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
