/** edition and player → the controls of the operating system: lock screen, headset, keyboard keys. */
import type { Edition } from '../edition.ts';

/** What the system's controls may do. */
export type SessionActions = { readonly play: () => void; readonly pause: () => void; readonly skip: (seconds: number) => void; readonly seek: (seconds: number) => void };

/** Seconds of one skip where the system names none. */
const SKIP = 15;

/** Takes the session over for an edition; whoever plays last has it. */
export function takeMediaSession(edition: Edition, actions: SessionActions): void {
  const session = navigator.mediaSession as MediaSession | undefined;
  if (!session) return;
  const { title, byline, siteName, image } = edition;
  const artwork = image && /^https?:/i.test(image) ? [{ src: image }] : [];
  session.metadata = new MediaMetadata({ title, artist: byline ?? siteName ?? '', album: siteName ?? '', artwork });
  const handlers: [MediaSessionAction, MediaSessionActionHandler][] = [
    ['play', actions.play],
    ['pause', actions.pause],
    ['seekbackward', (details) => actions.skip(-(details.seekOffset ?? SKIP))],
    ['seekforward', (details) => actions.skip(details.seekOffset ?? SKIP)],
    ['seekto', (details) => actions.seek(details.seekTime ?? 0)],
  ];
  for (const [action, handler] of handlers) {
    try {
      session.setActionHandler(action, handler);
    } catch {
      // This browser does not know the action.
    }
  }
}

/** Tells the system how far the audio is. */
export function reportPosition(audio: HTMLMediaElement, duration: number): void {
  try {
    navigator.mediaSession?.setPositionState?.({ duration, playbackRate: audio.playbackRate, position: Math.min(audio.currentTime, duration) });
  } catch {
    // A position the browser finds odd is not worth an error.
  }
}
