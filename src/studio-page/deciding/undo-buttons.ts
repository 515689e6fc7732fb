/** the history of this run → the buttons that undo and redo a step; they say which, and that there is nothing. */
import type { VNode } from 'preact';
import { useHistory } from '../ask/history-state.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { stepHistory } from './save-decisions.ts';

/** The buttons. One that has nothing to do stays where the focus is. */
export function UndoButtons(): VNode {
  const history = useHistory();
  return html`${(['undo', 'redo'] as const).map((direction) => {
    const label = history[direction];
    const isEmpty = label === undefined;
    return html`<button
      key=${direction}
      type="button"
      class="quiet needs-build"
      aria-disabled=${isEmpty}
      title=${isEmpty ? phrase('nothingTo') : label}
      onClick=${() => !isEmpty && stepHistory(direction)}
    >
      ${phrase(direction)}
    </button>`;
  })}` as unknown as VNode;
}
