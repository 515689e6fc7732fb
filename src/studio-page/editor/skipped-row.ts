/** something that is not read → its row: its first words, and the rule. */
import type { VNode } from 'preact';
import type { SkipAnswer } from '../../studio/answers.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';

/** The row. */
export function SkippedRow({ skip }: { readonly skip: SkipAnswer }): VNode {
  return html`<li class="skipped">
    <p class="skipped-words">${skip.words}</p>
    <p class="skipped-why">${phrase('skipped', skip.rule)}</p>
  </li>`;
}
