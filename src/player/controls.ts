/** pointer and keys → what the player does. */
import type { PlayerHandle } from './handle.ts';
import { SKIP } from './media-session.ts';

/** Seconds of one press of an arrow key, and of Page Up or Down, on the position. */
const STEP = 5;
const PAGE = 60;

/**
 * Listens to the player's buttons, and to keys while
 * the focus is inside it, until `signal` is aborted.
 */
export function bindControls(player: PlayerHandle, signal: AbortSignal): void {
  const { view } = player;
  const actions: readonly (readonly [EventTarget, string, (event: Event) => void])[] = [
    [view.play, 'click', () => togglePlay(player)],
    [view.back, 'click', () => skip(player, -SKIP)],
    [view.forward, 'click', () => skip(player, SKIP)],
    [view.range, 'input', () => player.seek(Number(view.range.value))],
    [view.speed, 'change', () => player.setSpeed(Number(view.speed.value))],
    // Single letters must not be taken from the page: only from what has the focus.
    [view.card, 'keydown', (event) => onKey(player, event as KeyboardEvent)],
    // One voice at a time on a page: whoever begins silences the others.
    [document, 'lectern-play', (event) => void (event.target !== player && player.pause())],
  ];
  for (const [target, name, handle] of actions) target.addEventListener(name, handle, { signal });
}

function onKey(player: PlayerHandle, event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  const { range, speed, card } = player.view;
  if (ctrlKey || metaKey || altKey || target === speed) return;
  const ahead = card.classList.contains('rtl') ? -STEP : STEP;
  const onRange = target === range && {
    arrowright: ahead,
    arrowleft: -ahead,
    arrowup: STEP,
    arrowdown: -STEP,
    pageup: PAGE,
    pagedown: -PAGE,
    home: -Infinity,
    end: Infinity,
  };
  const steps: Readonly<Record<string, number>> = { k: 0, j: -SKIP, l: SKIP, ...onRange };
  const by = steps[key.toLowerCase()];
  if (by === undefined) return;
  event.preventDefault();
  if (by) skip(player, by);
  else togglePlay(player);
}

function skip(player: PlayerHandle, by: number): void {
  player.seek(player.position + by);
}

function togglePlay(player: PlayerHandle): void {
  if (player.audio.paused) player.play();
  else player.pause();
}
