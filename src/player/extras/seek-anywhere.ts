/**
 * audio of a server without byte ranges, which some browsers can only play from its start → the same
 * audio fetched whole, in which every browser moves; else a line that says so.
 */
import { FALLBACK_EXTRAS } from '../../languages/fallback.ts';
import type { PlayerHandle } from '../handle.ts';

/** Watches a player until `signal` is aborted. Nothing is fetched before the listener wants to move. */
export function seekAnywhere(player: PlayerHandle, signal: AbortSignal): void {
  const { audio } = player;
  let isFetched = false;
  const look = async (): Promise<void> => {
    if (isFetched || canMove(audio) || player.wanted <= 0) return;
    isFetched = true;
    const isPlaying = !audio.paused;
    player.pause();
    player.view.card.classList.add('waits');
    const object = await fetchWhole(player.address, signal);
    if (signal.aborted) return void (object && URL.revokeObjectURL(object));
    player.view.card.classList.remove('waits');
    const { noSeek } = { ...FALLBACK_EXTRAS, ...player.edition!.strings };
    player.fixed = object ? '' : noSeek;
    if (object) {
      // Its position is set as soon as it is loaded.
      Object.assign(audio, { preload: 'auto', src: object });
      signal.addEventListener('abort', () => leave(player, object));
    }
    if (isPlaying) await audio.play().catch(() => undefined);
    if (player.fixed) player.note(player.fixed);
  };
  audio.addEventListener('seeking', () => void look(), { signal });
  void look();
}

/** Whether the browser can play it from anywhere; before it is loaded it is not known. */
function canMove({ readyState, seekable }: HTMLMediaElement): boolean {
  return readyState === 0 || (seekable.length > 0 && seekable.end(seekable.length - 1) > 0);
}

/** The address of all the audio in memory; nothing if it cannot be had, or the page's policy forbids it. */
async function fetchWhole(address: string, signal: AbortSignal): Promise<string | undefined> {
  const response = await fetch(address, { signal }).catch(() => undefined);
  const blob = response?.ok && (await response.blob().catch(() => undefined));
  if (!blob) return undefined;
  const object = URL.createObjectURL(blob);
  if (await isPlayable(object)) return object;
  URL.revokeObjectURL(object);
  return undefined;
}

function isPlayable(address: string): Promise<boolean> {
  const probe = new Audio();
  return new Promise((resolve) => {
    probe.addEventListener('loadedmetadata', () => resolve(canMove(probe)));
    probe.addEventListener('error', () => resolve(false));
    probe.src = address;
  });
}

function leave({ audio, address }: PlayerHandle, object: string): void {
  URL.revokeObjectURL(object);
  Object.assign(audio, { preload: 'none', src: address });
}
