/** where a player is → its slider, times and waveform, and what a screen reader says of them. */
import type { PlayerHandle } from '../handle.ts';
import { clockTime, fillIn, roundDuration, spokenTime } from '../../edition/shared/time-labels.ts';

/** Shows the position, and how long the rest takes at the speed that was chosen. */
export function showTime(player: PlayerHandle): void {
  const { duration } = player.edition!;
  const { view, strings, audio } = player;
  const seconds = Math.min(player.position, duration);
  const places = [seconds, roundDuration(duration)];
  // Slow for the first time: after all else that is done now.
  queueMicrotask(() => {
    const spoken = places.map((each) => spokenTime(each, { language: view.card.lang }));
    view.range.setAttribute('aria-valuetext', fillIn(strings.positionOf, spoken));
  });
  view.time.textContent = places.map(clockTime).join(' / ');
  const rest = (duration - seconds) / audio.playbackRate;
  view.left.textContent = fillIn(strings.left, [clockTime(roundDuration(rest))]);
  if (player.scrubbing) return;
  view.range.value = String(seconds);
  player.waveform?.fill(seconds / duration);
}
