/** an error → what went wrong, and what can be done. */
import type { VNode } from 'preact';
import { html } from '../template.ts';

/** What went wrong, in words. */
export type TroubleProps = {
  readonly error: { readonly message: string; readonly hint?: string | undefined };
};

/** The words. */
export function Trouble({ error }: TroubleProps): VNode {
  // What the program itself says is in English, whatever language the page speaks.
  return html`<section class="trouble-box" role="alert" lang="en">
    <p><strong>${error.message}</strong></p>
    ${error.hint && html`<p>${error.hint}</p>`}
  </section>`;
}
