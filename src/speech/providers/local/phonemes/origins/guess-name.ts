/** a name in neither lexicon nor dictionary → its IPA, if its spelling shows the language it comes from. Pure. */
import { chineseName, japaneseName, koreanName, vietnameseName } from './east-asian.ts';
import { germanicName } from './germanic.ts';
import type { LikelyOrigin, OriginModel } from './likely-origins.ts';
import { medicineName } from './medicines.ts';
import { continentalSound, soundByOrigin, type SpellingOrigin } from './origin-sounds.ts';
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

/**
 * A guess at a name; `undefined` where nothing shows its language. Medicines may have a small letter first.
 * @param originsOf where a spelling may come from; without it, patterns of spelling alone decide
 */
export function guessName(word: string, originsOf?: OriginModel): GuessedName | undefined {
  if (word.length > LONGEST) return undefined;
  const typed = word.normalize('NFC');
  const small = typed.toLowerCase().replace('i\u0307', 'i');
  const isPatronymic = /^\p{Lu}.*[eo]rsen$/u.test(typed);
  const medicine = isPatronymic ? undefined : medicineName(small);
  if (medicine !== undefined) return { ipa: medicine, origin: 'medicine' };
  const isShort = small.length < SHORTEST && !/[^a-z]|^[xq]|^zh/u.test(small);
  if (!NAME.test(typed) || isShort) return undefined;
  const likely = /[-’']/u.test(small) ? undefined : originsOf?.(small);
  return (
    firstOf(small, SURE_PATTERNS) ??
    (likely && byOrigin(small, likely.slice(0, 1), SURE)) ??
    firstOf(small, BY_PATTERNS) ??
    joined(typed, originsOf) ??
    (likely && foreign(small, likely))
  );
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
function joined(word: string, originsOf: OriginModel | undefined): GuessedName | undefined {
  const parts = word.split('-');
  if (parts.length < 2) return undefined;
  const said = parts.map((part) =>
    /^\p{Lu}/u.test(part) ? guessName(part, originsOf) : undefined,
  );
  const known = said.filter((each) => each !== undefined);
  if (known.length < said.length) return undefined;
  return { ipa: known.map(({ ipa }) => ipa).join(' '), origin: known[0]!.origin };
}
