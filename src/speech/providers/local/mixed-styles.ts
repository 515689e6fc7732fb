/** a pack and its mixtures → a file of style vectors in which they replace unused voices. */
import { readFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { asDiskError } from '../../../_internal/disk/disk-errors.ts';
import { writeFileAtomic } from '../../../_internal/disk/files.ts';
import { sha256, sha256File } from '../../../_internal/hash.ts';
import { LecternError } from '../../../errors.ts';
import type { SpeakerShare, VoicePack } from './voice-pack.ts';

/** Mixtures by their row in the file, which is the engine's number of the speaker. */
export type MixedRows = ReadonlyMap<number, readonly SpeakerShare[]>;

/** Floats of one voice in a Kokoro model: 510 lengths of a text, 256 numbers each. */
const ROW_FLOATS = 510 * 256;
const FLOAT_BYTES = 4;

/**
 * Path of a `voices.bin` with the mixtures in it. It is written once, under the digest of its
 * content, and checked when it is found: a damaged one would make noise.
 * @throws LecternError `VOICE_DAMAGED` if the pack's own file has incomplete rows,
 * `STORE_UNWRITABLE` if it cannot be written anywhere.
 */
export async function writeMixedStyles(
  pack: VoicePack,
  rows: MixedRows,
  options: { readonly folders?: readonly string[] } = {},
): Promise<string> {
  const own = await readFile(join(pack.folder, 'voices.bin'));
  if (own.length % (ROW_FLOATS * FLOAT_BYTES) !== 0) throw brokenStyles(pack);
  const data = mixStyles(own, rows);
  const digest = sha256(data);
  const { folders = cacheFolders() } = options;
  const paths = folders.map((folder) => join(folder, `${digest}.bin`));
  for (const path of paths)
    if ((await sha256File(path).catch(() => undefined)) === digest) return path;

  let failure: unknown;
  for (const path of paths) {
    try {
      await writeFileAtomic(path, { data });
      return path;
    } catch (error) {
      failure ??= asDiskError(error, { path, code: 'STORE_UNWRITABLE' });
    }
  }
  throw failure;
}

/** The bytes of a `voices.bin` (floats of 32 bits, low byte first) with mixtures in some of its rows. */
export function mixStyles(own: Uint8Array, rows: MixedRows): Uint8Array {
  const whole = Uint8Array.from(own);
  const read = new DataView(own.buffer, own.byteOffset, own.byteLength);
  const write = new DataView(whole.buffer);
  for (const [row, mix] of rows) {
    const total = mix.reduce((sum, { share }) => sum + share, 0);
    for (let i = 0; i < ROW_FLOATS; i++) {
      let value = 0;
      for (const { speaker, share } of mix)
        value += (share / total) * read.getFloat32((speaker * ROW_FLOATS + i) * FLOAT_BYTES, true);
      write.setFloat32((row * ROW_FLOATS + i) * FLOAT_BYTES, value, true);
    }
  }
  return whole;
}

/** The user's cache; if that cannot be written, as in many containers, the temporary folder. */
function cacheFolders(): readonly string[] {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const cache = XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache');
  return [join(cache, 'lectern', 'voices'), join(tmpdir(), 'lectern-voices')];
}

function brokenStyles({ name, folder }: VoicePack): LecternError {
  return new LecternError(`The style vectors of ${name} are incomplete: ${folder}/voices.bin.`, {
    code: 'VOICE_DAMAGED',
    hint: 'Install the pack again.',
  });
}
