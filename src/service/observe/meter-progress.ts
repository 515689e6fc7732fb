/** the events of runs → seconds of their stages and characters of their provider, counted. */
import type { OnProgress, ProgressEvent } from '../../run/project/progress.ts';
import type { Meters } from './meters.ts';

/** The stage that ends with an event. */
const ENDS: Partial<Record<ProgressEvent['type'], string>> = {
  articleRead: 'readArticle',
  scriptWritten: 'writeScript',
  clipsRecorded: 'recordClips',
  trackAssembled: 'assembleTrack',
  trackVerified: 'verifyTrack',
  editionWritten: 'writeEdition',
};

/** Options of `meterProgress`. */
export type MeterProgressOptions = {
  /** Name of the provider that speaks. */
  readonly provider: string;
  /** Milliseconds of a steady clock. @default that of this process */
  readonly now?: (() => number) | undefined;
};

/** Returns what opens the listener of each run. */
export function meterProgress(
  meters: Pick<Meters, 'stageEnded' | 'charactersSpoken'>,
  { provider, now = () => performance.now() }: MeterProgressOptions,
): () => OnProgress {
  return () => {
    let begunAt = now();
    return (event) => {
      if (event.type === 'clipRecorded' && event.characters > 0)
        meters.charactersSpoken(provider, event.characters);
      const stage = ENDS[event.type];
      if (stage === undefined) return;
      meters.stageEnded(stage, (now() - begunAt) / 1000);
      begunAt = now();
    };
  };
}
