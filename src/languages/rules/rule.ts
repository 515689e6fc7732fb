/** Rule: one place in a text → its spoken form; and the rule table of a language. */
import type { Accent } from '../pronunciation/accent.ts';
import type { Saying } from '../pronunciation/saying.ts';
import type { References } from './references.ts';

/** What a rule may start with; the engine tries a rule only there. */
export type RuleStart = 'digit' | 'word' | 'sign';

/** What a rule knows besides its match. */
export type RuleContext = {
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Whether dates are read month first and units named as in the United States. */
  readonly american: boolean;
  /** How to treat addresses, notes and tickers. */
  readonly references: References;
  /**
   * Whether a sentence of the text ends exactly at this offset: then a full stop there must stay.
   */
  readonly endsSentence: (offset: number) => boolean;
  /**
   * The accent of phonemes, for a voice that accepts them: words with phonemes stay as written.
   * Left out: only spelling can help.
   */
  readonly accent?: Accent | undefined;
};

/** Where a rule has matched. */
export type MatchedPlace = Pick<RuleContext, 'american' | 'language'> & {
  /** The text of the match. */
  readonly written: string;
};

/** One named rewrite. */
export type Rule = {
  /** Kebab-case; used in spans and explanations. */
  readonly name: string;
  readonly starts: readonly RuleStart[];
  /**
   * The characters that a match can begin with; left out: any that `starts` allows. Only an
   * optimisation.
   */
  readonly first?: string;
  /**
   * Sticky (`y`) and Unicode-aware (`u`); must start with the character it is tried at. Every
   * repetition is bounded, so that time stays linear.
   */
  readonly pattern: RegExp;
  /**
   * The spoken form of the match, with phonemes if the voice accepts them, or `undefined` if the
   * rule does not apply after all.
   */
  readonly rewrite: (match: RegExpExecArray, context: RuleContext) => string | Saying | undefined;
  /** Whole texts, written and spoken: the rule's tests. */
  readonly examples: readonly (readonly [written: string, spoken: string])[];
  /**
   * Whole texts and the phonemes of their words from this and other rules, in order and separated
   * by spaces, for an American voice; tests too.
   */
  readonly sounds?: readonly (readonly [written: string, ipa: string])[];
  /** Whether the rule is a last resort, whose use causes a warning. */
  readonly lastResort?: boolean;
  /**
   * Whether another reading would have another value, and nothing decides: the figure is read as it
   * is written, and `lectern names` lists it.
   */
  readonly uncertain?: boolean;
};

/** A group of rules, and their module. */
export type RuleList = {
  /** Relative to `src` without extension, for explanations: `languages/en/rules/time/years`. */
  readonly module: string;
  readonly rules: readonly Rule[];
  /** Lower-case words that the rules may start with (`january`). */
  readonly openers?: Iterable<string>;
};

/** The rules of a language, first match wins. */
export type RuleTable = {
  /** BCP 47 primary tag, or `und` for rules of no language. */
  readonly language: string;
  readonly rules: readonly Rule[];
  /** For explanations: the rules by module, relative to `src` without extension. */
  readonly modules: Readonly<Record<string, readonly Rule[]>>;
  /** Lower-case words that a word rule may start with (`january`). */
  readonly openers: ReadonlySet<string>;
  /** Abbreviations that must never reach a voice, with their full stops (`Dec.`), for tests. */
  readonly abbreviations: readonly string[];
  /**
   * What a region says differently in the words of every rule (`one hundred and twenty`).
   * @default the words as the rule gives them
   */
  readonly inRegion?: (saying: string | Saying, place: MatchedPlace) => string | Saying;
};
