/** a player → the controls of the operating system: lock screen, headset, keyboard keys. */
import type { PlayerHandle } from '../handle.ts';
import { cueAt } from '../load/load-edition.ts';
import { SKIP } from '../steps.ts';

/** Within so many seconds of a chapter's start, its predecessor is meant by the previous one. */
const EARLY = 3;

/** Pictures of the page, where the article has none, best first; then the edition's cover. */
const PICTURES = [
  ['meta[property="og:image"]', 'content'],
  ['link[rel~=apple-touch-icon]', 'href'],
  ['link[rel~=icon]', 'href'],
] as const;

/** What the session is asked to do. */
const ACTIONS: readonly MediaSessionAction[] = [
  'play',
  'pause',
  'seekbackward',
  'seekforward',
  'seekto',
  'previoustrack',
  'nexttrack',
];

/** The player that has the session. */
let owner: PlayerHandle | undefined;

/** Gives the media session to a player whenever it plays, until `signal` is aborted. */
export function followSession(player: PlayerHandle, signal: AbortSignal): void {
  const report = (): void => {
    if (!player.audio.paused) reportPosition(player.audio, player.edition!.duration);
  };
  player.addEventListener('lectern-play', () => takeMediaSession(player), { signal });
  player.audio.addEventListener('timeupdate', report, { signal });
  signal.addEventListener('abort', () => leaveMediaSession(player));
  if (player.started) takeMediaSession(player);
}

/** Takes the session over for a player; whoever plays last has it. */
function takeMediaSession(player: PlayerHandle): void {
  const session = navigator.mediaSession as MediaSession | undefined;
  if (!session) return;
  owner = player;
  const { title, byline, siteName = '', chapters } = player.edition!;
  const picture = pictureOf(player);
  session.metadata = new MediaMetadata({
    title,
    artist: byline ?? siteName,
    album: siteName,
    artwork: picture ? [{ src: picture }] : [],
  });
  const toChapter = (chapter: number): void =>
    player.step(chapters[chapter]?.start ?? (chapter < 0 ? 0 : player.position));
  setHandlers(session, {
    play: () => player.play(),
    pause: () => player.pause(),
    seekbackward: ({ seekOffset }) => player.step(player.position - (seekOffset ?? SKIP)),
    seekforward: ({ seekOffset }) => player.step(player.position + (seekOffset ?? SKIP)),
    seekto: ({ seekTime }) => player.step(seekTime!),
    previoustrack:
      chapters.length > 1 ? () => toChapter(cueAt(chapters, player.position - EARLY)) : null,
    nexttrack: chapters.length > 1 ? () => toChapter(cueAt(chapters, player.position) + 1) : null,
  });
}

/** Releases the media session if it is this player's. */
function leaveMediaSession(player: PlayerHandle): void {
  if (owner !== player) return;
  owner = undefined;
  const session = navigator.mediaSession;
  session.metadata = null;
  const none = Object.fromEntries(ACTIONS.map((action) => [action, null]));
  setHandlers(session, none);
}

function setHandlers(
  session: MediaSession,
  handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>>,
): void {
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

function pictureOf(player: PlayerHandle): string | undefined {
  const found = PICTURES.map(([selector, name]) =>
    document.querySelector(selector)?.getAttribute(name),
  );
  const { image, files } = player.edition!;
  const cover = files.find(({ role }) => role === 'cover');
  const beside = cover && new URL(`./${encodeURIComponent(cover.name)}`, player.address).href;
  const picture = [image, ...found, beside].find(Boolean);
  const { href } = new URL(picture ?? '', document.baseURI);
  return picture && /^https?:/i.test(href) ? href : undefined;
}

/** Tells the system how far the audio is. */
function reportPosition(audio: HTMLMediaElement, duration: number): void {
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
