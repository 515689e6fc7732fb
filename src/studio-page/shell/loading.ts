/** → what a screen shows until it has been answered: it has a heading for those who do not see it, as every screen. */
import type { VNode } from 'preact';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';

/** The words. */
export function Loading(): VNode {
  return html`<h1 class="hidden">${phrase('studio')}</h1>
    <p class="wait">${phrase('loading')}</p>` as VNode;
}
