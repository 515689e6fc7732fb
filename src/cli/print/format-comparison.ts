/** What changed since the last edition → text for people. Pure. */
import { countNoun } from './phrases.ts';
import type { ScriptComparison } from '../../script/compare-scripts.ts';

/** A comparison, and whether there was an edition to compare with. */
export type EditionComparison = ScriptComparison & { readonly hasEdition: boolean };

/** Each changed segment before and after, and the characters that recording them takes. */
export function formatComparison(comparison: EditionComparison, source: string): string {
  const { changes, unchanged, characters, hasEdition } = comparison;
  const counts = `${countNoun(changes.length, 'segment')} changed, ${unchanged} not`;
  const cost = `${countNoun(characters, 'character')} to record`;
  const head = `${source}: ${hasEdition ? '' : 'no edition yet; '}${counts}; ${cost}`;
  return [head, ...changes.flatMap(formatChange)].join('\n');
}

function formatChange(change: ScriptComparison['changes'][number]): readonly string[] {
  const { before, after } = change;
  const lines: string[] = [];
  if (before !== undefined) {
    const label = change.change === 'removed' ? 'removed ' : 'changed ';
    lines.push(`  ${label} ${before.id.padEnd(4)} - ${before.spokenText}`);
  }
  if (after !== undefined) {
    const label = change.change === 'added' ? 'added   ' : '        ';
    lines.push(`  ${label} ${after.id.padEnd(4)} + ${after.spokenText}`);
  }
  return lines;
}
