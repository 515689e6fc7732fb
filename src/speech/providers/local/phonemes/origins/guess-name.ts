/** a name in neither lexicon nor dictionary → its IPA, if its spelling shows the language it comes from. Pure. */
import { chineseName, japaneseName, koreanName, vietnameseName } from './east-asian.ts';
import { germanicName } from './germanic.ts';
import type { LikelyOrigin, OriginModel } from './likely-origins.ts';
import { medicineName } from './medicines.ts';
import type { SpellingOrigin } from '../../../../../languages/spelling-origins.ts';
import { continentalSound, soundByOrigin } from './origin-sounds.ts';
import { openName, otherName } from './other-origins.ts';
import { romanceName } from './romance.ts';
import { slavicName } from './slavic.ts';

/** Languages that have few syllables, or endings of their own: what looks like one of their names is one. */
const SURE_PATTERNS: readonly (readonly [NameOrigin, Guess])[] = [
  ['Vietnamese', vietnameseName],
  ['Korean', koreanName],
  ['Japanese', japaneseName],
  ['Chinese', chineseName],
  ['Slavic', slavicName],
];

/** In this order: letters that only one language has come before endings that several share. */
const BY_PATTERNS: readonly (readonly [NameOrigin, Guess])[] = [
  ['other', otherName],
  ['Germanic', germanicName],
  ['Romance', romanceName],
  ['other', openName],
];

/** Patterns that know more of an origin than its letters: endings, stress. Others are said by their letters. */
const PATTERNS_OF: Partial<Record<SpellingOrigin, typeof SURE_PATTERNS>> = {
  Polish: [['Slavic', slavicName]],
  'Czech or South Slavic': [['Slavic', slavicName]],
  'East Slavic': [['Slavic', slavicName]],
  German: [['Germanic', germanicName]],
  Dutch: [['Germanic', germanicName]],
  Nordic: [['Germanic', germanicName]],
  Arabic: [['other', otherName]],
  Persian: [['other', otherName]],
  Turkish: [['other', otherName]],
  Indian: [['other', otherName]],
  African: [['other', otherName]],
  Balkan: [
    ['other', otherName],
    ['Slavic', slavicName],
  ],
};

/** A capital and small letters, with apostrophes or hyphens between: capitals throughout may be initials. */
const NAME = /^\p{Lu}[\p{Ll}\p{M}]+(?:[-’'ʿ]\p{L}[\p{Ll}\p{M}]*)*$/u;

/** Plain names shorter than this have too little spelling to tell their language. */
const SHORTEST = 4;

/** Longer ones are not names, and patterns would take time over them. */
const LONGEST = 40;

/** Where a spelling comes from: a language, or the pattern that knew it. */
type NameOrigin =
  | SpellingOrigin
  | 'Korean'
  | 'Slavic'
  | 'Germanic'
  | 'Japanese'
  | 'Romance'
  | 'other';

/** How a name is said, in IPA with American vowels, and what it was taken for. */
export type GuessedName = { readonly ipa: string; readonly origin: NameOrigin };

/** From this share on, the likeliest origin decides before the patterns of spelling do. */
const SURE = 0.8;

/** Below this share, the likeliest origin is one of many. */
const LIKELY = 0.35;

/** Below this share of English, a name is said by the likeliest other origin that can say it. */
const HARDLY_ENGLISH = 0.12;

/** Where the words around a name show that it comes from. */
export type ShownOrigin = { readonly origin: SpellingOrigin; readonly isSure: boolean };

/** Options of `guessName`. */
export type GuessOptions = {
  /** Where a spelling may come from. @default patterns of spelling alone decide */
  readonly originsOf?: OriginModel | undefined;
  /** Where the article shows that the name comes from. @default its spelling alone tells */
  readonly shown?: ShownOrigin | undefined;
};

/** What a shown origin multiplies the share of its spelling by. */
const SHOWN = { sure: 400, likely: 20 } as const;

/** The share that a spelling has of every origin, however it looks. */
const LEAST_SHARE = 0.004;

/** From this share on, with what the article shows, that origin decides. */
const SHOWN_SHARE = 0.6;

/** A guess at a name; `undefined` where nothing shows its language. Medicines may have a small letter first. */
export function guessName(word: string, options: GuessOptions = {}): GuessedName | undefined {
  if (word.length > LONGEST) return undefined;
  const typed = word.normalize('NFC');
  const small = typed.toLowerCase().replace('i\u0307', 'i');
  const isPatronymic = /^\p{Lu}.*[eo]rsen$/u.test(typed);
  const medicine = isPatronymic ? undefined : medicineName(small);
  if (medicine !== undefined) return { ipa: medicine, origin: 'medicine' };
  const isShort = small.length < SHORTEST && !/[^a-z]|^[xq]|^zh/u.test(small);
  const { originsOf, shown } = options;
  if (!NAME.test(typed) || (isShort && shown === undefined)) return undefined;
  const spelled = /[-’']/u.test(small) ? undefined : originsOf?.(small);
  const likely = spelled && withShown(spelled, shown);
  const told = shown && likely && byShown(small, { shown, likely });
  if (told !== undefined) return told;
  if (shown?.isSure && shown.origin === 'English') return undefined;
  return (
    firstOf(small, SURE_PATTERNS) ??
    (likely && byOrigin(small, likely.slice(0, 1), SURE)) ??
    firstOf(small, BY_PATTERNS) ??
    joined(typed, options) ??
    (likely && foreign(small, likely))
  );
}

/** Shares of the origins of a spelling, with what the article shows. */
function withShown(
  likely: readonly LikelyOrigin[],
  shown: ShownOrigin | undefined,
): readonly LikelyOrigin[] {
  if (shown === undefined) return likely;
  const factor = shown.isSure ? SHOWN.sure : SHOWN.likely;
  const odds = likely.map(({ origin, share }) => ({
    origin,
    odds: (share + LEAST_SHARE) * (origin === shown.origin ? factor : 1),
  }));
  const total = odds.reduce((sum, each) => sum + each.odds, 0);
  return odds
    .map(({ origin, odds: own }) => ({ origin, share: own / total }))
    .sort((a, b) => b.share - a.share);
}

type ShownOptions = { readonly shown: ShownOrigin; readonly likely: readonly LikelyOrigin[] };

/** A name by the origin that the article shows, if its spelling does not speak against it. */
function byShown(word: string, { shown, likely }: ShownOptions): GuessedName | undefined {
  const [best] = likely;
  if (best === undefined || best.origin !== shown.origin || best.share < SHOWN_SHARE)
    return undefined;
  const { origin } = shown;
  const told = firstOf(word, PATTERNS_OF[origin] ?? []);
  const ipa = told?.ipa ?? soundByOrigin(word, origin, { isShown: true });
  return ipa === undefined ? undefined : { ipa, origin: told?.origin ?? origin };
}

type Guess = (word: string) => string | undefined;

/** The first of these that knows the word. */
function firstOf(
  word: string,
  guesses: readonly (readonly [NameOrigin, Guess])[],
): GuessedName | undefined {
  for (const [origin, guess] of guesses) {
    const ipa = guess(word);
    if (ipa !== undefined) return { ipa, origin };
  }
  return undefined;
}

/** The likeliest origin, of at least this share, whose spelling can say the word. */
function byOrigin(
  word: string,
  likely: readonly LikelyOrigin[],
  least = 0,
): GuessedName | undefined {
  for (const { origin, share } of likely) {
    const ipa = share < least ? undefined : soundByOrigin(word, origin);
    if (ipa !== undefined) return { ipa, origin };
  }
  return undefined;
}

/** A word that is hardly English, by its likeliest origin, or as most languages say it where none is likely. */
function foreign(word: string, likely: readonly LikelyOrigin[]): GuessedName | undefined {
  const english = likely.find(({ origin }) => origin === 'English')!;
  if (english.share >= HARDLY_ENGLISH) return undefined;
  const others = likely.filter(({ origin }) => origin !== 'English' && origin !== 'medicine');
  const ipa = others[0]!.share < LIKELY ? continentalSound(word) : undefined;
  return ipa === undefined ? byOrigin(word, others) : { ipa, origin: 'other' };
}

/** “Nandi-Ndaitwah”: each part by itself, if all are known. */
function joined(word: string, options: GuessOptions): GuessedName | undefined {
  const parts = word.split('-');
  if (parts.length < 2) return undefined;
  const said = parts.map((part) => (/^\p{Lu}/u.test(part) ? guessName(part, options) : undefined));
  const known = said.filter((each) => each !== undefined);
  if (known.length < said.length) return undefined;
  return { ipa: known.map(({ ipa }) => ipa).join(' '), origin: known[0]!.origin };
}
