/** the name of an installed pack → nothing, once the pack is removed. */
import { checkArgument, checkOptions, KINDS } from '../../_internal/check-options.ts';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makeFolder } from '../../_internal/disk/files.ts';
import { temporaryPath } from '../../_internal/disk/temporary-path.ts';
import { nearestName } from '../../_internal/nearest-name.ts';
import { LecternError } from '../../errors.ts';
import { findVoicePacks } from '../providers/local/local-voices.ts';
import { userVoicesFolder, WORK_FOLDER } from '../providers/local/voices-folder.ts';
import { findKnownPacks } from './known-packs.ts';
import { removeUnfinished, unfinishedPath } from './unfinished-downloads.ts';

/** Options of `removeVoicePack`. */
export type RemovePackOptions = {
  /** Where packs are installed. @default the user's voices folder */
  readonly voicesFolder?: string | undefined;
};

/** What was removed. */
export type RemovedPack = {
  /** The folder of the removed pack; absent if there was only a download. */
  readonly folder?: string;
  /** Size of its removed unfinished download. */
  readonly unfinishedBytes?: number;
};

/**
 * Removes an installed pack by its name or the name of its only voice, or, if its `voice.json` can
 * no longer be read, by the name of its folder. Also removes its unfinished download, by the
 * well-known name or address that it was started with.
 * @throws LecternError `USAGE` for an unknown name, one voice of several, or a built-in voice;
 * `OUTPUT_UNWRITABLE`
 */
export async function removeVoicePack(
  name: string,
  options: RemovePackOptions = {},
): Promise<RemovedPack> {
  checkArgument('removeVoicePack', { name: 'name', value: name }, KINDS.path);
  checkOptions('removeVoicePack', options, { optional: { voicesFolder: KINDS.text } });
  const voicesFolder = resolve(options.voicesFolder ?? userVoicesFolder());
  const unfinishedBytes = await removeDownloads(name, voicesFolder);
  try {
    const folder = await removeFolder(findFolder(name, voicesFolder), voicesFolder);
    return { folder, ...(unfinishedBytes > 0 && { unfinishedBytes }) };
  } catch (error) {
    const isNone = error instanceof LecternError && error.code === 'USAGE';
    if (unfinishedBytes > 0 && isNone) return { unfinishedBytes };
    throw error;
  }
}

/** Removes downloads started with a name or an address; returns their bytes. */
async function removeDownloads(name: string, voicesFolder: string): Promise<number> {
  const addresses = [name, ...findKnownPacks(name).map(({ address }) => address)];
  let bytes = 0;
  for (const address of addresses)
    bytes +=
      (await removeUnfinished(unfinishedPath(join(voicesFolder, WORK_FOLDER), address))) ?? 0;
  return bytes;
}

async function removeFolder(folder: string, voicesFolder: string): Promise<string> {
  const aside = temporaryPath(join(voicesFolder, WORK_FOLDER, 'removed'));
  try {
    await makeFolder(dirname(aside));
    // Renamed first: a half-removed pack must never be found.
    await rename(folder, aside);
    await rm(aside, { recursive: true, force: true });
  } catch (error) {
    throw asDiskError(error, { path: folder });
  }
  return folder;
}

function findFolder(name: string, voicesFolder: string): string {
  const direct = join(voicesFolder, name);
  const isName = dirname(direct) === voicesFolder && !name.startsWith('.');
  if (isName && existsSync(join(direct, 'voice.json'))) return direct;

  const packs = [...findVoicePacks({ voicesFolder }).values()];
  const pack =
    packs.find((each) => each.name === name) ??
    packs.find((each) => each.voices.some((voice) => voice.name === name));
  if (!pack) throw unknownPack(name, { names: packs.map((each) => each.name) });
  if (dirname(resolve(pack.folder)) !== voicesFolder)
    throw new LecternError(`${name} comes with Lectern and cannot be removed.`, { code: 'USAGE' });
  if (pack.name !== name && pack.voices.length > 1)
    throw new LecternError(`${name} is one of ${pack.voices.length} voices of ${pack.name}.`, {
      code: 'USAGE',
      hint: `Remove the whole pack: lectern voices remove ${pack.name}`,
    });
  return pack.folder;
}

function unknownPack(name: string, { names }: { readonly names: readonly string[] }): LecternError {
  const near = nearestName(name, names);
  return new LecternError(`There is no voice pack “${name}” on this machine.`, {
    code: 'USAGE',
    hint: near ? `Did you mean ${near}?` : `Packs: ${names.join(', ')}.`,
  });
}
