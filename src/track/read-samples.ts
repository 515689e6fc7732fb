/** TimelinePlan → the track's samples before any gain, block by block, one clip in memory at a time. */
import type { AbortOptions } from '../_internal/abort.ts';
import {
  makeRoomTone,
  measureRoomTones,
  NO_TONE,
  type RoomTone,
  type RoomTones,
} from '../_internal/audio/room-tone.ts';
import { resample } from '../_internal/audio/resample.ts';
import type { Pcm } from '../_internal/audio/wav.ts';
import { LecternError } from '../errors.ts';
import type { Clip } from '../speech/clip.ts';
import { readClipAudio } from '../speech/clips/read-clip.ts';
import { toFloat } from './loudness/loudness-meter.ts';
import type { Cut, TimelinePlan } from './plan-timeline.ts';
import { removeRumble } from './remove-rumble.ts';

/**
 * Seconds of fade between a cut and the room tone at both ends: long enough that no step is heard
 * where the voice itself fades to silence, shorter than any breath.
 */
const FADE = 0.03;

/** Samples in a block: about a second, so that other work gets its turn and the encoder stays busy. */
const BLOCK_SAMPLES = 24_576;

/**
 * The samples of a plan, -1 to 1, in blocks, exactly `plan.sampleCount` in total. Gaps have the
 * room tone of the adjacent clips, or digital silence if theirs is that.
 * @throws LecternError CLIP_DAMAGED if a clip's file is missing or does not match its facts.
 */
export async function* readSamples(
  plan: TimelinePlan,
  options: AbortOptions,
): AsyncGenerator<Float32Array> {
  const { sampleRateHz, entries } = plan.timeline;
  const cuts = plan.cuts.values();
  const readNext = async (): Promise<CutSound> => {
    const { value: cut } = cuts.next();
    return cut ? readCut(cut, { sampleRateHz, ...options }) : END;
  };
  let before = NO_TONE;
  let ahead: CutSound | undefined;
  for (const entry of entries) {
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

/** The part of a clip that is heard, at the rate of the track, and the room tone on both sides. */
type CutSound = RoomTones & { readonly sound: Float32Array };

/** What follows the last clip. */
const END: CutSound = { sound: new Float32Array(0), before: NO_TONE, after: NO_TONE };

type ReadCutOptions = AbortOptions & { readonly sampleRateHz: number };

async function readCut(cut: Cut, options: ReadCutOptions): Promise<CutSound> {
  const recorded = await readClip(cut.clip, options);
  const pcm = { ...recorded, samples: removeRumble(recorded) };
  const { soundStart, soundEnd } = cut.clip;
  const roomTones = measureRoomTones({ ...pcm, soundStart, soundEnd });
  const sound = toFloat(pcm.samples.subarray(cut.from, cut.to));
  const resampled = resample(sound, { from: pcm.sampleRateHz, to: options.sampleRateHz });
  return { sound: fadeEdges(resampled, { ...options, ...roomTones }), ...roomTones };
}

async function readClip(clip: Clip, options: AbortOptions): Promise<Pcm> {
  const pcm = await decodeClip(clip, options);
  const found = `${pcm.samples.length} samples at ${pcm.sampleRateHz} Hz`;
  const expected = `${clip.sampleCount} at ${clip.sampleRateHz} Hz`;
  if (pcm.samples.length === clip.sampleCount && pcm.sampleRateHz === clip.sampleRateHz) return pcm;
  throw damagedClip(clip, { why: `it has ${found}, not ${expected}` });
}

async function decodeClip(clip: Clip, { signal }: AbortOptions): Promise<Pcm> {
  try {
    return await readClipAudio(clip.file, { signal, sampleCount: clip.sampleCount });
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
    hint: 'Run the same command again to record the clip again.',
    cause: reason.cause,
  });
}

type FadeOptions = RoomTones & { readonly sampleRateHz: number };

/**
 * Raised-cosine ramps from and to the room tone at both ends, in place; at most a quarter each of
 * very short sounds.
 */
function fadeEdges(sound: Float32Array, options: FadeOptions): Float32Array {
  const { sampleRateHz, before, after } = options;
  const length = Math.min(Math.round(FADE * sampleRateHz), Math.floor(sound.length / 4));
  const [first, last] = [toneOf(before, length), toneOf(after, length)];
  for (let i = 0; i < length; i++) {
    const gain = 0.5 - 0.5 * Math.cos((Math.PI * (i + 0.5)) / length);
    // Keeps the power even where sound and tone cross.
    const rest = Math.sqrt(1 - gain * gain);
    const end = sound.length - 1 - i;
    sound[i] = sound[i]! * gain + first[i]! * rest;
    sound[end] = sound[end]! * gain + last[i]! * rest;
  }
  return sound;
}

function toneOf(tone: RoomTone, length: number): Float32Array {
  return makeRoomTone({ from: tone, to: tone }, { length, seed: length });
}
