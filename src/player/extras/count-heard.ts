/** moments at which the voice is heard → how much of the audio that is, whatever was skipped. */
import type { PlayerHandle } from '../handle.ts';

/**
 * Counts each second that is heard, once, until `signal` is aborted; tells when a quarter of all,
 * a half and three quarters were.
 */
export function countHeard(player: PlayerHandle, signal: AbortSignal): void {
  const { audio } = player;
  const seconds = new Set<number>();
  let told = 0;
  /** From where it has been heard without a break; a busy page is told seconds later. */
  let from = audio.paused ? undefined : player.position;
  const begin = (): void => void (from = audio.paused ? undefined : player.position);
  const count = (): void => {
    if (from === undefined || audio.seeking) return;
    for (let second = Math.floor(from); second <= player.position; second++) seconds.add(second);
    from = player.position;
    player.heard = seconds.size;
    const quarter = Math.min(3, Math.floor((4 * player.heard) / player.edition!.duration));
    if (quarter <= told) return;
    told = quarter;
    player.tell('progress', { percent: 25 * quarter, heard: player.heard });
  };
  const handlers = { play: begin, seeking: begin, timeupdate: count, pause: begin };
  for (const [name, handle] of Object.entries(handlers))
    audio.addEventListener(name, handle, { signal });
}
