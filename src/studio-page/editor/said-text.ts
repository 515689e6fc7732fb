/** a segment → what is said of it, with the places marked that are printed otherwise. */
import type { VNode } from 'preact';
import type { SegmentAnswer } from '../../studio/answers.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { ruleInWords } from '../words/reasons.ts';
import { isDecidedRule } from './printed-text.ts';

/** What the text needs. */
export type SaidTextProps = {
  readonly segment: SegmentAnswer;
  readonly onClick: (event: MouseEvent) => void;
};

/** The text. */
export function SaidText({ segment, onClick }: SaidTextProps): VNode {
  const { id, text, spokenText, rewrites, language } = segment;
  const parts: (string | VNode)[] = [];
  let reached = 0;
  for (const { start, end, spokenStart, spokenEnd, rule } of rewrites) {
    parts.push(spokenText.slice(reached, spokenStart));
    const [written, spoken] = [text.slice(start, end), spokenText.slice(spokenStart, spokenEnd)];
    if (/[\p{L}\p{N}]/u.test(spoken))
      parts.push(
        isDecidedRule(rule)
          ? html`<span class="decided" title=${phrase('decidedWords', spoken)}>${spoken}</span>`
          : html`<span
              class="rewritten"
              title=${phrase('saidAs', written, spoken, ruleInWords(rule))}
              >${spoken}</span
            >`,
      );
    else parts.push(spoken);
    reached = spokenEnd;
  }
  parts.push(spokenText.slice(reached));
  return html`<p class="spoken-text" lang=${language} data-spoken=${id} onClick=${onClick}>
    ${parts}
  </p>`;
}
