/** a name in neither lexicon nor dictionary → its IPA, if its spelling shows the language it comes from. Pure. */
import { chineseName, japaneseName, koreanName, vietnameseName } from './east-asian.ts';
import { germanicName } from './germanic.ts';
import { medicineName } from './medicines.ts';
import { openName, otherName } from './other-origins.ts';
import { romanceName } from './romance.ts';
import { slavicName } from './slavic.ts';

/** In this order: letters that only one language has come before endings that several share. */
const ORIGINS: readonly (readonly [NameOrigin, (word: string) => string | undefined])[] = [
  ['Vietnamese', vietnameseName],
  ['Korean', koreanName],
  ['Japanese', japaneseName],
  ['Chinese', chineseName],
  ['Slavic', slavicName],
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

/** Where a spelling comes from. */
type NameOrigin =
  | 'Vietnamese'
  | 'Korean'
  | 'Chinese'
  | 'Slavic'
  | 'Germanic'
  | 'Japanese'
  | 'Romance'
  | 'medicine'
  | 'other';

/** How a name is said, in IPA with American vowels, and what it was taken for. */
export type GuessedName = { readonly ipa: string; readonly origin: NameOrigin };

/** A guess at a name; `undefined` where nothing shows its language. Medicines may have a small letter first. */
export function guessName(word: string): GuessedName | undefined {
  if (word.length > LONGEST) return undefined;
  const typed = word.normalize('NFC');
  const small = typed.toLowerCase().replace('i\u0307', 'i');
  const isPatronymic = /^\p{Lu}.*[eo]rsen$/u.test(typed);
  const medicine = isPatronymic ? undefined : medicineName(small);
  if (medicine !== undefined) return { ipa: medicine, origin: 'medicine' };
  const isShort = small.length < SHORTEST && !/[^a-z]|^[xq]|^zh/u.test(small);
  if (!NAME.test(typed) || isShort) return undefined;
  for (const [origin, guess] of ORIGINS) {
    const ipa = guess(small);
    if (ipa !== undefined) return { ipa, origin };
  }
  return joined(typed);
}

/** “Nandi-Ndaitwah”: each part by itself, if all are known. */
function joined(word: string): GuessedName | undefined {
  const parts = word.split('-');
  if (parts.length < 2) return undefined;
  const said = parts.map((part) => (/^\p{Lu}/u.test(part) ? guessName(part) : undefined));
  const known = said.filter((each) => each !== undefined);
  if (known.length < said.length) return undefined;
  return { ipa: known.map(({ ipa }) => ipa).join(' '), origin: known[0]!.origin };
}
