/** What a run tells while it works, as data. The command line prints it; a program may show or ignore it. */
import type { Article } from '../article/article.ts';
import type { Warning } from '../errors.ts';
import type { Script } from '../script/script.ts';
import type { Track } from '../track/track.ts';
import type { Edition } from '../edition/edition.ts';

/** One event of a run, in the order of the pipeline. */
export type ProgressEvent =
  | { readonly stage: 'read'; readonly article: Article }
  | { readonly stage: 'write'; readonly script: Script }
  /** Nothing changed: the edition on disk is the answer. */
  | { readonly stage: 'stand'; readonly edition: Edition }
  | {
      readonly stage: 'record';
      readonly segmentId: string;
      readonly done: number;
      readonly total: number;
      /** Whether a request made it, or it was in the store. */
      readonly fresh: boolean;
      /** Seconds of audio in this clip. */
      readonly audioSeconds: number;
      /** Characters that it took; 0 when it was in the store. */
      readonly characters: number;
    }
  | { readonly stage: 'assemble'; readonly seconds: number; readonly total: number }
  | { readonly stage: 'verify'; readonly track: Track }
  | { readonly stage: 'publish'; readonly edition: Edition }
  | { readonly stage: 'warning'; readonly warning: Warning };

/** Receives every event of a run. Must not throw. */
export type OnProgress = (event: ProgressEvent) => void;
