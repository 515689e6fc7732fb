/** What changed since the last edition → text for people. Pure. */
import { countNoun } from './phrases.ts';
import type { SaidSegment, ScriptComparison } from '../../script/compare-scripts.ts';

/** A comparison, and whether there was an edition to compare with. */
export type EditionComparison = ScriptComparison & { readonly hasEdition: boolean };

/** Each changed segment before and after, and the characters to record. */
export function formatComparison(comparison: EditionComparison, source: string): string {
  const { changes, unchanged, characters, hasEdition } = comparison;
  const counts = `${countNoun(changes.length, 'segment')} changed, ${unchanged} unchanged`;
  const cost = `${countNoun(characters, 'character')} to record`;
  const head = `${source}: ${hasEdition ? '' : 'no edition yet; '}${counts}; ${cost}`;
  return [head, ...changes.flatMap(formatChange)].join('\n');
}

function formatChange(change: ScriptComparison['changes'][number]): readonly string[] {
  const { before, after } = change;
  // If the words are the same, their phonemes or their voice differ.
  const isSaidDifferently = before !== undefined && before.spokenText === after?.spokenText;
  const show = (segment: SaidSegment): string =>
    isSaidDifferently ? withPhonemes(segment) : segment.spokenText;
  const lines: string[] = [];
  if (before !== undefined) {
    const label = change.change === 'removed' ? 'removed ' : 'changed ';
    lines.push(`  ${label} ${before.id.padEnd(4)} - ${show(before)}`);
  }
  if (after !== undefined) {
    const label = change.change === 'added' ? 'added   ' : '        ';
    lines.push(`  ${label} ${after.id.padEnd(4)} + ${show(after)}`);
  }
  return lines;
}

/** The words, each followed by its phonemes if it has any: `Xi /ʃiː/ spoke`; and the voice. */
function withPhonemes({ spokenText, pronunciations = [], voice }: SaidSegment): string {
  let text = spokenText;
  for (const { end, ipa } of pronunciations.toReversed())
    text = `${text.slice(0, end)} /${ipa}/${text.slice(end)}`;
  return `${text} (${voice})`;
}
