/** text, language → whether its letters allow that language, among neighbours that share most of theirs. */

/** What a language's alphabet says against a neighbour. */
type Alphabet = {
  /** Letters of its own, of which one stands in every few words. */
  readonly needs?: RegExp;
  /** Letters of its neighbours that it does not have. */
  readonly lacks: RegExp;
};

/** Languages in Cyrillic letters that the detector may take for each other. */
const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  be: { needs: /[ўі]/iu, lacks: /[иїєґъщјљњђћџ]/giu },
  bg: { lacks: /[ыэёўіїєґјљњђћџ]/giu },
  ru: { lacks: /[ўіїєґјљњђћџ]/giu },
  sr: { needs: /[јљњђћџ]/iu, lacks: /[ыэёўіїєґъьщюяй]/giu },
  uk: { needs: /[іїєґ]/iu, lacks: /[ыэёъўјљњђћџ]/giu },
};

/** Above this share of letters that a language lacks a text is not in it; below, they stand in quoted names. */
const TOO_MANY = 0.01;

/** Whether a text of so many letters may be in a language, by the letters that this one lacks. */
export function isAllowedByLetters(text: string, language: string, letters: number): boolean {
  const foreign = (text.match(ALPHABETS[language]?.lacks ?? NEVER) ?? []).length;
  return foreign <= letters * TOO_MANY;
}

/** Whether a text has one of the letters that a language has for itself, where it has such. */
export function hasLettersOf(text: string, language: string): boolean {
  return ALPHABETS[language]?.needs?.test(text) ?? true;
}

/** Matches nothing. */
const NEVER = /(?!)/g;
