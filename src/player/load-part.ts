/**
 * → the player's other files, each fetched once for all players of a page, from beside
 * the first and checked by its digest, when somebody has a use for it.
 */
import type { PlayerHandle } from './handle.ts';
import { loadScript } from './load-script.ts';

/** Names of the files with their hashes, and their digests; the build writes them in. */
declare const READ_ALONG_NAME: string;
declare const READ_ALONG_INTEGRITY: string;
declare const EXTRAS_NAME: string;
declare const EXTRAS_INTEGRITY: string;

/** What `lectern-read-along.js` leaves for the first file: it begins on an article page. */
export type ReadAlong = (player: PlayerHandle, signal: AbortSignal) => void;

/** What `lectern-extras.js` leaves for the first file. */
export type Extras = {
  /** The small player, the system's controls and the preview of the timeline. */
  readonly attach: (player: PlayerHandle, signal: AbortSignal) => void;
  /** What opens below the player: the chapters, the text, and a menu of small things. */
  readonly chapters: (player: PlayerHandle) => HTMLElement;
  readonly transcript: (player: PlayerHandle) => HTMLElement;
  readonly menu: (player: PlayerHandle) => HTMLElement;
  /** Shows which keys there are, or no longer. */
  readonly showKeys: (player: PlayerHandle) => void;
};

/** What the page holds of the files that were loaded. */
type Loaded = Window & { readonly lecternReadAlong?: ReadAlong; readonly lecternExtras?: Extras };

/** Loads the read-along; nothing where it cannot be loaded. */
export async function loadReadAlong(): Promise<ReadAlong | undefined> {
  await (readAlong ??= loadScript({ name: READ_ALONG_NAME, integrity: READ_ALONG_INTEGRITY }));
  return (window as Loaded).lecternReadAlong;
}

/** Loads what nobody needs before the first play. Where it cannot be loaded, it is never there. */
export async function loadExtras(): Promise<Extras> {
  await (extras ??= loadScript({ name: EXTRAS_NAME, integrity: EXTRAS_INTEGRITY }));
  return (window as Loaded).lecternExtras ?? new Promise<never>(() => undefined);
}

let readAlong: Promise<void> | undefined;
let extras: Promise<void> | undefined;
