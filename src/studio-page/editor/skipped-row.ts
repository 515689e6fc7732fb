/** a line that is not read → its row: its words, the rule, and a button that has it read after all. */
import type { VNode } from 'preact';
import type { PassageAnswer } from '../../studio/answers.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { skipInWords } from '../words/reasons.ts';
import type { PassageActions } from './passage-controls.ts';

/** What the row shows. */
export type SkippedRowProps = {
  readonly passage: PassageAnswer;
  readonly actions: Pick<PassageActions, 'onRead'>;
};

/** The rule of what an editor left out. */
const LEFT_OUT = 'decided-to-skip';

/** The row. */
export function SkippedRow({ passage, actions }: SkippedRowProps): VNode {
  const { text, rule = '', id } = passage;
  return html`<li class="skipped" data-passage=${id}>
    <p class="skipped-words">${text}</p>
    <p class="skipped-why">
      ${rule === LEFT_OUT ? phrase('leftOut') : phrase('skipped', skipInWords(rule))}
    </p>
    <button
      type="button"
      class="needs-build"
      aria-label=${`${phrase('readAfterAll')}: ${text.slice(0, 60)}`}
      onClick=${() => actions.onRead(passage, true)}
    >
      ${phrase('readAfterAll')}
    </button>
  </li>`;
}
