/** folders of voice packs → the voices of this machine, each checked against its list of files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256File } from '../../../_internal/hash.ts';
import { LecternError } from '../../../errors.ts';
import { parseVoicePack, type VoicePack } from './voice-pack.ts';
import { userVoicesFolder } from './voices-folder.ts';

/**
 * The packs that come with Lectern: `voices/` beside `src/`
 * and `dist/`, three folders above this file in both.
 */
const BUILT_IN_FOLDER = fileURLToPath(new URL('../../../../voices/', import.meta.url));

const REINSTALL = 'Install Lectern again, or restore the folder.';

/** A pack whose `voice.json` is missing or invalid. */
export type BrokenPack = {
  readonly folder: string;
  /** Its folder's name, and the names of pack and voices in the file if they can be read. */
  readonly names: readonly string[];
  readonly error: LecternError;
};

/** The packs of this machine by name, and those that cannot be used. */
export type FoundPacks = {
  readonly packs: ReadonlyMap<string, VoicePack>;
  readonly broken: readonly BrokenPack[];
};

/** Where packs are searched for. */
export type FindPacksOptions = {
  /** A folder of packs besides the built-in ones. @default the user's: see `userVoicesFolder` */
  readonly voicesFolder?: string | undefined;
};

/** The packs of `searchVoicePacks`, without those that cannot be used. @throws as it does */
export function findVoicePacks(options: FindPacksOptions): ReadonlyMap<string, VoicePack> {
  return searchVoicePacks(options).packs;
}

/**
 * Every pack in the built-in folder and in `voicesFolder`, by name; the latter's win. Reads only the
 * small `voice.json` files. An unreadable pack of a user does not affect other voices.
 * @throws LecternError `VOICE_DAMAGED` naming a `voice.json` that came with Lectern and cannot be
 * read, or two packs of one folder with one name; `VOICE_MISSING` when there is no pack at all.
 */
export function searchVoicePacks(options: FindPacksOptions): FoundPacks {
  const { voicesFolder = userVoicesFolder() } = options;
  const folders = [BUILT_IN_FOLDER, voicesFolder];
  const builtIn = listPackFolders(BUILT_IN_FOLDER).map((folder) => readVoicePack(folder));
  const own: VoicePack[] = [];
  const broken: BrokenPack[] = [];
  for (const folder of listPackFolders(voicesFolder)) {
    try {
      own.push(readVoicePack(folder));
    } catch (error) {
      if (!(error instanceof LecternError)) throw error;
      broken.push({ folder, names: [basename(folder), ...namesIn(folder)], error });
    }
  }
  const packs = byName([...builtIn, ...own]);
  if (packs.size > 0) return { packs, broken };
  throw new LecternError(`There is no voice on this machine: no pack in ${folders.join(' or ')}.`, {
    code: 'VOICE_MISSING',
    hint: 'Install Lectern again for the built-in voices, or name another provider with --provider.',
  });
}

/**
 * Compares every listed file with its SHA-256 (0.3 s for the 99 MB
 * of the built-in voices): a damaged model makes noise or crashes.
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

function byName(found: readonly VoicePack[]): ReadonlyMap<string, VoicePack> {
  const packs = new Map<string, VoicePack>();
  for (const pack of found) {
    const other = packs.get(pack.name);
    if (other && dirname(other.folder) === dirname(pack.folder))
      throw new LecternError(
        `Two voice packs are named ${pack.name}: ${other.folder} and ${pack.folder}.`,
        { code: 'VOICE_DAMAGED', hint: 'Remove one of the two folders.' },
      );
    packs.set(pack.name, pack);
  }
  return packs;
}

function listPackFolders(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  const paths = folders.map((entry) => join(folder, entry.name));
  return paths.filter((path) => existsSync(join(path, 'voice.json'))).sort();
}

/** The names of pack and voices in an invalid `voice.json`, to tell which voice a request means. */
function namesIn(folder: string): readonly string[] {
  try {
    const text = readFileSync(join(folder, 'voice.json'), 'utf8');
    return [...text.matchAll(/"name"\s*:\s*"([^"\n]+)"/gu)].map((match) => match[1]!);
  } catch {
    return [];
  }
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
