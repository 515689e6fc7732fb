/**
 * the model of a Piper pack → the same with the times of its tokens, after checking that its sound
 * is unchanged.
 */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { LecternError } from '../../errors.ts';
import { soundConfig } from '../providers/local/engine-config.ts';
import { readTrailer } from '../providers/local/replies/read-trailer.ts';
import type { SherpaConfig } from '../providers/local/sherpa.ts';
import type { VoicePack } from '../providers/local/voice-pack.ts';
import { addTrailer, TRAILER_MARKER } from './onnx/add-trailer.ts';
import { speakAll, withEngines } from './prove-pack.ts';

/** The number of samples in a frame, or why the pack has to work without times. */
export type EditedModel = { readonly frameSamples: number } | { readonly reason: string };

/** One sentence, and several, which the engine joins. */
const TEXTS = ['1 2 3.', '4 5 6, 7. 8 9! 10?'];

/**
 * Scale of the noise in models that draw random noise, so that two runs can be compared: too small
 * to hear, and not 0, which the engine takes to mean the default.
 */
const NO_NOISE = 1e-30;

/** Difference of two samples, as a share of full scale, that rounding of the noise can explain. */
const TOLERANCE = 1e-5;

/**
 * Adds the trailer to `model.onnx` of a pack if that leaves its sound unchanged, compared sample by
 * sample; otherwise the file is left as it was.
 * @throws LecternError `OUTPUT_UNWRITABLE`; an abort throws its reason.
 */
export async function addTimesToModel(
  pack: VoicePack,
  { signal }: AbortOptions,
): Promise<EditedModel> {
  const plain = join(pack.folder, 'model.onnx');
  const edited = join(pack.folder, 'model.edited.onnx');
  try {
    const bytes = addTrailer(await readFile(plain));
    await writeFile(edited, bytes).catch((error: unknown) => {
      throw asDiskError(error, { path: edited });
    });
    const frameSamples = await compareModels(pack, { plain, edited, signal });
    await rename(edited, plain);
    return { frameSamples };
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof LecternError && error.code !== 'VOICE_REFUSED') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    return { reason: reason.replace(/\.$/u, '') };
  } finally {
    await rm(edited, { force: true });
  }
}

type Compared = AbortOptions & { readonly plain: string; readonly edited: string };

/** Samples in a frame. @throws RangeError if the two models differ */
async function compareModels(pack: VoicePack, options: Compared): Promise<number> {
  const { plain, edited, signal } = options;
  const configs = [configOf(pack, plain), configOf(pack, edited)];
  const replies = await withEngines(configs, {
    name: pack.name,
    signal,
    work: (engines) =>
      Promise.all(engines.map((engine) => speakAll(engine, TEXTS, pack.voices[0]!.speaker))),
  });
  const [sounds, timed] = replies as [readonly Float32Array[], readonly Float32Array[]];
  const frameSamples = frameOf(timed[0]!);
  const timing = { marker: TRAILER_MARKER, frameSamples, leadSeconds: 0 };
  const tolerance = pack.deterministic ? 0 : TOLERANCE;
  for (const [index, reply] of timed.entries()) {
    const { samples } = readTrailer(reply, timing);
    if (!isSameSound(samples, sounds[index]!, tolerance))
      throw new RangeError('its sound would change');
  }
  return frameSamples;
}

function configOf(pack: VoicePack, model: string): SherpaConfig {
  const config = soundConfig(pack, { threads: 1 });
  if (!('vits' in config.model)) throw new RangeError('it is not a VITS model');
  const noise = pack.deterministic ? {} : { noiseScale: NO_NOISE, noiseScaleW: NO_NOISE };
  return { ...config, model: { ...config.model, vits: { ...config.model.vits, model, ...noise } } };
}

/** Samples in a frame: those of a one-piece reply over the sum of its frames. */
function frameOf(reply: Float32Array): number {
  const count = reply.at(-2) ?? 0;
  const soundEnd = reply.length - 2 - 2 * count;
  const frames = reply.subarray(soundEnd + count, reply.length - 2);
  const samples = soundEnd / frames.reduce((sum, each) => sum + each, 0);
  if (count > 0 && Number.isInteger(samples) && samples > 0) return samples;
  throw new RangeError('the lengths of its tokens do not add up to the length of its sound');
}

function isSameSound(one: Float32Array, other: Float32Array, tolerance: number): boolean {
  return (
    one.length === other.length &&
    one.every((sample, index) => Math.abs(sample - other[index]!) <= tolerance)
  );
}
