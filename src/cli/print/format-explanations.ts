/** Explanations of a script → text for people. Pure. */
import { formatWhere, countNoun, quote } from './phrases.ts';
import { formatPlace } from '../../script/explain-script.ts';
import type { Explanation } from '../../script/explain-script.ts';

/** Each rewritten place in one line: where, written → spoken, rule, file. */
export function formatExplanations(explanations: readonly Explanation[], source: string): string {
  const rewritten = explanations.filter(({ rule }) => !rule.startsWith('voice'));
  const sum = `${countNoun(rewritten.length, 'place')} said otherwise than written`;
  return [`${source}: ${sum}`, ...explanations.map(formatExplanation)].join('\n');
}

function formatExplanation(explanation: Explanation): string {
  const { segmentId, where, rule, place } = explanation;
  const at = where === undefined ? segmentId : `${segmentId} ${formatWhere(where)}`;
  return `  ${at.padEnd(14)} ${formatRewriting(explanation)}  ${rule}  ${formatPlace(place)}`;
}

type Rewriting = Pick<Explanation, 'written' | 'spoken' | 'ipa'>;

/** Written → spoken; phonemes alone where the words stay as they are. */
export function formatRewriting({ written, spoken, ipa }: Rewriting): string {
  const words = written === spoken && ipa !== undefined ? '' : quote(spoken);
  const sounds = ipa === undefined ? '' : `/${ipa}/`;
  return `${quote(written)} → ${[words, sounds].filter(Boolean).join(' ')}`;
}
