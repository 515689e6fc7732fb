/** → what programs may know of `<lectern-player>`: its attributes, events and methods. */
import type { Edition } from '../../edition/edition.js';

/** Its attributes; `docs/player.md` tells what they do. */
export type LecternPlayerAttributes = {
  /** Address of an `edition.json`. */
  readonly src?: string | undefined;
  /** Set for the article around the player, or a selector of the article. */
  readonly 'read-along'?: boolean | string | undefined;
  readonly follow?: boolean | undefined;
  readonly layout?: 'compact' | 'full' | undefined;
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  readonly mini?: 'off' | undefined;
};

/** Its events by name. They bubble; times are in seconds. */
export interface LecternPlayerEvents {
  'lectern-ready': CustomEvent<{ readonly duration: number }>;
  'lectern-play': CustomEvent<{ readonly seconds: number }>;
  'lectern-pause': CustomEvent<{ readonly seconds: number; readonly heard: number }>;
  'lectern-seek': CustomEvent<{ readonly seconds: number }>;
  'lectern-speed': CustomEvent<{ readonly speed: number }>;
  'lectern-progress': CustomEvent<{ readonly percent: 25 | 50 | 75; readonly heard: number }>;
  'lectern-end': CustomEvent<{ readonly heard: number }>;
  'lectern-error': CustomEvent<{ readonly reason: string }>;
  'lectern-read-along': CustomEvent<{ readonly found: number; readonly changed: number }>;
}

/** The element. Before its edition is there, its methods do nothing. */
export type LecternPlayerElement = HTMLElement & {
  /** What it plays; absent until it is loaded. */
  readonly edition?: Edition;
  play(): void;
  pause(): void;
  /** Moves to a time, in seconds, playing or not. */
  seek(seconds: number): void;
  /** Plays from a time, in seconds. */
  playFrom(seconds: number): void;
};

/** A listener for each event, named as React and Svelte name them: `onlectern-play`. */
export type LecternPlayerListeners = {
  readonly [Name in keyof LecternPlayerEvents as `on${Name}`]?:
    | ((event: LecternPlayerEvents[Name]) => void)
    | undefined;
};

declare global {
  interface HTMLElementTagNameMap {
    'lectern-player': LecternPlayerElement;
  }
  interface GlobalEventHandlersEventMap extends LecternPlayerEvents {}
}
