/** a player on an article page → the second file, fetched only there, which finds the paragraphs. */
import type { PlayerHandle } from './handle.ts';

/** Name of the second file with its hash, and its digest; the build writes both in. */
declare const READ_ALONG: { readonly name: string; readonly integrity: string };

/** What the second file leaves for the first. */
type ReadAlong = (player: PlayerHandle, signal: AbortSignal) => void;

/** Taken while the script runs: later it is not known which one it was. */
const own = document.currentScript as HTMLScriptElement | null;

/** Loads the second file from beside the first, once, and starts it for this player. */
export function startReadAlong(player: PlayerHandle, signal: AbortSignal): void {
  const shared = window as unknown as { lecternReadAlong?: ReadAlong };
  if (shared.lecternReadAlong) return shared.lecternReadAlong(player, signal);
  const script = document.createElement('script');
  script.src = new URL(READ_ALONG.name, own?.src ?? document.baseURI).href;
  script.integrity = READ_ALONG.integrity;
  script.crossOrigin = 'anonymous';
  script.nonce = own?.nonce ?? '';
  script.addEventListener('load', () => !signal.aborted && shared.lecternReadAlong?.(player, signal));
  document.head.append(script);
}
