/**
 * an edition that machines share ↔ the same in the output folder of this one. What was brought once is
 * known by the version that the place gives it, and is not read again.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AbortOptions } from '../../_internal/abort.ts';
import { asDiskError } from '../../_internal/disk/disk-errors.ts';
import { factsOfFile } from '../../_internal/disk/file-facts.ts';
import { writeFileAtomic } from '../../_internal/disk/files.ts';
import { sha256 } from '../../_internal/hash.ts';
import { claimEdition, refuseLost } from '../../edition/claim-edition.ts';
import type { Edition } from '../../edition/edition.ts';
import { readEdition } from '../../edition/read-edition.ts';
import { isRemoved, liftRemoval, noteRemoval } from '../../edition/removal/removals.ts';
import { removeFormerFiles, removeTakenFiles } from '../../edition/remove-former-files.ts';
import type { EditionStore, StoredEdition } from '../../edition/store/edition-store.ts';
import type { Warning } from '../../errors.ts';
import type { WritePagesOptions } from '../../site/write-pages.ts';
import { writeOpenPages } from '../publishing/write-open-pages.ts';
import { readStampFile, writeStampFile } from '../stamps/stamp-files.ts';
import type { SharedOutput } from '../project/shared-output.ts';

/** Where editions are brought to. */
export type BringPlace = AbortOptions & {
  readonly shared: SharedOutput;
  readonly output: string;
  /** Folder of the clip store, where it is noted what was brought. */
  readonly store: string;
  readonly site: WritePagesOptions;
};

/** What stands where machines share an edition, and what was done here. */
export type BroughtEdition = {
  /** `same`: it was here already, or is known to be removed. */
  readonly state: 'absent' | 'same' | 'brought' | 'removed' | 'damaged';
  /** What the place calls it; `undefined` for nothing. */
  readonly version?: string | undefined;
  /** Files that are not there, or not what the edition says. */
  readonly warnings: readonly Warning[];
};

/** One edition to bring, and where to. */
export type BringCall = BringPlace & {
  readonly slug: string;
  /** What a listing just said of it. @default it is asked for */
  readonly listed?: string | undefined;
};

/**
 * Brings one edition, in the place of what is here, and whether it was removed; nothing where none is
 * shared.
 * @throws LecternError `OUTPUT_UNWRITABLE`, and what the place throws.
 */
export async function bringEdition(call: BringCall): Promise<BroughtEdition> {
  const { shared, slug, signal } = call;
  const editions = await shared.open();
  const version = call.listed ?? (await editions.versionOf(slug, { signal }));
  if (version === undefined) return { state: 'absent', warnings: [] };
  const known = await readNote(call);
  if (known?.version === version && (await isStillHere(known, call)))
    return { state: 'same', version, warnings: [] };
  const stored = await editions.read(slug, { signal });
  if (!stored) return { state: 'absent', warnings: [] };
  return take(stored, { ...call, editions });
}

/** What is known of an edition that was brought. */
type BroughtNote = {
  readonly version: string;
  readonly removed: boolean;
  /** Facts of its `edition.json` here: see `FileFacts`. */
  readonly facts: string;
};

function notePath({ shared, output, store, slug }: BringCall): string {
  const name = sha256(JSON.stringify(['shared', shared.name, output, slug]));
  return join(store, 'index', name.slice(0, 2), `${name.slice(2)}.json`);
}

async function readNote(call: BringCall): Promise<BroughtNote | undefined> {
  return (await readStampFile(notePath(call))) as BroughtNote | undefined;
}

/** Notes which version is here now. */
export async function noteBrought(
  call: BringCall & Pick<BroughtNote, 'version' | 'removed'>,
): Promise<void> {
  const { version, removed, store } = call;
  const stamp: BroughtNote = { version, removed, facts: factsHere(call) };
  await writeStampFile(notePath(call), { store, stamp });
}

function factsHere({ output, slug }: Pick<BringCall, 'output' | 'slug'>): string {
  return factsOfFile(join(output, slug, 'edition.json')).text;
}

async function isStillHere({ removed, facts }: BroughtNote, call: BringCall): Promise<boolean> {
  const { output, slug, shared } = call;
  if ((await isRemoved(slug, { output })) !== removed || factsHere(call) !== facts) return false;
  return removed || shared.brings === 'records' || (await findWhole(call)) !== undefined;
}

/** The edition here, if all of its files are. */
async function findWhole(call: Pick<BringCall, 'output' | 'slug'>): Promise<Edition | undefined> {
  const edition = await readEdition(join(call.output, call.slug));
  return edition && (await missingOf(edition, call)).size === 0 ? edition : undefined;
}

/** Names of files that do not lie here in their size; `verify` reads them. */
async function missingOf(
  edition: Edition,
  { output }: Pick<BringCall, 'output'>,
): Promise<ReadonlySet<string>> {
  const missing = new Set<string>();
  for (const { name, sizeBytes } of edition.files) {
    const facts = await stat(join(output, edition.slug, name)).catch(() => undefined);
    if (facts?.size !== sizeBytes) missing.add(name);
  }
  return missing;
}

type TakeCall = BringCall & { readonly editions: EditionStore };

async function take(stored: StoredEdition, call: TakeCall): Promise<BroughtEdition> {
  const { output, slug } = call;
  const { state, version } = stored;
  if (state === 'damaged') return { state, version, warnings: [damagedWarning(call)] };
  if (state === 'removed') {
    const wasRemoved = await isRemoved(slug, { output });
    await noteRemoval(stored.removal, { output });
    await removeTakenFiles(slug, call);
    if (version !== undefined) await noteBrought({ ...call, version, removed: true });
    return { state: wasRemoved ? 'same' : state, version, warnings: [] };
  }
  // It was made again since it was removed.
  if (await isRemoved(slug, { output })) await liftRemoval(slug, { output });
  const brought = await writeHere(stored, call);
  if (!brought) return bringEdition({ ...call, listed: undefined });
  // An incomplete edition is fetched again by the next run.
  if (version !== undefined && brought.warnings.length === 0)
    await noteBrought({ ...call, version, removed: false });
  return { ...brought, version };
}

/**
 * Files first, `edition.json` last, as a build writes them; a whole edition stays where one that lacks
 * something would take its place. `undefined` where another has taken the place of the one that was read.
 */
async function writeHere(
  stored: StoredEdition & { readonly state: 'edition' },
  call: TakeCall,
): Promise<Pick<BroughtEdition, 'state' | 'warnings'> | undefined> {
  const { editions, shared, output, slug, site, signal } = call;
  const { edition, text, version } = stored;
  const folder = join(output, slug);
  await using claim = await claimEdition(slug, { output, signal });
  const isReplaced = async () => (await editions.versionOf(slug, { signal })) !== version;
  if (await isReplaced()) return undefined;
  const names = shared.brings === 'records' ? new Set<string>() : await missingOf(edition, call);
  const lacking = await editions.fetchFiles(edition, { output, names, signal });
  // A machine that puts a later one removes what the earlier had.
  if (lacking.length > 0 && (await isReplaced())) return undefined;
  const warnings = lacking.map((name) => lackingWarning(name, call));
  const whole = lacking.length > 0 && (await findWhole(call));
  if (whole) {
    await removeFormerFiles(whole, { output, claim });
    return { state: 'damaged', warnings };
  }
  const record = await editions.readRecord({ slug, text }, { signal });
  try {
    await refuseLost(slug, { claim });
    if (record) await writeChanged(join(folder, 'record.json'), record);
    await refuseLost(slug, { claim });
    await writeChanged(join(folder, 'edition.json'), Buffer.from(text));
  } catch (error) {
    throw asDiskError(error, { path: folder });
  }
  await writeOpenPages(edition, site);
  await removeFormerFiles(edition, { output, claim });
  return { state: 'brought', warnings };
}

async function writeChanged(path: string, data: Buffer): Promise<void> {
  const here = await readFile(path).catch(() => undefined);
  if (!here?.equals(data)) await writeFileAtomic(path, { data });
}

const REMEDY = 'Build that article again with --rehash, on any machine that has sharedOutput.';

function lackingWarning(name: string, { slug, shared }: BringCall): Warning {
  return {
    code: 'EDITION_DAMAGED',
    message: `${slug}/${name} is not in ${shared.name}, or has changed since it was put there`,
    hint: REMEDY,
  };
}

function damagedWarning({ slug, shared }: BringCall): Warning {
  return {
    code: 'EDITION_DAMAGED',
    message: `the edition ${slug} in ${shared.name} is damaged, or was written by another version`,
    hint: REMEDY,
  };
}
