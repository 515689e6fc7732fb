/** a lexicon → what became of the tests that its entries carry. */
import type { Lexicon } from './compile-lexicon.ts';
import type { LexiconEntry } from './lexicon.ts';

/** One test of an entry, as it was meant and as it came. */
export type LexiconTestResult = {
  readonly entry: LexiconEntry;
  readonly written: string;
  readonly expected: string;
  readonly found: string;
  readonly passed: boolean;
};

/**
 * Runs every test of every entry: the written sentence with the whole lexicon in force. A test
 * passes when the sentence is said as expected, or when what is expected is a part of it in whole
 * words (`Keev` for `Kyiv is calm.`).
 */
export function runLexiconTests(
  lexicon: Lexicon,
  options: { readonly speak: (written: string) => string },
): readonly LexiconTestResult[] {
  return lexicon.entries.flatMap((entry) =>
    entry.tests.map(({ written, spoken }) => {
      const found = options.speak(written);
      return { entry, written, expected: spoken, found, passed: holds(found, spoken) };
    }),
  );
}

function holds(found: string, expected: string): boolean {
  for (let at = found.indexOf(expected); at >= 0; at = found.indexOf(expected, at + 1)) {
    const edges = (found[at - 1] ?? ' ') + (found[at + expected.length] ?? ' ');
    if (!/[\p{L}\p{N}]/u.test(edges)) return true;
  }
  return false;
}
