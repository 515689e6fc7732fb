/** What a run tells while it works, as data. The command line prints it; a program may show or ignore it. */
import type { Article } from '../../article/article.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Warning } from '../../errors.ts';
import type { Script } from '../../script/script.ts';
import type { Recording } from '../../speech/clip.ts';
import type { RecordProgress, WaitProgress } from '../../speech/record-clips.ts';
import type { Track } from '../../track/track.ts';
import type { Proof } from '../../verify/proof.ts';

/** The word that each stage made, told when the stage is done. */
export type StageEvents = {
  readonly articleRead: { readonly article: Article };
  readonly scriptWritten: { readonly script: Script };
  /** Nothing changed: the edition on disk is the answer, and the stages after this one are left out. */
  readonly editionUpToDate: { readonly edition: Edition };
  readonly clipsRecorded: { readonly recording: Recording };
  readonly trackAssembled: { readonly track: Track };
  readonly trackVerified: { readonly proof: Proof };
  readonly editionWritten: { readonly edition: Edition };
};

/** Events while a stage works, and for what it noticed. */
export type MomentEvents = {
  /** The articles before this one in a batch are recorded, and the voice is free for it. */
  readonly recordingStarted: object;
  /** One more clip is there, recorded or found in the store. */
  readonly clipRecorded: RecordProgress;
  /** A clip is waited for that another process records. */
  readonly clipAwaited: WaitProgress;
  /** An edition is waited for whose files another process puts in place: its id and its host. */
  readonly editionAwaited: { readonly holder: string };
  /** So many seconds of the track are encoded, of so many. */
  readonly audioEncoded: { readonly seconds: number; readonly total: number };
  readonly warning: { readonly warning: Warning };
  /**
   * An edition stays with the voice that read it by default, where
   * `offered` would read today. `duration`: seconds of the edition.
   */
  readonly voiceKept: {
    readonly voice: string;
    readonly offered: string;
    readonly duration: number;
  };
};

type EventsOf<M> = { [K in keyof M]: { readonly type: K } & M[K] }[keyof M];

/** One event of a run, in the order of the stages. */
export type ProgressEvent = EventsOf<StageEvents> | EventsOf<MomentEvents>;

/** Receives every event of a run. Must not throw. */
export type OnProgress = (event: ProgressEvent) => void;
