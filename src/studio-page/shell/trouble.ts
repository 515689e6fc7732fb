/** an error → what went wrong, and what can be done. */
import type { VNode } from 'preact';
import { html } from '../template.ts';
import { meaningOf, type ToldTrouble } from '../words/reasons.ts';

/** What went wrong, in words. */
export type TroubleProps = {
  readonly error: ToldTrouble;
  /** Heading of a screen that shows nothing else. */
  readonly heading?: string | undefined;
};

/** The words: what its code means in the language of the page, then what the program says, which is in English. */
export function Trouble({ error, heading }: TroubleProps): VNode {
  const { message, hint } = error;
  const meaning = meaningOf(error);
  return html`${heading !== undefined && html`<h1>${heading}</h1>`}
    <section class="trouble-box" role="alert">
      ${meaning !== undefined && html`<p><strong>${meaning}</strong></p>`}
      <p lang="en">${meaning === undefined ? html`<strong>${message}</strong>` : message}</p>
      ${hint && html`<p lang="en">${hint}</p>`}
    </section>` as VNode;
}
