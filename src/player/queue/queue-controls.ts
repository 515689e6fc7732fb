/** words → the buttons between the player and its list: previous, next, and whether the next plays by itself. */
import type { Edition } from '../../edition/edition.ts';
import { FALLBACK_QUEUE } from '../../languages/fallback.ts';
import type { QueueStrings } from '../../languages/language.ts';
import { h } from '../dom.ts';
import { wordsLanguage } from '../load/load-edition.ts';
import { rememberAutoplay, rememberedAutoplay } from '../memory.ts';

/** What the buttons do. */
export type QueueActions = { readonly previous: () => void; readonly next: () => void };

/** The elements, and what is asked of them. */
export type QueueControls = {
  readonly element: HTMLElement;
  /** Whether the next one plays by itself. */
  readonly autoplays: () => boolean;
  /** Says everything in the words of an edition. */
  readonly name: (of: Pick<Edition, 'language' | 'strings'> | undefined) => void;
  /** Takes away the buttons that lead nowhere. */
  readonly limit: (ends: { readonly isFirst: boolean; readonly isLast: boolean }) => void;
};

/** Builds them in `element`. */
export function buildControls(element: HTMLElement, actions: QueueActions): QueueControls {
  const previous = h('button', { type: 'button', class: 'lectern-queue-previous' });
  const next = h('button', { type: 'button', class: 'lectern-queue-next' });
  const box = h('input', { type: 'checkbox', role: 'switch' });
  const label = h('span');
  box.checked = rememberedAutoplay();
  box.addEventListener('change', () => rememberAutoplay(box.checked));
  previous.addEventListener('click', actions.previous);
  next.addEventListener('click', actions.next);
  element.replaceChildren(
    previous,
    next,
    h('label', { class: 'lectern-queue-autoplay', children: [box, label] }),
  );
  return {
    element,
    autoplays: () => box.checked,
    name: (of) => {
      const said: QueueStrings = { ...FALLBACK_QUEUE, ...of?.strings };
      element.lang = wordsLanguage(of);
      previous.textContent = said.previous;
      next.textContent = said.next;
      label.textContent = said.autoplay;
    },
    // One that has the focus keeps it: it does nothing there.
    limit: ({ isFirst, isLast }) => {
      previous.setAttribute('aria-disabled', String(isFirst));
      next.setAttribute('aria-disabled', String(isLast));
    },
  };
}
