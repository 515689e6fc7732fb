/** IPA as people write it → IPA as the tables spell it. Pure. */

/** Variant spellings of a symbol, and the symbol that replaces them. */
const VARIANTS: readonly (readonly [pattern: RegExp, symbol: string])[] = [
  [/[/[\]\\()]/gu, ''],
  [/[.·‿|‖\u200b-\u200d\ufeff]/gu, ''],
  [/['’ʹ′]/gu, 'ˈ'],
  [/,/gu, 'ˌ'],
  [/:/gu, 'ː'],
  [/g/gu, 'ɡ'],
  [/ε/gu, 'ɛ'],
  [/ǝ/gu, 'ə'],
  [/ι/gu, 'ɪ'],
  [/ɷ/gu, 'ʊ'],
  [/[-–—_]/gu, ' '],
];

/**
 * IPA with one spelling for each symbol: slashes, brackets and dots between syllables are removed;
 * a straight apostrophe is stress, a colon is length, a hyphen separates words.
 */
export function parseIpa(ipa: string): string {
  let text = ipa;
  for (const [pattern, symbol] of VARIANTS) text = text.replace(pattern, symbol);
  return text.replace(/\s+/gu, ' ').trim();
}
