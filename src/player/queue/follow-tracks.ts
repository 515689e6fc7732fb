/** a player of a queue → the system's keys for the previous and the next track. */
import type { PlayerHandle } from '../handle.ts';
import type { QueueActions } from './queue-controls.ts';

/** An article with chapters keeps the keys for these; others hand them to the queue. */
export function followTracks(player: PlayerHandle, actions: QueueActions): void {
  const session = navigator.mediaSession as MediaSession | undefined;
  if (!session) return;
  player.addEventListener('lectern-play', () => {
    // The player takes the session first.
    void player.extras().then(() => {
      if (player.edition!.chapters.length > 1) return;
      session.setActionHandler('previoustrack', actions.previous);
      session.setActionHandler('nexttrack', actions.next);
    });
  });
}
