/** a name, folder, archive or URL → a voice pack in the voices folder, tested before it is moved there. */
import {
  checkArgument,
  checkOptions,
  KINDS,
  type ExpectedOptions,
} from '../../_internal/check-options.ts';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { makeFolder, removeLeftovers } from '../../_internal/disk/files.ts';
import { temporaryPath } from '../../_internal/disk/temporary-path.ts';
import { holdLease, type Lease } from '../../_internal/disk/lease.ts';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { LecternError } from '../../errors.ts';
import { findVoicePacks } from '../providers/local/local-voices.ts';
import type { VoicePack } from '../providers/local/voice-pack.ts';
import { userVoicesFolder, WORK_FOLDER } from '../providers/local/voices-folder.ts';
import { adoptPack } from './adopt-pack.ts';
import { convertPack, type ConvertedPack } from './convert-pack.ts';
import { completeVoice } from './complete-voice.ts';
import { conditionsOf, installedAlready, refusedPack } from './pack-error.ts';
import { readModelCard, restrictionOf, type PackRights } from './pack-rights.ts';
import { choosePackSource, nameOfSource, type PackSource } from './pack-source.ts';
import { provePack } from './prove-pack.ts';
import { recognisePack } from './recognise-pack.ts';
import { stagePack, type InstallProgress } from './stage-pack.ts';
import { freeVoiceNames } from './free-voice-names.ts';
import { removeOldDownloads } from './unfinished-downloads.ts';

/** Options of `installVoicePack`. */
export type InstallPackOptions = AbortOptions & {
  /** What relative paths are resolved against. @default the current folder */
  readonly workingFolder?: string | undefined;
  /** Where packs are installed. @default the user's voices folder */
  readonly voicesFolder?: string | undefined;
  /** Whether to install a voice whose use is restricted. @default false */
  readonly acceptLicence?: boolean | undefined;
  /** The pack's name, if its voice.json does not set one. */
  readonly name?: string | undefined;
  /** Required SHA-256 of the archive. @default that of a well-known pack, if known */
  readonly sha256?: string | undefined;
  /** As for `fetchPage`. @default false */
  readonly allowPrivate?: boolean | undefined;
  readonly onProgress?: ((progress: InstallProgress) => void) | undefined;
};

const EXPECTED: ExpectedOptions = {
  optional: {
    workingFolder: KINDS.text,
    voicesFolder: KINDS.text,
    acceptLicence: KINDS.flag,
    name: KINDS.path,
    sha256: KINDS.path,
    allowPrivate: KINDS.flag,
    onProgress: KINDS.listener,
    signal: KINDS.signal,
  },
};

/** What was installed, and what its user should know. */
export type InstalledPack = {
  readonly pack: VoicePack;
  /** Sentences. */
  readonly notes: readonly string[];
};

/** Names that packs and their folders may have. */
const PACK_NAME = /^[A-Za-z0-9][\w.-]{0,79}$/u;

/**
 * Installs a voice pack: downloads it, checks its digest if known, unpacks it in a work folder,
 * recognises it, adds word times to a Piper model, has the engine speak with it, and only then
 * moves it into place. A failure leaves nothing behind except an unfinished download.
 * @throws LecternError `USAGE` (no such source), `VOICE_LICENCE`, `VOICE_INSTALLED`,
 * `VOICE_DOWNLOAD`, `VOICE_REFUSED`, `VOICE_MISSING`, `VOICE_DAMAGED`, `OUTPUT_UNWRITABLE`; an
 * abort throws its reason.
 */
export async function installVoicePack(
  source: string,
  options: InstallPackOptions = {},
): Promise<InstalledPack> {
  checkArgument('installVoicePack', { name: 'source', value: source }, KINDS.text);
  checkOptions('installVoicePack', options, EXPECTED);
  const from = await choosePackSource(source, options);
  const voicesFolder = options.voicesFolder ?? userVoicesFolder();
  const work = join(voicesFolder, WORK_FOLDER);
  await makeFolder(work).catch((error: unknown) => {
    throw asDiskError(error, { path: work });
  });
  await removeLeftovers(work);
  await removeOldDownloads(work);
  const job: Job = {
    ...options,
    from,
    voicesFolder,
    work,
    stage: temporaryPath(join(work, 'pack')),
  };
  checkWanted(job);
  let lease: Lease | undefined;
  try {
    await makeFolder(job.stage);
    lease = holdLease(job.stage);
    return await install(job);
  } catch (error) {
    throw asDiskError(error, { path: job.stage });
  } finally {
    lease?.end();
    await rm(job.stage, { recursive: true, force: true });
  }
}

type Job = InstallPackOptions & {
  readonly from: PackSource;
  readonly voicesFolder: string;
  readonly work: string;
  /** The folder to unpack into. */
  readonly stage: string;
};

/** Refuses what can be refused before any download. */
function checkWanted(job: Job): void {
  const { from, name, acceptLicence } = job;
  if (name !== undefined) checkName(name);
  if (from.kind !== 'known') return;
  checkFree(name ?? from.pack.name, job);
  checkRights(from.pack.name, { rights: from.pack, acceptLicence });
}

async function install(job: Job): Promise<InstalledPack> {
  const { from, stage, signal, acceptLicence, onProgress = () => undefined } = job;
  const known = from.kind === 'known' ? from.pack : undefined;
  const sha256 = job.sha256 ?? known?.sha256;
  const unpacked = join(stage, 'unpacked');
  const { work: downloads, allowPrivate } = job;
  await stagePack(from, {
    into: unpacked,
    downloads,
    sha256,
    configurationSha256: known?.configurationSha256,
    onCard: (card) =>
      checkRights(nameOfSource(from), { rights: readModelCard(card), acceptLicence }),
    allowPrivate,
    onProgress,
    signal,
  });
  onProgress({ stage: 'recognise' });
  const { pack, notes } = await toOwnForm(unpacked, job);
  checkName(pack.name);
  checkRights(pack.name, { rights: pack, acceptLicence });
  checkFree(pack.name, job);
  const named = await freeVoiceNames(pack, { installed: installedPacks(job) });
  onProgress({ stage: 'speak' });
  await provePack(named.pack, { signal });
  const place = join(job.voicesFolder, named.pack.name);
  await rename(pack.folder, place).catch((error: unknown) => {
    const taken = ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
    throw taken ? installedAlready(pack.name, place) : error;
  });
  const isUnchecked = sha256 === undefined && from.kind !== 'folder';
  return {
    pack: { ...named.pack, folder: place },
    notes: [
      ...(isUnchecked
        ? ['Its checksum is unknown: only the structure of its content was checked.']
        : []),
      ...notes,
      ...named.notes,
    ],
  };
}

async function toOwnForm(unpacked: string, job: Job): Promise<ConvertedPack> {
  const { from, name, signal, onProgress } = job;
  const shown = nameOfSource(from);
  await completeVoice(unpacked, { name: shown });
  const found = await recognisePack(unpacked, { name: shown });
  if (found.kind !== 'own') {
    const { licence, attribution, ancestry }: PackRights = from.kind === 'known' ? from.pack : {};
    return convertPack(found, {
      into: join(job.stage, 'pack'),
      name: name ?? (from.kind === 'known' ? from.pack.name : undefined),
      rights: omitUndefined({ licence, attribution, ancestry }),
      source: from.kind === 'known' || from.kind === 'address' ? from.address : shown,
      signal,
      onEdit: () => onProgress?.({ stage: 'edit' }),
    });
  }
  const pack = await adoptPack(found.folder, { name: shown });
  if (name !== undefined && name !== pack.name)
    throw refusedPack(pack.name, {
      why: `its voice.json calls it ${pack.name}, not ${name}`,
      hint: 'Omit --name, or change the name in its voice.json.',
    });
  return { pack, notes: [] };
}

function installedPacks({ voicesFolder }: Job): readonly VoicePack[] {
  return [...findVoicePacks({ voicesFolder }).values()];
}

/** @throws LecternError `USAGE` */
function checkName(name: string): void {
  if (PACK_NAME.test(name)) return;
  throw new LecternError(`“${name}” cannot be the name of a voice pack.`, {
    code: 'USAGE',
    hint: 'Use at most 80 letters, digits, dots, hyphens and underscores: --name my-voice.',
  });
}

/** @throws LecternError `VOICE_INSTALLED` */
function checkFree(name: string, job: Job): void {
  const taken = installedPacks(job).find((pack) => pack.name.toLowerCase() === name.toLowerCase());
  if (taken) throw installedAlready(taken.name, taken.folder);
}

/** @throws LecternError `VOICE_LICENCE` */
function checkRights(
  name: string,
  options: { readonly rights: PackRights; readonly acceptLicence?: boolean | undefined },
): void {
  const restriction = restrictionOf(options.rights);
  if (restriction === undefined || options.acceptLicence === true) return;
  throw conditionsOf(name, restriction);
}
