/** whether something is played → the sign on its button. */
import type { VNode } from 'preact';
import { html } from '../template.ts';

/** A triangle, or two bars. */
export function PlayIcon({ isPlaying }: { readonly isPlaying: boolean }): VNode {
  return html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
    <path d=${isPlaying ? 'M7 5h4v14H7zM13 5h4v14h-4z' : 'M8 5v14l11-7z'} fill="currentColor" />
  </svg>`;
}
