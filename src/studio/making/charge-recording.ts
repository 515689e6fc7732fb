/** clips that are about to be recorded for a token → counted before, and given back as far as they were not recorded. */
import type { Caller } from '../../service/caller.ts';
import type { ClipJob } from '../../speech/clip-job.ts';
import { lookUpClips } from '../../speech/record-clips.ts';
import type { StudioParts } from '../studio-parts.ts';

/** Whose clips they are. */
export type ChargeRecordingOptions = {
  readonly jobs: readonly ClipJob[];
  readonly parts: StudioParts;
  /** Absent at this machine: nothing is counted. */
  readonly caller: Caller | undefined;
};

/** Does the work that records them. @throws ServiceError `SERVICE_LIMIT` before it; as the work */
export async function chargeRecording<T>(
  options: ChargeRecordingOptions,
  work: () => Promise<T>,
): Promise<T> {
  const { parts, caller } = options;
  const { served } = parts;
  if (!served || !caller) return work();
  const taken = await served.charge(caller, await missingCharacters(options));
  try {
    return await work();
  } catch (error) {
    await taken.giveBack(await missingCharacters(options));
    throw error;
  }
}

async function missingCharacters({ jobs, parts }: ChargeRecordingOptions): Promise<number> {
  const { store, sharedClips: shared } = parts.project.places;
  const clips = await lookUpClips(jobs, { store, shared });
  const missing = new Map(
    clips.filter(({ state }) => state !== 'stored').map(({ key, characters }) => [key, characters]),
  );
  return [...missing.values()].reduce((sum, characters) => sum + characters, 0);
}
