/** A text → its words in small letters, the runs of them by which it is known again, and its letters alone. */

export function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}

/** Every `length` words in a row. */
export function runsOf(words, length) {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}

/** Case, punctuation, quotes, accents' spelling and spaces do not count. */
export function foldText(text) {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The names in a byline. */
export function splitPeople(byline) {
  return byline.split(/,\s*|;\s*|\s+(?:and|und|et|y|&|i|та|и)\s+/u);
}
