/** a sentence → heard by those who use a screen reader, and shown to the others for a while. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { html } from '../template.ts';

/** What is told. */
type Notice = { readonly text: string; readonly isTrouble: boolean; readonly number: number };

const listeners = new Set<(notice: Notice) => void>();
let count = 0;

/** Tells something. Trouble stays until something else is told. */
export function announce(
  text: string,
  { isTrouble = false }: { readonly isTrouble?: boolean } = {},
): void {
  count++;
  for (const listener of listeners) listener({ text, isTrouble, number: count });
}

/** Milliseconds for which a notice is shown. */
const SHOWN_MS = 5000;

/** Where it is shown, and read out. */
export function Notices(): VNode {
  const [notice, setNotice] = useState<Notice | undefined>(undefined);
  useEffect(() => {
    listeners.add(setNotice);
    return () => void listeners.delete(setNotice);
  }, []);
  useEffect(() => {
    if (!notice || notice.isTrouble) return undefined;
    const timer = setTimeout(() => setNotice(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return html`<div class="notices" role="status" aria-live="polite">
    ${notice && html`<p key=${notice.number} class=${notice.isTrouble ? 'notice trouble' : 'notice'}>${notice.text}</p>`}
  </div>`;
}
