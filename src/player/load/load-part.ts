/**
 * a page's need → the player's other files, each fetched once for all players of the page from
 * beside the first file and checked by its digest.
 */
import type { Extras, PlayerHandle, ReadAlong } from '../handle.ts';
import { loadScript } from './load-script.ts';

/** Names of the files with their hashes, and their digests; the build writes them in. */
declare const READ_ALONG_NAME: string;
declare const READ_ALONG_INTEGRITY: string;
declare const EXTRAS_NAME: string;
declare const EXTRAS_INTEGRITY: string;

/** What the page holds of the files that were loaded. */
type Loaded = Window & { readonly lecternReadAlong?: ReadAlong; readonly lecternExtras?: Extras };

/** Loads the read-along; `undefined` if it cannot be loaded. */
export async function loadReadAlong(): Promise<ReadAlong | undefined> {
  await loadScript({ name: READ_ALONG_NAME, integrity: READ_ALONG_INTEGRITY });
  return (window as Loaded).lecternReadAlong;
}

/**
 * Begins the read-along, until `signal` is aborted; where its file could not be loaded, it is asked
 * for again when the player plays.
 */
export async function beginReadAlong(
  player: PlayerHandle,
  options: { readonly loading: ReturnType<typeof loadReadAlong>; readonly signal: AbortSignal },
): Promise<void> {
  const { signal } = options;
  const begin = await options.loading;
  const again = (): void => void beginReadAlong(player, { loading: loadReadAlong(), signal });
  if (signal.aborted) return;
  if (begin) begin(player, signal);
  else player.addEventListener('lectern-play', again, { once: true, signal });
}

/** Loads what is not needed before the first play; `undefined` if it cannot be loaded. */
export async function loadExtras(): Promise<Extras | undefined> {
  await loadScript({ name: EXTRAS_NAME, integrity: EXTRAS_INTEGRITY });
  return (window as Loaded).lecternExtras;
}
