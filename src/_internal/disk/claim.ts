/**
 * a path → a claim that one process at a time holds, and that another can take over when its holder is
 * gone.
 */
import { randomBytes } from 'node:crypto';
import { link, lstat, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { wait, type AbortOptions } from '../abort.ts';
import { parseJson } from '../parse-json.ts';
import { makingFolderOf } from './files.ts';
import { isAbsent } from './read-errors.ts';
import { temporaryPath } from './temporary-path.ts';
import { hasRunOut, holdLease, LEASE_MS } from './lease.ts';
import { isKnownAlive, isKnownDead, thisOwner, type Owner } from './owner.ts';

/** Milliseconds within which a new claim is written: one that is still empty later is stale. */
const WRITTEN_MS = 2_000;

/** Seconds between two attempts to take a claim: it is usually held for less. */
const POLL = 0.05;

/** Seconds of waiting after which the holder is reported. */
const REPORT_AFTER = 2;

/** Stands in for the content of a claim that may not be read: its lease decides. */
const UNREADABLE = 'a claim of another user';

/** A held claim. Release it exactly once. */
export type Claim = { readonly release: () => Promise<void> };

/**
 * Takes the claim at `path`, or returns `undefined` while another holder has it. A claim whose process
 * is dead (on this machine) or whose lease has expired (anywhere) is removed, so that the next call may
 * take it.
 */
export async function takeClaim(path: string): Promise<Claim | undefined> {
  const token = randomBytes(8).toString('hex');
  const owner = `${JSON.stringify({ ...thisOwner(), host: hostname(), token })}\n`;
  if (await makingFolderOf(path, () => createClaim(path, { owner })))
    return holdClaim(path, { owner });
  const stale = await staleOwner(path);
  if (stale !== undefined) await removeClaim(path, { owner: stale });
  return undefined;
}

/** Takes the claim at `path` as soon as it is free. `onWait` is called once with its holder. */
export async function waitForClaim(
  path: string,
  options: AbortOptions & { readonly onWait?: ((holder: string) => void) | undefined },
): Promise<Claim> {
  for (let looks = 1; ; looks++) {
    const claim = await takeClaim(path);
    if (claim) return claim;
    if (looks === REPORT_AFTER / POLL) {
      const holder = await describeHolder(path);
      if (holder !== undefined) options.onWait?.(holder);
    }
    await wait(POLL, options);
  }
}

/** Removes the claim at `path` when it is stale. */
export async function removeStaleClaim(path: string): Promise<void> {
  const stale = await staleOwner(path);
  if (stale !== undefined) await removeClaim(path, { owner: stale });
}

/** The content of a claim's file. */
type Held = { readonly owner: string };

async function createClaim(path: string, { owner }: Held): Promise<boolean> {
  try {
    await writeFile(path, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // On a full disk the file is created and stays empty. Without its folder it was not created: a claim
    // that is there by now is another's.
    if (!isAbsent(error)) await removeClaim(path, { owner: '' });
    throw error;
  }
}

function holdClaim(path: string, { owner }: Held): Claim {
  const lease = holdLease(path);
  return {
    release: async () => {
      lease.end();
      // No one can have taken over a fresh claim: checking its owner would cost more than the claim.
      if (lease.isFresh()) await unlink(path).catch(() => undefined);
      else await removeClaim(path, { owner });
    },
  };
}

/**
 * The content of the claim at `path` when its holder is gone; `undefined` when the holder is alive or
 * there is no claim.
 */
async function staleOwner(path: string): Promise<string | undefined> {
  const text = await readClaim(path);
  if (text === undefined) return undefined;
  const owner = readOwner(text);
  if (owner && isKnownAlive(owner)) return undefined;
  if (owner && isKnownDead(owner)) return text;
  const isWritten = text.trim() !== '';
  return (await hasRunOut(path, isWritten ? LEASE_MS : WRITTEN_MS)) ? text : undefined;
}

/** The content of a claim; empty if it is not a file, `undefined` if it does not exist. */
async function readClaim(path: string): Promise<string | undefined> {
  const facts = await lstat(path).catch(() => undefined);
  if (!facts?.isFile()) return facts && '';
  return readFile(path, 'utf8').catch((error: unknown) =>
    isAbsent(error) ? undefined : UNREADABLE,
  );
}

function readOwner(text: string): Owner | undefined {
  const { machine, pid, started } = (parseJson(text) ?? {}) as Partial<Owner>;
  if (typeof machine !== 'string' || typeof pid !== 'number') return undefined;
  return { machine, pid, started: Number(started ?? 0) };
}

/** The holder of the claim at `path`, for people; `undefined` if it is free. */
export async function describeHolder(path: string): Promise<string | undefined> {
  const text = await readClaim(path);
  if (text === undefined) return undefined;
  const { host, pid } = (parseJson(text) ?? {}) as { host?: unknown; pid?: unknown };
  return typeof host === 'string' && typeof pid === 'number'
    ? `process ${pid} on ${host}`
    : 'an unknown process';
}

/**
 * Removes the claim of this owner and of no other. It is renamed first, so that only one of two
 * removers gets it; if it turns out to be another's by then, it is put back.
 */
async function removeClaim(path: string, { owner }: Held): Promise<void> {
  const aside = temporaryPath(path);
  try {
    await rename(path, aside);
    if ((await readClaim(aside)) !== owner) await link(aside, path);
  } catch {
    // Already gone, or held again: both are fine.
  } finally {
    await unlink(aside).catch(() => rm(aside, { force: true, recursive: true }));
  }
}
