/** a run of many articles → who assembles their tracks: this thread the first, a thread of its own the others. */
import type { Recording } from '../../speech/clip.ts';
import { assembleTrack } from '../assemble-track.ts';
import type { AssembleTrackOptions, Track } from '../track.ts';
import { TrackThread } from './track-thread.ts';

/** Who assembles the tracks of a run. */
export type Assembler = {
  /** As `assembleTrack`. */
  readonly assemble: (recording: Recording, options: AssembleTrackOptions) => Promise<Track>;
  readonly close: () => Promise<void>;
};

/**
 * A run that makes one track, as most do, starts no thread: that takes longer than it gives. From
 * the second on, one article is assembled while the next is spoken.
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
