/**
 * scrolling → a small player at the edge of the screen, once the main one
 * is out of sight, for the player of the page that was started last.
 */
import { FALLBACK_EXTRAS, FALLBACK_QUEUE } from '../../languages/fallback.ts';
import { svg } from '../dom.ts';
import type { PlayerHandle } from '../handle.ts';
import { cueAt } from '../load/load-edition.ts';
import { button, nameButton } from '../looks/buttons.ts';

/** Pixels between the small player and what is below it. */
const MARGIN = 12;

/** An element at the bottom that is higher than this share of the screen is not a bar. */
const HIGHEST_BAR = 0.4;

/** The lines of a cross, and of the sign for what comes next, in a square of 24. */
const CROSS = 'M6 6l12 12M18 6 6 18';
const NEXT = 'M6.5 6.5v11l8-5.5zM17.5 6.5v11';

/**
 * Follows the page's scrolling until `signal` is aborted. The place of the player stays as high
 * as it was, so that no text jumps. The small one is in the top layer, where no transform of the
 * page catches it and no layer of it covers it.
 */
export function followScroll(player: PlayerHandle, signal: AbortSignal): void {
  if (player.getAttribute('mini') === 'off') return;
  const { card } = player.view;
  const close = button('close', drawLines(CROSS));
  const words = { ...FALLBACK_EXTRAS, ...player.edition!.strings };
  nameButton(close, words.close);
  close.hidden = true;
  player.view.more.after(close);
  const next = buildNext(player);
  const layout = card.classList.contains('compact') ? 'compact' : 'full';
  const page = document.documentElement.style;
  const padding = page.scrollPaddingBottom;
  let visible = true;
  // It is asked for when the player has just begun.
  let owner = player.started;
  const place = (): void => {
    const lift = barHeight(player) + MARGIN;
    card.style.setProperty('--lift', `${lift}px`);
    // What has the focus must not be hidden behind the small player.
    page.scrollPaddingBottom = `${card.offsetHeight + lift + MARGIN}px`;
  };
  const update = (): void => {
    const mini = !visible && owner && player.started && !player.closed;
    if (mini !== card.classList.contains('mini')) {
      player.style.minHeight = mini ? `${player.offsetHeight}px` : '';
      card.classList.replace(mini ? layout : 'mini', mini ? 'mini' : layout);
      close.hidden = next.hidden = !mini;
      card.popover = mini ? 'manual' : null;
      // For a moment it is nowhere: what appears has not moved, which pages are measured by.
      card.hidden = true;
      card.getBoundingClientRect();
      card.hidden = false;
      if (mini) card.showPopover?.();
      else page.scrollPaddingBottom = padding;
    }
    if (mini) place();
  };
  const observer = new IntersectionObserver((entries) => {
    visible = entries.at(-1)!.isIntersecting;
    if (visible) player.closed = false;
    update();
  });
  observer.observe(player);
  const closeIt = (): void => {
    player.closed = true;
    update();
    // The button is gone: who uses a keyboard goes on
    // from the player, and the page stays where it is.
    player.view.play.focus({ preventScroll: true });
  };
  const own = (event: Event): void => {
    owner = event.target === player;
    update();
  };
  close.addEventListener('click', closeIt, { signal });
  document.addEventListener('lectern-play', own, { signal });
  player.addEventListener('lectern-end', update, { signal });
  // A bar of the page may come, go or grow while it is scrolled.
  for (const name of ['scrollend', 'resize']) addEventListener(name, update, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    visible = true;
    update();
  });
}

/**
 * The button for what comes next: the next article of a list, which listens for `lectern-next`, and
 * the next chapter elsewhere. Not there where nothing can come.
 */
function buildNext(player: PlayerHandle): Pick<HTMLElement, 'hidden'> {
  const { chapters, strings } = player.edition!;
  if (!player.closest('[data-lectern-queue]') && chapters.length < 2) return { hidden: true };
  const next = button('next', drawLines(NEXT));
  nameButton(next, { ...FALLBACK_QUEUE, ...strings }.next);
  next.hidden = true;
  next.addEventListener('click', () => {
    const goesOn = new CustomEvent('lectern-next', { cancelable: true });
    if (!player.dispatchEvent(goesOn)) return;
    const chapter = chapters[cueAt(chapters, player.position) + 1];
    if (chapter) player.seek(chapter.start);
  });
  player.view.speed.after(next);
  return next;
}

function drawLines(path: string): SVGSVGElement {
  return svg('svg', {
    class: 'icon line',
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
    children: [svg('path', { d: path })],
  });
}

/** Pixels at the bottom of the screen that something fixed of the page takes. */
function barHeight(player: Element): number {
  const x = innerWidth / 2;
  let height = 0;
  for (const found of document.elementsFromPoint(x, innerHeight - 2)) {
    for (let at: Element | null = found; at && at !== player; at = at.parentElement) {
      if (!/fixed|sticky/.test(getComputedStyle(at).position)) continue;
      const fromBottom = innerHeight - at.getBoundingClientRect().top;
      if (fromBottom < innerHeight * HIGHEST_BAR) height = Math.max(height, fromBottom);
    }
  }
  return height;
}
