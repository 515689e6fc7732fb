/** the text between two words → the model's symbols for it. Pure. */

/** Punctuation that the model has under another sign; any other that it lacks is silent. */
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

/** The place of punctuation. */
export type PunctuationPlace = {
  /** Whether a word comes before it, and whether one comes after it. */
  readonly after: boolean;
  readonly before: boolean;
};

/**
 * Symbols for the characters between two words, before the first or after the last; a blank if
 * there is no other symbol between separate words.
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

/** Not the blanks before “?” and inside quotes in French, which the voice was not trained with. */
function partsWords(symbols: readonly string[], blank: number): boolean {
  return !/[;:,.!?…)”]/u.test(symbols[blank + 1] ?? '') && !/[(“]/u.test(symbols[blank - 1] ?? '');
}
