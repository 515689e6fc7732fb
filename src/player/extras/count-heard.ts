/** moments at which the voice is heard → how much of the audio that is, whatever was skipped. */
import type { PlayerHandle } from '../handle.ts';

/**
 * Counts each second that is heard, once, until `signal` is aborted; tells when a quarter of all,
 * a half and three quarters were.
 */
export function countHeard(player: PlayerHandle, signal: AbortSignal): void {
  const seconds = new Set<number>();
  let told = 0;
  const count = (): void => {
    if (player.audio.paused || player.audio.seeking) return;
    seconds.add(Math.floor(player.position));
    player.heard = seconds.size;
    const quarter = Math.min(3, Math.floor((4 * player.heard) / player.edition!.duration));
    if (quarter <= told) return;
    told = quarter;
    player.tell('progress', { percent: 25 * quarter, heard: player.heard });
  };
  player.audio.addEventListener('timeupdate', count, { signal });
}
