/** → the types of `<lectern-player>` in components of Svelte. */
import type { HTMLAttributes } from 'svelte/elements';
import type {
  LecternPlayerAttributes,
  LecternPlayerElement,
  LecternPlayerListeners,
} from './element.mjs';

export type { LecternPlayerElement } from './element.mjs';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'lectern-player': HTMLAttributes<LecternPlayerElement> &
      LecternPlayerAttributes &
      LecternPlayerListeners;
  }
}
