/** the key of a clip → its sound as the page receives it, if it is recorded. */
import type { AbortOptions } from '../../_internal/abort.ts';
import type { Places } from '../../run/project/places.ts';
import type { Segment } from '../../script/script.ts';
import { openClipStore } from '../../speech/clips/clip-store.ts';
import { readClipAudio } from '../../speech/clips/read-clip.ts';
import { heardWords } from './heard-words.ts';
import { soundFrame } from './sound-frames.ts';

/** Seconds of breath that are kept before and after the sound: clips begin and end in silence of any length. */
const BREATH_BEFORE = 0.02;
const BREATH_AFTER = 0.06;

/** Options of `readRecordedSound`. */
export type RecordedSoundOptions = AbortOptions & {
  readonly key: string;
  readonly segment: Segment;
  readonly places: Pick<Places, 'store'>;
};

/** One frame; `undefined` if the clip is not on this machine, or damaged. */
export async function readRecordedSound(
  options: RecordedSoundOptions,
): Promise<Uint8Array | undefined> {
  const { key, segment, places, signal } = options;
  const found = await openClipStore(places.store).find(key, { signal });
  if (found.state !== 'stored') return undefined;
  const { file, facts } = found;
  const { samples, sampleRateHz } = await readClipAudio(file, { ...facts, signal });
  const start = Math.max(0, facts.soundStart - Math.round(BREATH_BEFORE * sampleRateHz));
  const end = Math.min(samples.length, facts.soundEnd + Math.round(BREATH_AFTER * sampleRateHz));
  const words = heardWords(facts.words ?? [], { segment, shift: -start / sampleRateHz });
  return soundFrame({ sampleRateHz, words, isRecorded: true }, samples.subarray(start, end));
}
