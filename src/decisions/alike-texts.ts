/** the first words of a text that is gone, and texts → the one that it most likely became. Pure. */

/** Words beyond those compared that a text may begin with. */
const MARGIN = 5;

/** Whether most of the first words of one of some texts are among those of another. */
export function findsAlike(firstWords: readonly string[]): (text: string) => boolean {
  const gone = firstWords.map(wordsOf);
  return (text) => {
    if (gone.length === 0) return false;
    const words = wordsOf(text);
    return gone.some((each) => shareOf(each, words) > 0.5);
  };
}

/** The text that shares most words with one that is gone, if most of its words are in it. */
export function findAlike<T extends { readonly text: string }>(
  gone: string,
  among: readonly T[],
): T | undefined {
  const words = wordsOf(gone);
  let best: { readonly each: T; readonly share: number } | undefined;
  for (const each of among) {
    const share = shareOf(words, wordsOf(each.text));
    if (share > (best?.share ?? 0.5)) best = { each, share };
  }
  return best?.each;
}

/** How many of some words are among the first of a text's, 0 to 1. */
function shareOf(words: readonly string[], ofText: readonly string[]): number {
  if (words.length === 0) return 0;
  const found = new Set(ofText.slice(0, words.length + MARGIN));
  return words.filter((word) => found.has(word)).length / words.length;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
