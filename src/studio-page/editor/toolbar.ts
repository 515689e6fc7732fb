/** the state of an article's screen → the buttons above it. */
import type { VNode } from 'preact';
import { html } from '../template.ts';
import { phrase, showNumber, type PhraseKey } from '../words/phrase.ts';

/** A button that is on or off. */
export type ToolbarToggle = {
  readonly label: PhraseKey;
  readonly isOn: boolean;
  readonly onClick: () => void;
  readonly count?: number;
};

/** What the buttons show and do. */
export type ToolbarProps = {
  readonly isPlaying: boolean;
  readonly onPlay: () => void;
  readonly toggles: readonly ToolbarToggle[];
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onApproveRest: (() => void) | undefined;
};

/** The buttons. */
export function Toolbar(props: ToolbarProps): VNode {
  const { isPlaying, onPlay, toggles, onUndo, onRedo, onApproveRest } = props;
  return html`<div class="toolbar">
    <button type="button" class="main" onClick=${onPlay}>
      ${phrase(isPlaying ? 'pause' : 'playAll')}
    </button>
    ${toggles.map(
      ({ label, isOn, onClick, count }) =>
        html`<button key=${label} type="button" aria-pressed=${isOn} onClick=${onClick}>
          ${phrase(label)}
          ${count !== undefined && html`<span class="badge">${showNumber(count)}</span>`}
        </button>`,
    )}
    <span class="space"></span>
    ${onApproveRest && html`<button type="button" class="needs-build" onClick=${onApproveRest}>${phrase('approveRest')}</button>`}
    <button type="button" class="quiet needs-build" onClick=${onUndo}>${phrase('undo')}</button>
    <button type="button" class="quiet needs-build" onClick=${onRedo}>${phrase('redo')}</button>
  </div>`;
}
