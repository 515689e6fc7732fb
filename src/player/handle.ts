/** → what the parts and the other files of the player may know of it and ask of it, and it of them. */
import type { Edition } from '../edition/edition.ts';
import type { PlayerStrings } from '../languages/language.ts';
import type { ScriptFile } from './load/load-script.ts';
import type { View } from './view.ts';
import type { Waveform } from './looks/waveform.ts';

/** A player as its parts see it. */
export type PlayerHandle = HTMLElement & {
  /** What is shown; absent until it is loaded. */
  edition?: Edition;
  audio: HTMLAudioElement;
  view: View;
  strings: PlayerStrings;
  waveform?: Waveform;
  /** Called when another cue is heard, with its index; -1 for none. */
  cueWatchers: ((cue: number) => void)[];
  /** Whether the listener closed the small player. */
  closed: boolean;
  /** Whether it was played since it was loaded, and has not ended. */
  started: boolean;
  /** Whether the timeline is being dragged: what it shows is where the pointer is. */
  scrubbing: boolean;
  /** How many seconds of it were heard, each counted once. */
  heard: number;
  /** Where it is, in seconds. */
  readonly position: number;
  /** Where it was moved to last, in seconds: where it will be once the audio is loaded. */
  wanted: number;
  /** The address of its audio. */
  address: string;
  /** What is said where its audio can only be played as it goes; empty otherwise. */
  fixed: string;
  play(): void;
  pause(): void;
  /** Moves to a time, in seconds, playing or not. */
  seek(seconds: number): void;
  /** The same in steps of one gesture, such as presses of a key: it is told of once, after the last. */
  step(seconds: number): void;
  /** Plays from a time, in seconds. */
  playFrom(seconds: number): void;
  setSpeed(speed: number): void;
  /** Shows a line to the listener, with a button where there is something to do. */
  note(text: string, retry?: () => void): void;
  /**
   * The player's other file, which is loaded when it is first asked for, and works from then on;
   * `undefined` if it cannot be loaded, and then it is asked for again the next time.
   */
  extras(): Promise<Extras | undefined>;
  /** Runs another file of the player, from beside the first. */
  load(file: ScriptFile): Promise<void>;
  /** Dispatches one of the player's events. */
  tell(name: string, detail?: object): void;
};

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
