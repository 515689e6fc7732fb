/** Results of the tests of a lexicon → text for people. Pure. */
import { countNoun, quote } from './phrases.ts';
import type { LexiconTestResult } from '../../script/lexicon/run-tests.ts';

/** Failed tests with what was expected, and the totals. */
export function formatLexiconTests(
  results: readonly LexiconTestResult[],
  options: { readonly entries: number },
): string {
  const failed = results.filter((result) => !result.passed);
  const outcome = failed.length === 0 ? 'all passed' : `${failed.length} failed`;
  const sum = `${countNoun(results.length, 'test')} of ${options.entries} entries: ${outcome}`;
  return [...failed.flatMap(formatFailure), sum].join('\n');
}

function formatFailure(result: LexiconTestResult): readonly string[] {
  const { entry, written, expected, found } = result;
  return [
    `${entry.place.file}:${entry.place.line}: “${entry.match}” in ${quote(written)}`,
    `  wanted ${quote(expected)}`,
    `  got    ${quote(found)}`,
  ];
}
