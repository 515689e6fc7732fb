/** the state of an article's screen → the buttons above it. */
import type { VNode } from 'preact';
import { UndoButtons } from '../deciding/undo-buttons.ts';
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
  /** Absent where nothing is quoted. */
  readonly onQuotes: (() => void) | undefined;
  readonly onApproveRest: (() => void) | undefined;
};

/** The buttons. */
export function Toolbar(props: ToolbarProps): VNode {
  const { isPlaying, onPlay, toggles, onQuotes, onApproveRest } = props;
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
    ${onQuotes && html`<button type="button" class="needs-build" onClick=${onQuotes}>${phrase('quotes')}</button>`}
    <span class="space"></span>
    ${onApproveRest && html`<button type="button" class="needs-build" onClick=${onApproveRest}>${phrase('approveRest')}</button>`}
    <${UndoButtons} />
  </div>`;
}
