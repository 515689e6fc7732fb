/** IberianWords: what Spanish and Portuguese say differently in rules of the same shape. Data. */
import type { Rule } from '../rule.ts';

/** Grammatical gender. */
export type Gender = 'masculine' | 'feminine';

/** How a cardinal number stands: by itself (`veintiuno`), or before a noun (`veintiún`, `veintiuna`). */
export type NumberForm = 'alone' | Gender;

/** A noun that is counted. */
export type CountedNoun = {
  readonly one: string;
  readonly many: string;
  readonly gender: Gender;
};

/** A currency, with its hundredth if it has one. */
export type Currency = CountedNoun & { readonly cent?: CountedNoun };

/** Numbers in words. */
export type NumberWords = {
  /** Decimal digits without separators; `undefined` if the language has no name so large. */
  readonly cardinal: (digits: string, form: NumberForm) => string | undefined;
  /** `short`: before a masculine noun (`primer`). `undefined` above the largest name. */
  readonly ordinal: (
    value: number,
    form: { readonly gender: Gender; readonly short?: boolean },
  ) => string | undefined;
  /** The parts of a whole divided by `value`, two or more; `undefined` if they have no name. */
  readonly parts: (value: number, count: number) => string | undefined;
  /** Names of the digits 0 to 9. */
  readonly digits: readonly string[];
  /** The most digits after the decimal separator that are read as one number. */
  readonly mostDecimals: number;
};

/** What decides the form of a number: lower-case words. */
export type AgreementWords = {
  /** Feminine articles and the like, at the end of what stands before a number. */
  readonly feminineBefore: RegExp;
  /** `de las` and the like, at the beginning of what stands behind it. */
  readonly ofFeminine: RegExp;
  /** ` mil` between a number and its noun. */
  readonly thousandBehind: RegExp;
  /** Adjectives of one form for both genders. */
  readonly eitherGender: RegExp;
  /** Words behind a number that are not its noun. */
  readonly notNouns: ReadonlySet<string>;
  /** Whether a noun in lower case is feminine. */
  readonly isFeminine: (noun: string) => boolean;
  /** Before a year: a four-digit number has no noun. */
  readonly beforeYear: RegExp;
};

/** Short words that rules insert. */
export type FunctionWords = {
  readonly and: string;
  readonly of: string;
  readonly to: string;
  /** Between the two parts of a scale, `1:25.000`. */
  readonly ratio: string;
  /** Before and between two clock times. */
  readonly between: readonly [from: string, to: string];
  readonly times: string;
  readonly over: string;
  readonly minus: string;
  readonly plus: string;
  readonly comma: string;
  readonly point: string;
  readonly percent: string;
  readonly perMille: string;
  /** Between an amount of money and its hundredths. */
  readonly withCents: string;
  readonly degrees: CountedNoun;
  readonly number: string;
  readonly ampersand: string;
  /** Behind a whole number, of no noun: `dos y medio`. */
  readonly half: string;
  /** `medio` and `media`, before a noun. */
  readonly halves: Readonly<Record<Gender, string>>;
  readonly hours: CountedNoun;
  readonly minutes: CountedNoun;
  readonly seconds: CountedNoun;
  readonly occasions: CountedNoun;
  readonly extension: string;
  readonly link: string;
  readonly hashtag: string;
  /** Between a price and what it is for. */
  readonly per: string;
  readonly note: string;
};

/** Everything that rules for Spanish and Portuguese need from one of them, in one region. */
export type IberianWords = {
  readonly numbers: NumberWords;
  readonly agreement: AgreementWords;
  readonly small: FunctionWords;
  /** Whether a point separates decimals and a comma the thousands. */
  readonly pointDecimals: boolean;
  /** Whether other regions group by commas, so that three zeros behind one are a group. */
  readonly mayGroupByComma: boolean;
  /** Whether the first day of a month is an ordinal. */
  readonly firstOfMonth: boolean;
  /** Whether less than two of something is singular (`1,5 milhão`). */
  readonly singularBelowTwo: boolean;
  /** January to December. */
  readonly months: readonly string[];
  /** `mil`, `millones` and the rest as written, and abbreviations → singular and plural. */
  readonly magnitudes: Readonly<Record<string, readonly [one: string, many: string]>>;
  /** Units by abbreviation. */
  readonly units: Readonly<Record<string, CountedNoun>>;
  /** What is said after `/` behind a unit or an amount. */
  readonly perWords: Readonly<Record<string, string>>;
  /** Points of the compass by letter. */
  readonly compass: Readonly<Record<string, string>>;
  /** Currencies by sign or code. */
  readonly currencies: Readonly<Record<string, Currency>>;
  /** Half of a unit, `medio metro`, or so many and a half, `un metro y medio`. */
  readonly half: (measure: {
    readonly whole?: string | undefined;
    readonly noun: CountedNoun;
  }) => string;
  /** Metres and centimetres of a person: `un metro ochenta`. */
  readonly height: (
    figure: { readonly whole: string; readonly decimals?: string },
    metre: CountedNoun,
  ) => string;
  /** `a. m.` and the like by their letters, by the hour. */
  readonly partOfDay: (half: 'a' | 'p', hour: number) => string;
  /** Before a clock time, not a duration: the end of what stands before it. */
  readonly beforeTime: RegExp;
  /** A clock time; minutes 0 to 59. */
  readonly clock: (hour: number, minute: number, named: boolean) => string;
  /** Whether letters are said, though a voice would read these capitals as a word. */
  readonly isSpelled: (capitals: string) => boolean;
  /** Names of letters where the letter itself would be read as a word. */
  readonly letterNames: Readonly<Record<string, string>>;
  /** Names of signs. */
  readonly signs: Readonly<Record<string, string>>;
  /** In web and e-mail addresses. */
  readonly addressSigns: Readonly<Record<string, string>>;
};

/** What a language brings to the rules. */
export type IberianLanguage = {
  /** The words of a BCP 47 tag, made once. */
  readonly wordsOf: (tag: string) => IberianWords;
  readonly patterns: IberianPatterns;
  /** Abbreviations that must never reach a voice, for tests. */
  readonly neverSpoken: readonly string[];
  /** The examples of each rule, by its name. */
  readonly examples: Readonly<Record<string, Rule['examples']>>;
};

/** The ending of an ordinal in figures. */
export type OrdinalEnding = {
  readonly gender: Gender;
  /** As before a masculine noun. */
  readonly short?: boolean;
  readonly plural?: boolean;
  /** The last digits that it may follow. @default any */
  readonly digits?: readonly number[];
};

/** A written form and what is said. */
export type Abbreviation = {
  /** Source of a regular expression without edges, with its last full stop. */
  readonly written: string;
  readonly spoken: string;
  /** Whether it never ends a sentence. */
  readonly isTitle?: boolean;
  /** What must follow, as a source. @default anything but a letter */
  readonly behind?: string;
  /** What must come before, as a source. @default no letter or digit */
  readonly before?: string;
};

/** What rules match in a language, the same in every region; sources of regular expressions. */
export type IberianPatterns = {
  /** Names and abbreviations of months, in lower case → 0 to 11. */
  readonly months: Readonly<Record<string, number>>;
  /** Words before the abbreviation of a month. */
  readonly beforeMonth: string;
  /** Abbreviations of months that are words too. */
  readonly wordMonths: RegExp;
  /** Units that are words where this stands behind them, by the unit. @default none */
  readonly wordUnits?: Readonly<Record<string, string>>;
  /** What stands before minutes and seconds that are left, `1:30`. @default nothing */
  readonly beforeCountdown?: string;
  /** Before two years cut short that are a season; behind throws that went in, of all. */
  readonly beforeSeason: RegExp;
  readonly throws: RegExp;
  /** Before minutes and seconds of a race; tested against what is before. */
  readonly beforeRaceTime: RegExp;
  /** Those that are not abbreviations. */
  readonly fullMonths: ReadonlySet<string>;
  readonly abbreviations: readonly Abbreviation[];
  /** Words before a telephone number. */
  readonly telephoneWords: string;
  /** Shapes of telephone numbers that need no word before them. */
  readonly telephoneShapes: readonly string[];
  /** Before the Roman numeral of a century. */
  readonly romanCenturies: string;
  /** Before a Roman numeral: chapters and the like. */
  readonly romanBefore: string;
  /** Behind a Roman numeral: what is counted by ordinals. */
  readonly romanBehind: string;
  /** Given names before the Roman numeral of a ruler. */
  readonly rulers: string;
  /** Those that are feminine. */
  readonly queens: string;
  /** Articles, and prepositions joined with them. */
  readonly articles: string;
  readonly feminineArticles: string;
  /** Laws, sentences and the like, before a number and a year, `8/93`. */
  readonly laws: string;
  /** Parts of a whole before `de` and a unit. */
  readonly fractions: string;
  /** Words before a unit in the singular: `por m²`. */
  readonly beforeSingular: string;
  /** Abbreviated magnitudes that need no currency. */
  readonly shortMagnitudes: string;
  /** Magnitudes as written. */
  readonly magnitudes: readonly string[];
  /** Units as written. */
  readonly units: readonly string[];
  /** What may follow a unit or an amount and `/`. */
  readonly perUnits: readonly string[];
  /** Those of them that are words. */
  readonly perNouns: string;
  /** Signs and codes of currencies. */
  readonly currencySigns: readonly string[];
  /** Currencies written out, whose hundredths have names. */
  readonly currencyNames: readonly string[];
  /** Titles before the name of a ruler. */
  readonly crowns: string;
  /** Before a day and a month in figures. */
  readonly beforeDay: string;
  /** Behind two figures with a slash that are a fraction. */
  readonly behindFraction: string;
  /** Endings of ordinals in figures, in lower case. */
  readonly ordinalEndings: Readonly<Record<string, OrdinalEnding>>;
  /** Before a clock time whose minutes follow a point. */
  readonly beforeClock: string;
  /** Parts of addresses that are said as words, in lower case. */
  readonly addressParts: Readonly<Record<string, string>>;
  /** Words for hours behind a clock time. */
  readonly hourWords: string;
  /** Whether two small figures with `x` between them are a score, `2 x 1`. */
  readonly scoresHaveX: boolean;
  /** Words that open other rules, lower case. */
  readonly openers: readonly string[];
};
