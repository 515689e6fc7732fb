/** → what the parts of the player, and the read-along, may know of it and ask of it. */
import type { Edition } from '../edition/edition.ts';
import type { PlayerStrings } from '../edition/shared/english.ts';
import type { View } from './view.ts';
import type { Waveform } from './waveform.ts';

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
  /** Where it is, in seconds. */
  readonly position: number;
  play(): void;
  pause(): void;
  /** Moves to a time, in seconds, playing or not. */
  seek(seconds: number): void;
  /** Plays from a time, in seconds. */
  playFrom(seconds: number): void;
  setSpeed(speed: number): void;
  /** Dispatches one of the player's events. */
  tell(name: string, detail?: object): void;
};
