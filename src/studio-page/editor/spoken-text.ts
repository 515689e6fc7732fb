/** a segment → what is said of it, with the places marked that are printed otherwise. */
import type { VNode } from 'preact';
import type { SegmentAnswer } from '../../studio/answers.ts';
import { html } from '../html.ts';
import { say } from '../words/say.ts';

/** The text. */
export function SpokenText({ segment }: { readonly segment: SegmentAnswer }): VNode {
  const { id, text, spokenText, rewrites, language } = segment;
  const parts: (string | VNode)[] = [];
  let reached = 0;
  for (const { start, end, spokenStart, spokenEnd, rule } of rewrites) {
    parts.push(spokenText.slice(reached, spokenStart));
    const [written, spoken] = [text.slice(start, end), spokenText.slice(spokenStart, spokenEnd)];
    if (spoken !== '')
      parts.push(html`<span class="rewritten" title=${say('saidAs', written, spoken, rule)}>${spoken}</span>`);
    reached = spokenEnd;
  }
  parts.push(spokenText.slice(reached));
  return html`<p class="spoken-text" lang=${language} data-spoken=${id}>${parts}</p>`;
}
