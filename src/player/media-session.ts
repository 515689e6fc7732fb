/** a player → the controls of the operating system: lock screen, headset, keyboard keys. */
import type { PlayerHandle } from './handle.ts';

/** Seconds of one skip, back or forward. */
export const SKIP = 15;

/** Takes the session over for a player; whoever plays last has it. */
export function takeMediaSession(player: PlayerHandle): void {
  const session = navigator.mediaSession as MediaSession | undefined;
  if (!session) return;
  const { title, byline, siteName = '', image } = player.edition!;
  const artwork = image && /^https?:/i.test(image) ? [{ src: image }] : [];
  session.metadata = new MediaMetadata({
    title,
    artist: byline ?? siteName,
    album: siteName,
    artwork,
  });
  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => player.play(),
    pause: () => player.pause(),
    seekbackward: ({ seekOffset }) => player.seek(player.position - (seekOffset ?? SKIP)),
    seekforward: ({ seekOffset }) => player.seek(player.position + (seekOffset ?? SKIP)),
    seekto: ({ seekTime }) => player.seek(seekTime!),
  };
  for (const action in handlers) {
    try {
      session.setActionHandler(
        action as MediaSessionAction,
        handlers[action as MediaSessionAction]!,
      );
    } catch {
      // This browser does not know the action.
    }
  }
}

/** Tells the system how far the audio is. */
export function reportPosition(audio: HTMLMediaElement, duration: number): void {
  try {
    navigator.mediaSession?.setPositionState?.({
      duration,
      playbackRate: audio.playbackRate,
      position: Math.min(audio.currentTime, duration),
    });
  } catch {
    // A position the browser finds odd is not worth an error.
  }
}
