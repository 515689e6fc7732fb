/** → the list of keys, and whether single ones work. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { html } from '../template.ts';
import { phrase, type PhraseKey } from '../words/phrase.ts';
import { Dialog } from './dialog.ts';
import { areKeysOn, turnKeys } from './keyboard.ts';

/** The keys, in the order of their use. */
const KEYS: readonly (readonly [keys: string, meaning: PhraseKey])[] = [
  ['Space', 'keyPlay'],
  ['Shift Space', 'keyPlayOn'],
  ['J', 'keyNext'],
  ['K', 'keyPrevious'],
  ['Shift J', 'keyNextFlagged'],
  ['↑ ↓', 'keyUpDown'],
  ['A', 'keyApprove'],
  ['F', 'keyFlag'],
  ['Enter', 'keyWord'],
  ['E', 'keySay'],
  ['T', 'keyTakes'],
  ['X', 'keyCompare'],
  ['/', 'keySearch'],
  ['B', 'keyBefore'],
  ['N', 'keyNow'],
  ['Ctrl Z', 'keyUndo'],
  ['?', 'keyHelp'],
];

/** The dialog. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): VNode {
  const [isOn, setOn] = useState(areKeysOn());
  const onChange = (event: Event): void => {
    const { checked } = event.currentTarget as HTMLInputElement;
    turnKeys(checked);
    setOn(checked);
  };
  return html`<${Dialog} title=${phrase('keys')} onClose=${onClose}>
    <dl class="keys">
      ${KEYS.map(
        ([keys, meaning]) =>
          html`<div key=${keys}>
            <dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${phrase(meaning)}</dd>
          </div>`,
      )}
    </dl>
    <label class="choice"
      ><input type="checkbox" checked=${isOn} onChange=${onChange} /> ${phrase('keysOn')}</label
    >
  <//>`;
}
