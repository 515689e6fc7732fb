/**
 * scrolling → a small player at the edge of the screen,
 * once the main one is out of sight and has been started.
 */
import type { PlayerHandle } from './handle.ts';

/**
 * Follows the page's scrolling until `signal` is aborted. The place
 * of the player stays as high as it was, so that no text jumps.
 */
export function followScroll(player: PlayerHandle, signal: AbortSignal): void {
  if (player.getAttribute('mini') === 'off') return;
  const { card, close } = player.view;
  let visible = true;
  const update = (): void => {
    const mini = !visible && player.started && !player.closed;
    if (mini === card.classList.contains('mini')) return;
    player.style.minHeight = mini ? `${player.offsetHeight}px` : '';
    card.classList.toggle('mini', mini);
    close.hidden = !mini;
    // What has the focus must not be hidden behind the bar.
    document.documentElement.style.scrollPaddingBottom = mini ? `${card.offsetHeight}px` : '';
  };
  const observer = new IntersectionObserver((entries) => {
    visible = entries.at(-1)!.isIntersecting;
    if (visible) player.closed = false;
    update();
  });
  observer.observe(player);
  close.addEventListener(
    'click',
    () => {
      player.closed = true;
      update();
      // The button is gone: who uses a keyboard goes on
      // from the player, and the page stays where it is.
      player.view.play.focus({ preventScroll: true });
    },
    { signal },
  );
  for (const name of ['lectern-play', 'lectern-end'])
    player.addEventListener(name, update, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
