/** Explanations of a script → text for people. Pure. */
import { formatWhere, countNoun, quote } from './phrases.ts';
import { formatPlace } from '../../script/explain-script.ts';
import type { Explanation } from '../../script/explain-script.ts';

/** Each rewritten place in one line: where, written → spoken, rule, file. */
export function formatExplanations(explanations: readonly Explanation[], source: string): string {
  const sum = `${countNoun(explanations.length, 'place')} said otherwise than written`;
  return [`${source}: ${sum}`, ...explanations.map(formatExplanation)].join('\n');
}

function formatExplanation(explanation: Explanation): string {
  const { segmentId, where, written, spoken, rule, place } = explanation;
  const at = where === undefined ? segmentId : `${segmentId} ${formatWhere(where)}`;
  const rewriting = `${quote(written)} → ${quote(spoken)}`;
  return `  ${at.padEnd(14)} ${rewriting}  ${rule}  ${formatPlace(place)}`;
}
