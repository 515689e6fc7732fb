/** one place in a text → its spoken form: the shape of a rule and the table of a language. */
import type { Accent } from '../pronunciation/accent.ts';
import type { Saying } from '../pronunciation/saying.ts';
import type { References } from './references.ts';

/**
 * What a rule may start with; the engine tries a rule only where such a character begins something.
 */
export type RuleStart = 'digit' | 'word' | 'sign';

/** What a rule knows beside its match. */
export type RuleContext = {
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** Whether dates are read month first and units named as in the United States. */
  readonly american: boolean;
  /** What was asked about addresses, notes and tickers. */
  readonly references: References;
  /**
   * Whether a sentence of the text ends exactly at this offset: then a full stop there must
   * survive.
   */
  readonly endsSentence: (offset: number) => boolean;
  /**
   * The accent of a voice that is given phonemes for what it would miss: then words stay as they
   * are written wherever phonemes say how they sound. Left out: the words alone must say it.
   */
  readonly accent?: Accent | undefined;
};

/** One named rewrite. */
export type Rule = {
  /** Kebab-case; stands in spans and in explanations. */
  readonly name: string;
  readonly starts: readonly RuleStart[];
  /**
   * The characters that a match can begin with; left out: any that `starts` allows. Saves time,
   * decides nothing.
   */
  readonly first?: string;
  /**
   * Sticky (`y`) and Unicode-aware (`u`); must start with the character it is tried at. Every
   * repetition is bounded, so that time stays linear.
   */
  readonly pattern: RegExp;
  /**
   * The spoken form of the match, with phonemes where the voice takes them, or `undefined` when,
   * seen closely, the rule does not apply.
   */
  readonly rewrite: (match: RegExpExecArray, context: RuleContext) => string | Saying | undefined;
  /** Written and spoken, of whole texts; they are the rule's tests. */
  readonly examples: readonly (readonly [written: string, spoken: string])[];
  /**
   * Whole texts and the phonemes that their words get from this and other rules, in order, with
   * spaces between, in an American voice that takes them; tests too.
   */
  readonly sounds?: readonly (readonly [written: string, ipa: string])[];
  /** What no other rule took: its use is worth a warning. */
  readonly lastResort?: boolean;
};

/** Rules that stand together, and the module that holds them. */
export type RuleList = {
  /** From `src` and without ending, for explanations: `languages/en/rules/time/years`. */
  readonly module: string;
  readonly rules: readonly Rule[];
  /**
   * Lower-case words that they may start with although nothing about their letters says so
   * (`january`).
   */
  readonly openers?: Iterable<string>;
};

/** The rules of a language, first match wins. */
export type RuleTable = {
  /** BCP 47 primary tag, or `und` for the rules that know no language. */
  readonly language: string;
  readonly rules: readonly Rule[];
  /**
   * For explanations: the rules by the module that holds them, from `src` and without ending.
   */
  readonly modules: Readonly<Record<string, readonly Rule[]>>;
  /**
   * Lower-case words that a word rule may start with although nothing about their letters says so
   * (`january`).
   */
  readonly openers: ReadonlySet<string>;
  /**
   * Abbreviations that must never reach a voice, with their full stops (`Dec.`); for the proof by
   * tests.
   */
  readonly abbreviations: readonly string[];
};
