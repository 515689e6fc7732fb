/**
 * an article page → the second file, fetched only there,
 * which finds the paragraphs of a player's edition.
 */
import type { PlayerHandle } from './handle.ts';
import { loadScript } from './load-script.ts';

/** Name of the second file with its hash, and its digest; the build writes both in. */
declare const READ_ALONG_NAME: string;
declare const READ_ALONG_INTEGRITY: string;

/** What the second file leaves for the first. */
type ReadAlong = (player: PlayerHandle, signal: AbortSignal) => void;

let loading: Promise<void> | undefined;

/**
 * Loads the second file from beside the first, once for all players.
 * Where it cannot be loaded, nothing is promised and nothing is missed.
 */
export async function loadReadAlong(): Promise<ReadAlong | undefined> {
  await (loading ??= loadScript({ name: READ_ALONG_NAME, integrity: READ_ALONG_INTEGRITY }));
  return (window as unknown as { readonly lecternReadAlong?: ReadAlong }).lecternReadAlong;
}
