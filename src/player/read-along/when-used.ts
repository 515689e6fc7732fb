/** an article page → a call once the reader may want to play a paragraph of it. */
import type { PlayerHandle } from '../handle.ts';

/**
 * Runs once: when a mouse is over the article, the keyboard moves through the page, or the player
 * plays. Nothing more is needed before.
 */
export function whenUsed(
  player: PlayerHandle,
  options: {
    readonly root: Element;
    readonly run: () => void;
    readonly signal: AbortSignal;
  },
): void {
  if (player.started) return options.run();
  const stop = new AbortController();
  const { signal } = stop;
  const start = (event: Event): void => {
    const { pointerType, key = 'Tab' } = event as PointerEvent & KeyboardEvent;
    // Who touches a screen points at nothing.
    if (pointerType === 'touch' || key !== 'Tab') return;
    stop.abort();
    options.run();
  };
  options.signal.addEventListener('abort', () => stop.abort(), { signal });
  options.root.addEventListener('pointerover', start, { signal });
  document.addEventListener('keydown', start, { signal });
  player.addEventListener('lectern-play', start, { signal });
}
