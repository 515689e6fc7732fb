/** folders of voice packs → the voices of this machine, each checked against its list of files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256File } from '../../../_internal/hash.ts';
import { nearestName } from '../../../_internal/nearest-name.ts';
import { LecternError, ProviderError } from '../../../errors.ts';
import { parseVoicePack, type LocalVoice, type VoicePack } from './voice-pack.ts';

/**
 * The packs that come with Lectern: `voices/` beside `src/`
 * and `dist/`, three folders above this file in both.
 */
const BUILT_IN_FOLDER = fileURLToPath(new URL('../../../../voices/', import.meta.url));

const REINSTALL = 'Install Lectern again, or restore the folder from where it came.';

/**
 * Every pack in the built-in folder and in `voicesFolder`, by
 * name; the latter's win. Reads only the small `voice.json` files.
 * @throws LecternError `VOICE_DAMAGED` naming a `voice.json` that
 * cannot be read, `VOICE_MISSING` when there is no pack at all.
 */
export function findVoicePacks(options: {
  readonly voicesFolder?: string | undefined;
}): ReadonlyMap<string, VoicePack> {
  const { voicesFolder } = options;
  const folders = [BUILT_IN_FOLDER, ...(voicesFolder === undefined ? [] : [voicesFolder])];
  const found = folders.flatMap(listPackFolders).map((folder) => readVoicePack(folder));
  const packs = new Map(found.map((pack) => [pack.name, pack]));
  if (packs.size > 0) return packs;
  throw new LecternError(`No voice pack in ${folders.join(' or ')}.`, {
    code: 'VOICE_MISSING',
    hint: REINSTALL,
  });
}

/** @throws ProviderError of kind `voice-not-found`, naming the voices there are. */
export function requireVoice(
  name: string,
  options: { readonly packs: ReadonlyMap<string, VoicePack> },
): LocalVoice {
  const voices = [...options.packs.values()].flatMap((pack) =>
    pack.voices.map((voice): LocalVoice => ({ pack, voice })),
  );
  const found = voices.find(({ voice }) => voice.name === name);
  if (found) return found;
  const known = voices.map(({ voice }) => voice.name);
  const near = nearestName(name, known);
  throw new ProviderError(`The built-in engine has no voice "${name}".`, {
    code: 'VOICE_UNKNOWN',
    provider: 'local',
    kind: 'voice-not-found',
    retryable: false,
    hint: near ? `Did you mean ${near}?` : `Voices on this machine: ${known.join(', ')}.`,
  });
}

/**
 * Compares every listed file with its SHA-256 (37 ms for the 33 MB
 * of the built-in voice): a damaged model speaks noise, or crashes.
 * @throws LecternError `VOICE_MISSING` or `VOICE_DAMAGED` naming the file.
 */
export async function verifyVoicePack(pack: VoicePack): Promise<void> {
  for (const [file, expected] of Object.entries(pack.files)) {
    const path = join(pack.folder, file);
    const found = await sha256File(path).catch((cause: unknown) => {
      throw new LecternError(
        `A file of the voice ${pack.name} is missing or cannot be read: ${path}.`,
        { code: 'VOICE_MISSING', hint: REINSTALL, cause },
      );
    });
    if (found !== expected) throw damagedFile(pack, { path, found, expected });
  }
}

/** Digits of a digest that a message shows: enough to tell two apart. */
const DIGEST_SHOWN = 12;

function damagedFile(
  pack: VoicePack,
  facts: { readonly path: string; readonly found: string; readonly expected: string },
): LecternError {
  const found = `${facts.found.slice(0, DIGEST_SHOWN)}…`;
  const expected = `${facts.expected.slice(0, DIGEST_SHOWN)}…`;
  const difference = `has SHA-256 ${found}, not ${expected} as its voice.json says`;
  return new LecternError(
    `A file of the voice ${pack.name} is damaged: ${facts.path} ${difference}.`,
    { code: 'VOICE_DAMAGED', hint: REINSTALL },
  );
}

function listPackFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  const paths = folders.map((entry) => join(folder, entry.name));
  return paths.filter((path) => existsSync(join(path, 'voice.json'))).sort();
}

function readVoicePack(folder: string): VoicePack {
  const path = join(folder, 'voice.json');
  try {
    const found = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown> | null;
    return parseVoicePack(found ?? {}, { folder });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new LecternError(`${path} does not describe a voice: ${reason}.`, {
      code: 'VOICE_DAMAGED',
      hint: REINSTALL,
      cause,
    });
  }
}
