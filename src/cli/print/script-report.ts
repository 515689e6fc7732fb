/** What is known of a script → text for people: explanations, differences, names, test results. Pure. */
import { formatWhere, plural, quote } from './report.ts';
import type { ScriptComparison } from '../../script/compare-scripts.ts';
import type { Explanation } from '../../script/explain-script.ts';
import { formatPlace } from '../../script/explain-script.ts';
import type { LexiconTestResult } from '../../script/lexicon/run-tests.ts';
import type { UnknownName } from '../../script/names/find-names.ts';

/** Each rewritten place in one line: where, written → spoken, rule, file. */
export function formatExplanations(explanations: readonly Explanation[], source: string): string {
  const rows = explanations.map((each) => {
    const where =
      each.where === undefined ? each.segmentId : `${each.segmentId} ${formatWhere(each.where)}`;
    return `  ${where.padEnd(14)} ${quote(each.written)} → ${quote(each.spoken)}  ${each.rule}  ${formatPlace(each.place)}`;
  });
  return [
    `${source}: ${plural(explanations.length, 'place')} said otherwise than written`,
    ...rows,
  ].join('\n');
}

/** What changed since the last edition, and the characters that it costs. */
export function formatComparison(
  comparison: ScriptComparison & { readonly hasEdition: boolean },
  source: string,
): string {
  const { changes, unchanged, characters, hasEdition } = comparison;
  const sum = `${plural(changes.length, 'segment')} changed, ${unchanged} not; ${plural(characters, 'character')} to record`;
  const rows = changes.flatMap(({ change, before, after }) => [
    ...(before === undefined
      ? []
      : [
          `  ${change === 'removed' ? 'removed ' : 'changed '} ${before.id.padEnd(4)} - ${before.spokenText}`,
        ]),
    ...(after === undefined
      ? []
      : [
          `  ${change === 'added' ? 'added   ' : '        '} ${after.id.padEnd(4)} + ${after.spokenText}`,
        ]),
  ]);
  return [`${source}: ${hasEdition ? '' : 'no edition yet; '}${sum}`, ...rows].join('\n');
}

/** Words to check, one a line with its first sentence below. */
export function formatNames(
  names: readonly (UnknownName & { readonly file?: string })[],
  source: string,
): string {
  if (names.length === 0) return `${source}: every word is known`;
  const width = Math.max(...names.map((name) => name.word.length));
  const rows = names.map((name) => {
    const said = name.spoken === name.word ? name.takes : `${name.takes}: ${name.spoken}`;
    return `  ${name.word.padEnd(width)}  ${String(name.count).padStart(3)}x  ${name.kind.padEnd(12)}  ${said}${name.file === undefined ? '' : `  ${name.file}`}\n  ${' '.repeat(width)}        ${shorten(name.sentence)}`;
  });
  return [`${source}: ${plural(names.length, 'word')} to check`, ...rows].join('\n');
}

/** Failed tests with what was wanted, and the sum. */
export function formatTestResults(
  results: readonly LexiconTestResult[],
  options: { readonly entries: number },
): string {
  const failed = results.filter((result) => !result.passed);
  const rows = failed.flatMap(({ entry, written, expected, found }) => [
    `${entry.place.file}:${entry.place.line}: “${entry.match}” in ${quote(written)}`,
    `  wanted ${quote(expected)}`,
    `  said   ${quote(found)}`,
  ]);
  return [
    ...rows,
    `${plural(results.length, 'test')} of ${options.entries} entries: ${failed.length === 0 ? 'all passed' : `${failed.length} failed`}`,
  ].join('\n');
}

/** Characters of a sentence shown. */
const SHOWN = 100;

function shorten(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN - 1).trimEnd()}…`;
}
