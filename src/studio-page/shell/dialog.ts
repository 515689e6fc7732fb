/** a title and a content → a dialog in front of the page: Escape and its button close it. */
import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren, VNode } from 'preact';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';

/** What a dialog shows. */
export type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
  /** A class of its own. */
  readonly kind?: string;
};

/** Buttons that open a dialog end so: it is open. */
const ELLIPSIS = /\s*…$/;

/** The dialog; the focus goes into it, and back to where it was. */
export function Dialog({ title, onClose, children, kind = '' }: DialogProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const onClick = (event: MouseEvent): void => {
    if (event.target === dialog.current) onClose();
  };
  const onCancel = (event: Event): void => {
    event.preventDefault();
    onClose();
  };
  return html`<dialog
    ref=${dialog}
    class=${`dialog ${kind}`}
    aria-labelledby="dialog-title"
    onCancel=${onCancel}
    onClick=${onClick}
  >
    <div class="dialog-content">
      <header class="dialog-head">
        <h2 id="dialog-title">${title.replace(ELLIPSIS, '')}</h2>
        <button type="button" class="quiet" onClick=${onClose} aria-label=${phrase('close')}>
          ×
        </button>
      </header>
      ${children}
    </div>
  </dialog>`;
}

/** The last line of a form in a dialog: save, or leave it. */
export function saveButtons(onClose: () => void, isIncomplete = false): VNode {
  return html`<p class="buttons">
    <button type="submit" class="main needs-build" disabled=${isIncomplete}>
      ${phrase('save')}
    </button>
    <button type="button" onClick=${onClose}>${phrase('cancel')}</button>
  </p>`;
}
