/** an error → what went wrong, and what can be done. */
import type { VNode } from 'preact';
import { html } from '../template.ts';

/** What went wrong, in words. */
export type TroubleProps = {
  readonly error: { readonly message: string; readonly hint?: string | undefined };
  /** Heading of a screen that shows nothing else. */
  readonly heading?: string | undefined;
};

/** The words. */
export function Trouble({ error, heading }: TroubleProps): VNode {
  // What the program itself says is in English, whatever language the page speaks.
  return html`${heading !== undefined && html`<h1>${heading}</h1>`}
    <section class="trouble-box" role="alert" lang="en">
      <p><strong>${error.message}</strong></p>
      ${error.hint && html`<p>${error.hint}</p>`}
    </section>` as VNode;
}
