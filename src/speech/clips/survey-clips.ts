/** a clip store → how much is in it, and whether each clip is intact. */
import type { AbortOptions } from '../../_internal/abort.ts';
import { openClipStore } from './clip-store.ts';
import { listClips } from './list-clips.ts';
import { isPacked } from './read-clip.ts';

/** What a store contains. */
export type ClipSurvey = {
  readonly clips: number;
  readonly sizeBytes: number;
  /** How many of them exist only as FLAC. */
  readonly packed: number;
  /** When the least recently used clip was recorded or used, seconds since 1970. */
  readonly oldest?: number;
  /** Intact clips and their seconds of audio by provider and voice, such as `local/af_heart`. */
  readonly voices: Readonly<Record<string, { readonly clips: number; readonly seconds: number }>>;
  /** Damaged clips, each with the reason; a run records them again. */
  readonly damaged: readonly { readonly key: string; readonly reason: string }[];
};

/**
 * Reads all bytes of every clip.
 * @throws LecternError `STORE_UNREADABLE`; the signal's reason.
 */
export async function surveyClips(folder: string, options: AbortOptions = {}): Promise<ClipSurvey> {
  const store = openClipStore(folder);
  const sums = { clips: 0, sizeBytes: 0, packed: 0 };
  const voices: Record<string, { clips: number; seconds: number }> = {};
  const damaged: { key: string; reason: string }[] = [];
  let oldest: number | undefined;
  for await (const { key, sizeBytes, usedAt } of listClips(folder)) {
    options.signal?.throwIfAborted();
    sums.clips++;
    sums.sizeBytes += sizeBytes;
    oldest = Math.min(oldest ?? usedAt, usedAt);
    const found = await store.find(key, options);
    if (found.state === 'damaged') damaged.push({ key, reason: found.reason });
    if (found.state === 'missing') damaged.push({ key, reason: 'its facts are missing' });
    if (found.state !== 'stored') continue;
    if (isPacked(found.file)) sums.packed++;
    const { provider, voice, sampleCount, sampleRateHz } = found.facts;
    const sum = (voices[`${provider}/${voice}`] ??= { clips: 0, seconds: 0 });
    sum.clips++;
    sum.seconds += sampleCount / sampleRateHz;
  }
  return { ...sums, ...(oldest !== undefined && { oldest }), voices, damaged };
}
