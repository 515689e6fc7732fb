/** a folder of engine files, and a description of them → its voice.json. */
import { readdir, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { sha256File } from '../../_internal/hash.ts';
import type { AbortOptions } from '../../_internal/abort.ts';
import { parseVoicePack, type VoicePack } from '../providers/local/voice-pack.ts';

/** The content of a `voice.json`, except for the list of files. */
export type PackManifest = {
  readonly name: string;
  readonly family: string;
  readonly sampleRateHz: number;
  readonly deterministic: boolean;
  readonly noiseScale?: number;
  readonly noiseScaleW?: number;
  readonly lengthScale?: number;
  readonly timing?: {
    readonly kind: 'trailer';
    readonly marker: number;
    readonly frameSamples: number;
  };
  readonly voices: readonly ManifestVoice[];
  readonly licence?: string | undefined;
  readonly attribution?: string | undefined;
  readonly ancestry?: string | undefined;
  readonly source?: string | undefined;
};

/** One voice of a pack. */
export type ManifestVoice = {
  readonly name: string;
  readonly speaker: number;
  readonly language: string;
  readonly gender?: 'female' | 'male';
  /** Name of the espeak-ng voice, for engines that need it. */
  readonly phonemes?: string;
};

/** Names of files meant for people rather than for the engine. */
const PAPERS = /^(?:licen[cs]e|copying|notice|readme|model_card)/iu;

/** Whether a file is meant for people, not for the engine, such as a licence or model card. */
export function isPaper(file: string): boolean {
  return PAPERS.test(file);
}

/**
 * Writes `voice.json` with the digest of every file that the engine may read.
 * @throws LecternError `OUTPUT_UNWRITABLE`; an abort throws its reason.
 */
export async function writePackManifest(
  folder: string,
  options: AbortOptions & { readonly manifest: PackManifest },
): Promise<VoicePack> {
  const { manifest, signal } = options;
  const files: Record<string, string> = {};
  for (const file of await listFiles(folder)) {
    signal?.throwIfAborted();
    if (file !== 'voice.json' && !isPaper(file)) files[file] = await sha256File(join(folder, file));
  }
  const path = join(folder, 'voice.json');
  const said = { ...manifest, engine: 'sherpa-onnx', files };
  await writeFile(path, `${JSON.stringify(said, null, 2)}\n`).catch((error: unknown) => {
    throw asDiskError(error, { path });
  });
  return parseVoicePack({ ...said }, { folder });
}

/** Every file below a folder, by relative path with forward slashes, sorted. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
