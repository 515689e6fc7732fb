/** → Assembler: makes the first track of a run on this thread and the others on a separate one. */
import type { Recording } from '../../speech/clip.ts';
import { assembleTrack } from '../assemble-track.ts';
import type { AssembleTrackOptions, Track } from '../track.ts';
import { TrackThread } from './track-thread.ts';

/** Assembles the tracks of a run. */
export type Assembler = {
  /** As `assembleTrack`. */
  readonly assemble: (recording: Recording, options: AssembleTrackOptions) => Promise<Track>;
  readonly close: () => Promise<void>;
};

/**
 * A run that makes one track, as most do, starts no thread, which would cost more than it saves.
 * From the second track on, one article is assembled while the next is spoken.
 */
export function openAssembler(): Assembler {
  const thread = new TrackThread();
  let isFirst = true;
  return {
    assemble: (recording, options) => {
      if (!isFirst) return thread.assemble(recording, options);
      isFirst = false;
      return assembleTrack(recording, options);
    },
    close: () => thread.close(),
  };
}
