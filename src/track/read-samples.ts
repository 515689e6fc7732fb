/**
 * the timeline's cuts → the track's samples, block by
 * block, before any gain: one clip in memory at a time.
 */
import { readFile } from 'node:fs/promises';
import type { AbortOptions } from '../_internal/abort.ts';
import { resample } from '../_internal/audio/resample.ts';
import { decodeWav } from '../_internal/audio/wav.ts';
import type { Pcm } from '../_internal/audio/wav.ts';
import { LecternError } from '../errors.ts';
import type { Clip } from '../speech/clip.ts';
import { toFloat } from './loudness/loudness-meter.ts';
import type { Cut, TimelinePlan } from './plan-timeline.ts';

/**
 * Seconds over which a cut comes in and goes out: ends the
 * step to zero that would be a click, shorter than any breath.
 */
const FADE = 0.005;

/**
 * Samples in a block: about a second, so that other
 * work gets its turn and the encoder is kept busy.
 */
const BLOCK_SAMPLES = 24_576;

/**
 * The samples of a plan, -1 to 1, in blocks that together have exactly `plan.sampleCount` of them.
 * @throws LecternError CLIP_DAMAGED when a clip's file is missing or not what its facts say.
 */
export async function* readSamples(
  plan: TimelinePlan,
  options: AbortOptions,
): AsyncGenerator<Float32Array> {
  const { sampleRateHz, entries } = plan.timeline;
  let next = 0;
  for (const entry of entries) {
    const sound =
      entry.kind === 'clip'
        ? await readCut(plan.cuts[next++]!, { sampleRateHz, ...options })
        : new Float32Array(entry.sampleCount);
    for (let from = 0; from < sound.length; from += BLOCK_SAMPLES) {
      options.signal?.throwIfAborted();
      yield sound.subarray(from, Math.min(sound.length, from + BLOCK_SAMPLES));
    }
  }
}

type ReadCutOptions = AbortOptions & { readonly sampleRateHz: number };

async function readCut(cut: Cut, options: ReadCutOptions): Promise<Float32Array> {
  const pcm = await readClip(cut.clip, options);
  const sound = toFloat(pcm.samples.subarray(cut.from, cut.to));
  const resampled = resample(sound, { from: pcm.sampleRateHz, to: options.sampleRateHz });
  return fadeEdges(resampled, options);
}

async function readClip(clip: Clip, options: AbortOptions): Promise<Pcm> {
  const pcm = await decodeClip(clip, options);
  const found = `${pcm.samples.length} samples at ${pcm.sampleRateHz} Hz`;
  const expected = `${clip.sampleCount} at ${clip.sampleRateHz} Hz`;
  if (pcm.samples.length === clip.sampleCount && pcm.sampleRateHz === clip.sampleRateHz) return pcm;
  throw damagedClip(clip, { why: `it holds ${found}, not ${expected}` });
}

async function decodeClip(clip: Clip, { signal }: AbortOptions): Promise<Pcm> {
  try {
    return decodeWav(await readFile(clip.file, signal ? { signal } : {}));
  } catch (cause) {
    signal?.throwIfAborted();
    throw damagedClip(clip, { why: cause instanceof Error ? cause.message : String(cause), cause });
  }
}

function damagedClip(
  clip: Clip,
  reason: { readonly why: string; readonly cause?: unknown },
): LecternError {
  return new LecternError(`The clip of segment ${clip.segmentId} cannot be read: ${reason.why}.`, {
    code: 'CLIP_DAMAGED',
    hint: 'Run the same command again: the clip is then recorded anew.',
    cause: reason.cause,
  });
}

/** Raised-cosine ramps at both ends, in place; of very short sounds at most a quarter each. */
function fadeEdges(sound: Float32Array, options: { readonly sampleRateHz: number }): Float32Array {
  const length = Math.min(Math.round(FADE * options.sampleRateHz), Math.floor(sound.length / 4));
  for (let i = 0; i < length; i++) {
    const gain = 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / length);
    sound[i] = sound[i]! * gain;
    sound[sound.length - 1 - i] = sound[sound.length - 1 - i]! * gain;
  }
  return sound;
}
