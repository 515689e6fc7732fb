/** TimelinePlan → the track's samples before any gain, block by block, one clip at a time. */
import type { AbortOptions } from '../_internal/abort.ts';
import { makeRoomTone, NO_TONE } from '../_internal/audio/room-tone.ts';
import { ClipSounds, type ClipSound } from './clip-sounds.ts';
import type { TimelinePlan } from './plan-timeline.ts';

/** Samples in a block: about a second, so that other work gets its turn and the encoder stays busy. */
const BLOCK_SAMPLES = 24_576;

/** What follows the last clip. */
const END: ClipSound = { sound: new Float32Array(0), before: NO_TONE, after: NO_TONE };

/** Options of `readSamples`. */
export type ReadSamplesOptions = AbortOptions & {
  /** What earlier passes read of the same plan. @default nothing */
  readonly sounds?: ClipSounds;
};

/**
 * The samples of a plan, -1 to 1, in blocks that the caller may change until it asks for the next, exactly `plan.sampleCount` in total.
 * Gaps have the room tone of the adjacent clips, or digital silence if theirs is that.
 * @throws LecternError CLIP_DAMAGED if a clip's file is missing or does not match its facts.
 */
export async function* readSamples(
  plan: TimelinePlan,
  options: ReadSamplesOptions,
): AsyncGenerator<Float32Array> {
  const { sampleRateHz, entries } = plan.timeline;
  const { sounds = new ClipSounds(sampleRateHz), ...rest } = options;
  const cuts = plan.cuts.values();
  const readNext = async (): Promise<ClipSound> => {
    const { value: cut } = cuts.next();
    return cut ? sounds.read(cut, rest) : END;
  };
  let before = NO_TONE;
  let ahead: ClipSound | undefined;
  for (const entry of entries) {
    if (entry.kind === 'sound') {
      yield* silence(entry.sampleCount, options);
      continue;
    }
    // The room tone at the end of a gap is known only once the next clip has been read.
    const cut = ahead ?? (await readNext());
    const sound =
      entry.kind === 'clip'
        ? cut.sound
        : makeRoomTone(
            { from: before, to: cut.before },
            { length: entry.sampleCount, seed: entry.startSample },
          );
    ahead = entry.kind === 'clip' ? undefined : cut;
    if (entry.kind === 'clip') before = cut.after;
    for (let from = 0; from < sound.length; from += BLOCK_SAMPLES) {
      options.signal?.throwIfAborted();
      yield sound.subarray(from, Math.min(sound.length, from + BLOCK_SAMPLES));
    }
  }
}

/** Where a sound is added. */
function* silence(length: number, { signal }: AbortOptions): Generator<Float32Array> {
  for (let from = 0; from < length; from += BLOCK_SAMPLES) {
    signal?.throwIfAborted();
    yield new Float32Array(Math.min(length - from, BLOCK_SAMPLES));
  }
}
