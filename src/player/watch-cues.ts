/** a player → calls of its parts with the sentence that is heard. */
import type { PlayerHandle } from './handle.ts';
import { cueAt } from './load/load-edition.ts';

/**
 * Follows the voice from now on; what is heard now is
 * shown as soon as the caller has put it in its place.
 */
export function watchCues(player: PlayerHandle, show: (cue: number) => void): void {
  player.cueWatchers.push(show);
  if (player.started) queueMicrotask(() => show(cueAt(player.edition!.cues, player.position)));
}
