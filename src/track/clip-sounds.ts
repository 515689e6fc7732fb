/** Cut → the sound of a clip at the rate of its track; read and filtered once for both passes, where memory allows. */
import type { AbortOptions } from '../_internal/abort.ts';
import {
  makeRoomTone,
  measureRoomTones,
  type RoomTone,
  type RoomTones,
} from '../_internal/audio/room-tone.ts';
import { resample } from '../_internal/audio/resample.ts';
import type { Pcm } from '../_internal/audio/wav.ts';
import { LecternError } from '../errors.ts';
import type { Clip } from '../speech/clip.ts';
import { readClipAudio } from '../speech/clips/read-clip.ts';
import { toFloat } from './loudness/loudness-meter.ts';
import type { Cut } from './plan-timeline.ts';
import { removeRumble } from './remove-rumble.ts';

/**
 * Seconds of fade between a cut and the room tone at both ends: long enough that no step is heard
 * where the voice itself fades to silence, shorter than any breath.
 */
const FADE = 0.03;

/** Bytes of sound kept: 23 minutes of one voice at 24 kHz. A longer track is read again. */
const MOST_BYTES = 2 ** 26;

/** Seconds of a track from which on its curves take memory instead, which grow with it. */
const LONG = 3600;

/** The part of a clip that is heard, at the rate of the track, -1 to 1, and the room tone on both sides. */
export type ClipSound = RoomTones & { readonly sound: Float32Array };

/** What is kept of a cut: its tones, and its sound before the fades while there is room. */
type Kept = { readonly tones: RoomTones; readonly sound?: Int16Array | Float32Array };

/** The sounds of the clips of one track. Tones are measured once, whatever the length of the track. */
export class ClipSounds {
  readonly #sampleRateHz: number;
  readonly #mostBytes: number;
  readonly #kept = new Map<Cut, Kept>();
  #bytes = 0;
  #line = new Float32Array(0);

  /** `seconds`: of the track. `mostBytes`: sound that is kept in memory. @default 64 MiB, less where a track is long */
  constructor(
    sampleRateHz: number,
    options: { readonly seconds?: number; readonly mostBytes?: number } = {},
  ) {
    const { seconds = 0, mostBytes = MOST_BYTES * Math.min(1, LONG / seconds) } = options;
    this.#sampleRateHz = sampleRateHz;
    this.#mostBytes = mostBytes;
  }

  /**
   * The sound of a cut of the track's plan; its samples may be changed, and are valid until the next call.
   * @throws LecternError CLIP_DAMAGED if the clip's file is missing or does not match its facts.
   */
  async read(cut: Cut, options: AbortOptions): Promise<ClipSound> {
    const { tones, sound } = await this.#soundOf(cut, options);
    const own = this.#copy(sound);
    return { sound: fadeEdges(own, { ...tones, sampleRateHz: this.#sampleRateHz }), ...tones };
  }

  /** Into the same memory each time: new arrays for each clip would cost more than the filter. */
  #copy(sound: Int16Array | Float32Array): Float32Array {
    if (this.#line.length < sound.length) this.#line = new Float32Array(sound.length);
    const line = this.#line.subarray(0, sound.length);
    if (sound instanceof Float32Array) line.set(sound);
    else for (let i = 0; i < sound.length; i++) line[i] = sound[i]! / 32_768;
    return line;
  }

  async #soundOf(cut: Cut, options: AbortOptions): Promise<Required<Kept>> {
    const kept = this.#kept.get(cut);
    if (kept?.sound) return { tones: kept.tones, sound: kept.sound };
    const recorded = await readClip(cut.clip, options);
    const pcm = { ...recorded, samples: removeRumble(recorded) };
    const { soundStart, soundEnd } = cut.clip;
    const tones = kept?.tones ?? measureRoomTones({ ...pcm, soundStart, soundEnd });
    const sound = this.#atOwnRate(pcm.samples.slice(cut.from, cut.to), pcm.sampleRateHz);
    const fits = this.#bytes + sound.byteLength <= this.#mostBytes;
    if (fits) this.#bytes += sound.byteLength;
    this.#kept.set(cut, fits ? { tones, sound } : { tones });
    return { tones, sound };
  }

  #atOwnRate(samples: Int16Array, sampleRateHz: number): Int16Array | Float32Array {
    if (sampleRateHz === this.#sampleRateHz) return samples;
    return resample(toFloat(samples), { from: sampleRateHz, to: this.#sampleRateHz });
  }
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
