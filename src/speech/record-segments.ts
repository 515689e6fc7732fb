/** Script → SegmentRecorder: records its segments one by one, on request. */
import type { AbortOptions } from '../_internal/abort.ts';
import type { Script } from '../script/script.ts';
import { planClipJobs } from './clip-job.ts';
import { openClipStore } from './clips/clip-store.ts';
import { withSharedClips } from './clips/with-shared-clips.ts';
import { openBudget } from './money/budget.ts';
import type { PlanClipsOptions, RecordClipsOptions } from './record-clips.ts';
import { runJobs } from './run-jobs.ts';

/** The segments of one script. */
export type SegmentRecorder = {
  /** Keys of the clips of all segments, in order. */
  readonly keys: readonly string[];
  /**
   * Records one segment unless the store has it. No other provider is tried: that is up to the
   * caller that makes the edition. @throws as `recordClips`; TypeError for an unknown segment
   */
  readonly record: (segmentId: string, options: AbortOptions) => Promise<void>;
};

/** Options of `openSegments`. */
export type OpenSegmentsOptions = PlanClipsOptions & Pick<RecordClipsOptions, 'budget' | 'retry'>;

/** Plans a script without requests or writes. @throws ProviderError for an unknown voice. */
export function openSegments(script: Script, options: OpenSegmentsOptions): SegmentRecorder {
  const { budget = openBudget() } = options;
  const store = withSharedClips(openClipStore(options.store), options.shared, {
    looksFirst: false,
  });
  const planned = planClipJobs(script.segments, options);
  const jobs = new Map(planned.map((job) => [job.segment.id, job]));
  return {
    keys: planned.map(({ key }) => key),
    record: async (segmentId, { signal }) => {
      const job = jobs.get(segmentId);
      if (!job) throw new TypeError(`the script has no segment ${segmentId}`);
      const { retry } = options;
      await runJobs([job], { store, budget, retry, signal, onClip: () => undefined });
    },
  };
}
