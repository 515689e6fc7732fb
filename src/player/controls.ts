/** pointer and keys → what the player does. */
import type { PlayerHandle } from './handle.ts';
import { ARROW_STEP, PAGE_STEP, SKIP } from './steps.ts';

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
    [view.more, 'click', () => toggleMore(player)],
    [view.seek, 'pointerenter', () => void player.extras()],
    [view.range, 'input', () => scrub(player)],
    [view.range, 'change', () => endScrub(player)],
    [view.speed, 'change', () => player.setSpeed(Number(view.speed.value))],
    // Single letters must not be taken from the page: only from what has the focus.
    [view.card, 'keydown', (event) => onKey(player, event as KeyboardEvent)],
    // One voice at a time on a page: whoever begins silences the others.
    [document, 'lectern-play', (event) => void (event.target !== player && player.pause())],
  ];
  for (const [target, name, handle] of actions) target.addEventListener(name, handle, { signal });
}

/** The audio goes on until the pointer is let go: one move, one request. */
function scrub(player: PlayerHandle): void {
  player.scrubbing = true;
  player.waveform!.fill(Number(player.view.range.value) / player.edition!.duration);
}

function endScrub(player: PlayerHandle): void {
  player.scrubbing = false;
  player.seek(Number(player.view.range.value));
}

/** Opens the line of a compact player, or closes it. */
function toggleMore({ view }: PlayerHandle): void {
  const isOpen = view.card.classList.toggle('open');
  view.more.setAttribute('aria-expanded', String(isOpen));
}

function onKey(player: PlayerHandle, event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  const { range } = player.view;
  if (ctrlKey || metaKey || altKey || (target as Element).localName === 'select') return;
  const onRange = target === range && {
    arrowright: ARROW_STEP,
    arrowleft: -ARROW_STEP,
    arrowup: ARROW_STEP,
    arrowdown: -ARROW_STEP,
    pageup: PAGE_STEP,
    pagedown: -PAGE_STEP,
    home: -Infinity,
    end: Infinity,
  };
  const steps: Readonly<Record<string, number>> = { k: 0, j: -SKIP, l: SKIP, ...onRange };
  const by = steps[key.toLowerCase()];
  if (key === '?') void player.extras().then((extras) => extras?.showKeys(player));
  if (by === undefined) return;
  event.preventDefault();
  if (by) skip(player, by);
  else togglePlay(player);
}

function skip(player: PlayerHandle, by: number): void {
  player.step(player.position + by);
}

function togglePlay(player: PlayerHandle): void {
  if (player.audio.paused) player.play();
  else player.pause();
}
