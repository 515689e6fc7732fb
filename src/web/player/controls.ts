/** pointer and keys → what the player does. */
import type { PlayerHandle } from './handle.ts';

/** Seconds of one press of back or forward. */
const SKIP = 15;

/** Seconds of one press of an arrow key, and of Page Up or Down, on the position. */
const STEP = 5;
const PAGE = 60;

/** Listens to the player's buttons until `signal` is aborted. */
export function bindControls(player: PlayerHandle, signal: AbortSignal): void {
  const { view } = player;
  const on = (element: HTMLElement, options: { readonly event: string; readonly handle: () => void }): void => element.addEventListener(options.event, options.handle, { signal });
  on(view.play, { event: 'click', handle: () => togglePlay(player) });
  on(view.back, { event: 'click', handle: () => skip(player, -SKIP) });
  on(view.forward, { event: 'click', handle: () => skip(player, SKIP) });
  on(view.range, { event: 'input', handle: () => player.seek(Number(view.range.value)) });
  on(view.speed, { event: 'change', handle: () => player.setSpeed(Number(view.speed.value)) });
  // One voice at a time on a page: whoever begins silences the others.
  const silence = (event: Event): void => void (event.target !== player && player.pause());
  document.addEventListener('lectern-play', silence, { signal });
}

/** Listens to keys while the focus is inside the player: single letters must not be taken from the page. */
export function bindKeys(player: PlayerHandle, signal: AbortSignal): void {
  player.view.card.addEventListener('keydown', (event) => onKey(player, event), { signal });
}

function onKey(player: PlayerHandle, event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onRange = event.target === player.view.range;
  const action = letters(player)[event.key.toLowerCase()] ?? (onRange ? positions(player)[event.key] : undefined);
  if (!action || event.target === player.view.speed) return;
  event.preventDefault();
  action();
}

function letters(player: PlayerHandle): Record<string, () => void> {
  return { k: () => togglePlay(player), j: () => skip(player, -SKIP), l: () => skip(player, SKIP) };
}

function positions(player: PlayerHandle): Record<string, () => void> {
  const ahead = player.view.card.classList.contains('rtl') ? -STEP : STEP;
  const steps = { ArrowRight: ahead, ArrowLeft: -ahead, ArrowUp: STEP, ArrowDown: -STEP, PageUp: PAGE, PageDown: -PAGE, Home: -Infinity, End: Infinity };
  return Object.fromEntries(Object.entries(steps).map(([key, by]) => [key, () => skip(player, by)]));
}

function skip(player: PlayerHandle, by: number): void {
  player.seek(player.position + by);
}

function togglePlay(player: PlayerHandle): void {
  if (player.audio.paused) player.play();
  else player.pause();
}
