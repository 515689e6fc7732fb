/**
 * an article page → the second file, fetched only there,
 * which finds the paragraphs of a player's edition.
 */
import type { PlayerHandle } from './handle.ts';

/** Name of the second file with its hash, and its digest; the build writes both in. */
declare const READ_ALONG_NAME: string;
declare const READ_ALONG_INTEGRITY: string;

/** What the second file leaves for the first. */
type ReadAlong = (player: PlayerHandle, signal: AbortSignal) => void;

/** Taken while the script runs: later it is not known which one it was. */
const own = document.currentScript as HTMLScriptElement | null;

let loading: Promise<ReadAlong> | undefined;

/**
 * Loads the second file from beside the first, once for all players.
 * Where it cannot be loaded, nothing is promised and nothing is missed.
 */
export function loadReadAlong(): Promise<ReadAlong> {
  return (loading ??= new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = new URL(READ_ALONG_NAME, own?.src ?? document.baseURI).href;
    script.integrity = READ_ALONG_INTEGRITY;
    script.crossOrigin = 'anonymous';
    script.nonce = own?.nonce ?? '';
    script.addEventListener('load', () =>
      resolve((window as unknown as { readonly lecternReadAlong: ReadAlong }).lecternReadAlong),
    );
    document.head.append(script);
  }));
}
