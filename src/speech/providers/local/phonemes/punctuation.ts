/** what stands between two words → the model's symbols for it. Pure. */

/** Punctuation that the model has under another sign; what is not here, and not its own, is silent. */
const SAME_AS: Readonly<Record<string, string>> = {
  '–': '—',
  '―': '—',
  '«': '“',
  '»': '”',
  '„': '“',
  '‟': '“',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '‼': '!',
  '⁇': '?',
  '，': ',',
  '。': '.',
  '、': ',',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '¡': '',
  '¿': '',
};

/** Punctuation that the voice was trained with. */
const OWN = new Set(';:,.!?—…()“”');

/** Where a piece of punctuation stands. */
export type PunctuationPlace = {
  /** Whether a word comes before it, and one behind. */
  readonly after: boolean;
  readonly before: boolean;
};

/**
 * Symbols for the characters between two words, before the first or behind the last; a blank where
 * words are apart and nothing else is said of it.
 */
export function punctuationSymbols(between: string, place: PunctuationPlace): readonly string[] {
  const text = between
    .replace(/\.{2,}/gu, '…')
    .replace(/\s-+(?=\s)/gu, ' —')
    .replace(place.after ? /(?<=[\s([{—])"/gu : /(?<=^|[\s([{—])"/gu, '“')
    .replace(/"/gu, '”');
  const symbols: string[] = [];
  for (const character of text) {
    const symbol = SAME_AS[character] ?? character;
    const isBlank = /\s/u.test(symbol);
    if (isBlank && symbols.at(-1) !== ' ') symbols.push(' ');
    else if (OWN.has(symbol)) symbols.push(symbol);
  }
  const spaced = symbols.filter((symbol, index) => symbol !== ' ' || partsWords(symbols, index));
  if (!place.after && spaced[0] === ' ') spaced.shift();
  if (!place.before && spaced.at(-1) === ' ') spaced.pop();
  const apart = place.after && place.before && /[-/\\_]/u.test(between);
  return spaced.length === 0 && apart ? [' '] : spaced;
}

/** French has blanks before “?” and inside its quotes: they separate nothing, and the voice knows no blanks there. */
function partsWords(symbols: readonly string[], blank: number): boolean {
  return !/[;:,.!?…)”]/u.test(symbols[blank + 1] ?? '') && !/[(“]/u.test(symbols[blank - 1] ?? '');
}
