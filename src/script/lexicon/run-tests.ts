/** a lexicon → the results of the tests in its entries. */
import type { Lexicon } from './compile-lexicon.ts';
import type { LexiconEntry } from './lexicon.ts';

/** The result of one test of an entry. */
export type LexiconTestResult = {
  readonly entry: LexiconEntry;
  readonly written: string;
  readonly expected: string;
  readonly found: string;
  readonly passed: boolean;
};

/**
 * Runs every test of every entry on its sentence, with the whole lexicon applied. A test passes
 * when the spoken sentence contains the expected words as whole words (`Keev` for `Kyiv is calm.`).
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
