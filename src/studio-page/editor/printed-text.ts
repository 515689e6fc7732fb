/** a passage → its printed text, with the words marked for which an editor decided something. */
import type { VNode } from 'preact';
import type { PassageAnswer } from '../../studio/answers.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';

/** How rules of decisions begin. */
const DECISION = 'decision-';

/** Whether an editor decided it, and no rule of a language. */
export function isDecidedRule(rule: string): boolean {
  return rule.startsWith(DECISION);
}

/** The text; what is marked says in a hint what is said instead. */
export function printedText({ text, segments }: PassageAnswer): readonly (string | VNode)[] {
  const parts: (string | VNode)[] = [];
  let reached = 0;
  for (const { start: from, rewrites, spokenText } of segments)
    for (const { start, end, spokenStart, spokenEnd, rule } of rewrites) {
      if (!isDecidedRule(rule) || from + start < reached) continue;
      parts.push(text.slice(reached, from + start));
      const said = spokenText.slice(spokenStart, spokenEnd);
      parts.push(
        html`<span class="decided" title=${phrase('decidedWords', said)}
          >${text.slice(from + start, from + end)}</span
        >`,
      );
      reached = from + end;
    }
  parts.push(text.slice(reached));
  return parts;
}
