/** sound files → their samples in one channel on disk, with facts; what was decoded before is not decoded again. */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { encodeWav, WAV_HEADER_BYTES, type Pcm } from '../../_internal/audio/wav.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makeFolder, writeFileAtomic } from '../../_internal/disk/files.ts';
import { whyUnreadable } from '../../_internal/disk/read-errors.ts';
import { readRegularFile, readWholeText } from '../../_internal/disk/regular-file.ts';
import { temporaryPath } from '../../_internal/disk/temporary-path.ts';
import { sha256 } from '../../_internal/hash.ts';
import { openSealed, seal } from '../../_internal/sealed-json.ts';
import { LecternError } from '../../errors.ts';
import type { ScriptSound, ScriptSounds } from '../../script/script.ts';
import { LoudnessMeter, toFloat } from '../loudness/loudness-meter.ts';
import { decodeSound } from './decode/decode-sound.ts';
import { mixDown } from './decode/mix-down.ts';
import { checkLength, LONGEST_SOUND } from './sound-limits.ts';
import type { SoundRole } from '../timeline.ts';
import type { PreparedSound, TrackSounds } from './sounds.ts';

/** Largest file, in bytes: a quarter of an hour of stereo with 24 bits at 48 kHz. */
const LARGEST_SOUND_BYTES: number = 300 * 1024 * 1024;

/** Incremented when the same file gives other samples. */
const DECODING_REVISION = 1;

/** LUFS below which there is nothing that was meant to be heard. */
const FAINTEST = -50;

/** Options of `prepareSounds`. */
export type PrepareSoundsOptions = AbortOptions & {
  /** The project's folder, from which files are named. */
  readonly root: string;
  /** Folder of the clip store; decoded sounds lie in `sounds/` there. */
  readonly store: string;
};

/**
 * Decodes the files that a script names.
 * @throws LecternError TRACK_SOUND for a file that is missing, is not audio, is silent, has samples that are not
 * numbers, is too short or too long for its role, or has changed since the script was written;
 * FFMPEG_MISSING; CommandError FFMPEG_FAILED; STORE_UNWRITABLE
 */
export async function prepareSounds(
  sounds: ScriptSounds | undefined,
  options: PrepareSoundsOptions,
): Promise<TrackSounds> {
  const prepared: Record<string, PreparedSound> = {};
  for (const { role, sound } of soundsOf(sounds)) {
    const { file, sha256: digest } = sound;
    const known = prepared[digest] ?? (await prepareSound(sound, options));
    checkLength(known, role);
    prepared[digest] = { ...known, file };
  }
  return prepared;
}

/** Every file of a script's sounds with its role, in the order of the roles. */
function soundsOf(
  sounds: ScriptSounds | undefined,
): readonly { readonly role: SoundRole; readonly sound: ScriptSound }[] {
  const { intro, outro, sting, bed, inserts = [] } = sounds ?? {};
  const single = { intro, outro, sting, bed };
  return [
    ...Object.entries(single).flatMap(([role, sound]) =>
      sound ? [{ role: role as SoundRole, sound }] : [],
    ),
    ...inserts.map((sound) => ({ role: 'insert' as const, sound })),
  ];
}

async function prepareSound(
  { file, sha256: digest }: ScriptSound,
  { root, store, signal }: PrepareSoundsOptions,
): Promise<PreparedSound> {
  const stem = join(store, 'sounds', digest);
  const [audio, facts] = [`${stem}.wav`, `${stem}.json`];
  const found = await findPrepared(audio, facts);
  if (found) return { ...found, file, audio };
  const path = resolve(root, file);
  const bytes = await readSound(path, { file, signal });
  if (sha256(bytes) !== digest)
    throw wrongSound(file, 'it changed while the article was processed', {
      hint: 'Run the same command again.',
    });
  const made = await decode(bytes, { path, file, temporary: temporaryPath(audio), signal });
  const { samples, sampleRateHz } = made.pcm;
  const kept = { sha256: digest, sampleRateHz, sampleCount: samples.length, ...made.facts };
  try {
    await writeFileAtomic(audio, { data: encodeWav(made.pcm) });
    await writeFileAtomic(facts, {
      data: `${JSON.stringify(seal({ revision: DECODING_REVISION, ...kept }))}\n`,
    });
  } catch (error) {
    throw asDiskError(error, { path: audio });
  }
  return { ...kept, file, audio };
}

/** The facts of a sound that was decoded before, if its samples are still whole. */
async function findPrepared(
  audio: string,
  facts: string,
): Promise<Omit<PreparedSound, 'file' | 'audio'> | undefined> {
  const text = await readWholeText(facts).catch(() => '');
  const known = openSealed(text) as (PreparedSound & { readonly revision: number }) | undefined;
  if (known?.revision !== DECODING_REVISION) return undefined;
  const { size } = await stat(audio).catch(() => ({ size: 0 }));
  if (size !== WAV_HEADER_BYTES + 2 * known.sampleCount) return undefined;
  const { sha256: digest, sampleRateHz, sampleCount, loudness, repairs } = known;
  return { sha256: digest, sampleRateHz, sampleCount, loudness, repairs };
}

/** The bytes of a sound file. @throws LecternError TRACK_SOUND naming it */
export async function readSound(
  path: string,
  { file, signal }: AbortOptions & { readonly file: string },
): Promise<Buffer> {
  try {
    const bytes = await readRegularFile(path, { limitBytes: LARGEST_SOUND_BYTES, signal });
    if (bytes.length <= LARGEST_SOUND_BYTES) return bytes;
  } catch (error) {
    signal?.throwIfAborted();
    throw wrongSound(file, whyUnreadable(error));
  }
  throw wrongSound(file, `it is larger than ${LARGEST_SOUND_BYTES / 1024 ** 2} MB`);
}

type Decoding = AbortOptions & {
  readonly path: string;
  readonly file: string;
  readonly temporary: string;
};

async function decode(
  bytes: Uint8Array,
  { path, file, temporary, signal }: Decoding,
): Promise<{ readonly pcm: Pcm; readonly facts: Pick<PreparedSound, 'loudness' | 'repairs'> }> {
  try {
    await makeFolder(join(temporary, '..'));
    const mostSeconds = LONGEST_SOUND + 1;
    const blocks = await decodeSound(bytes, { file: path, temporary, mostSeconds, signal });
    if ((blocks.duration ?? 0) > LONGEST_SOUND)
      throw new RangeError(`it is longer than ${LONGEST_SOUND / 60} minutes`);
    const { repairs, ...pcm } = mixDown(blocks);
    const loudness = loudnessOf(pcm);
    if (loudness < FAINTEST) throw new RangeError('it is silent');
    return { pcm, facts: { loudness, repairs } };
  } catch (error) {
    signal?.throwIfAborted();
    throw explain(error, file);
  }
}

/** What failed, with the file that it failed for. */
function explain(error: unknown, file: string): unknown {
  if (error instanceof RangeError) return wrongSound(file, error.message);
  const { name, code, message, hint } = error as LecternError;
  if (name === 'TimeoutError') return wrongSound(file, 'ffmpeg did not finish decoding it');
  if (code === 'FFMPEG_FAILED')
    return wrongSound(file, 'it is not audio that ffmpeg can decode', { cause: error });
  if (code !== 'FFMPEG_MISSING') return error;
  const found = `The sound file ${file} is not WAV, FLAC or MP3, and ${message}`;
  return new LecternError(found, { code, ...(hint !== undefined && { hint }), cause: error });
}

/** Seconds below which a sound has no block that a meter measures. */
const SHORTEST_MEASURED = 0.5;

/** Integrated loudness; of a sound that is shorter than a block of the meter, that of its repetition. */
function loudnessOf({ samples, sampleRateHz }: Pcm): number {
  const meter = new LoudnessMeter({ sampleRateHz });
  const times = Math.ceil((SHORTEST_MEASURED * sampleRateHz) / samples.length);
  for (let time = 0; time < times; time++)
    for (let at = 0; at < samples.length; at += sampleRateHz)
      meter.write(toFloat(samples.subarray(at, at + sampleRateHz)));
  return meter.read().integrated;
}

const HINT = 'Use a WAV, FLAC or MP3 file, or another format where ffmpeg is installed.';

/** The error about a sound file. */
function wrongSound(
  file: string,
  why: string,
  { hint = HINT, cause }: { readonly hint?: string; readonly cause?: unknown } = {},
): LecternError {
  return new LecternError(`The sound file ${file} cannot be used: ${why}.`, {
    code: 'TRACK_SOUND',
    hint,
    cause,
  });
}
