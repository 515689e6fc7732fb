/** a link to an article's audio → the button that plays it in the player of its list. */
import { h } from '../dom.ts';

/** A row of a queue. */
export type QueueRow = {
  /** Address of its `edition.json`. */
  readonly src: string;
  readonly button: HTMLButtonElement;
  /** What holds all of the row: the nearest item of a list. */
  readonly item: HTMLElement;
};

/** Puts a button with the same words, class and name in the place of the link. */
export function buildRow(link: HTMLAnchorElement): QueueRow {
  const { href: _address, ...attributes } = Object.fromEntries(
    [...link.attributes].map(({ name, value }) => [name, value]),
  );
  const button = h('button', {
    ...attributes,
    type: 'button',
    'aria-pressed': 'false',
    children: [...link.childNodes],
  });
  const src = wholeAddress(link.dataset['lecternSrc']);
  link.replaceWith(button);
  return { src, button, item: button.closest('li') ?? button };
}

/** A whole address, by which rows are compared with what the player has. */
export function wholeAddress(src: string | null | undefined): string {
  return new URL(src ?? '', document.baseURI).href;
}

/** How a row looks: whether the player has it, whether that plays, and whether it is on its way. */
export type RowState = {
  readonly isCurrent: boolean;
  readonly isPlaying: boolean;
  readonly isLoading: boolean;
};

/** Shows and says it. */
export function showRow({ button, item }: QueueRow, state: RowState): void {
  button.setAttribute('aria-pressed', String(state.isPlaying));
  button.toggleAttribute('data-loading', state.isLoading);
  if (state.isCurrent) item.setAttribute('aria-current', 'true');
  else item.removeAttribute('aria-current');
}
