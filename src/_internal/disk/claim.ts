/**
 * a path → a claim that one process at a time holds,
 * and that another takes over when its holder is gone.
 */
import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { isAlive, makeFolder, temporaryPath } from './files.ts';

/** Milliseconds between two signs of life of a holder. */
const HEARTBEAT_MS = 5_000;

/**
 * A claim without a sign of life for so many milliseconds is stale, whoever holds it:
 * six missed heartbeats, or a clock that jumped.
 */
const STALE_MS = 30_000;

/** A held claim. Release it exactly once. */
export type Claim = { readonly release: () => Promise<void> };

/**
 * Takes the claim at `path`, or gives `undefined` while another holder
 * has it. A claim whose process is dead (on this machine) or has given
 * no sign of life for half a minute (anywhere) is taken over.
 */
export async function takeClaim(path: string): Promise<Claim | undefined> {
  await makeFolder(dirname(path));
  const token = randomBytes(8).toString('hex');
  const owner = `${JSON.stringify({ host: hostname(), pid: process.pid, token })}\n`;
  if (await createClaim(path, { owner })) return holdClaim(path, { owner });
  const stale = await staleOwner(path);
  if (stale !== undefined) await removeClaim(path, { owner: stale });
  return undefined;
}

/** Removes the claim at `path` when it is stale. */
export async function removeStaleClaim(path: string): Promise<void> {
  const stale = await staleOwner(path);
  if (stale !== undefined) await removeClaim(path, { owner: stale });
}

type Owner = { readonly owner: string };

async function createClaim(path: string, { owner }: Owner): Promise<boolean> {
  try {
    await writeFile(path, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holdClaim(path: string, { owner }: Owner): Claim {
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release: async () => {
      clearInterval(heartbeat);
      await removeClaim(path, { owner });
    },
  };
}

/**
 * The content of the claim at `path` when its holder is gone;
 * `undefined` when it is alive or there is none.
 */
async function staleOwner(path: string): Promise<string | undefined> {
  try {
    const owner = await readFile(path, 'utf8');
    const { mtimeMs } = await stat(path);
    const isSilent = Math.abs(Date.now() - mtimeMs) > STALE_MS;
    return isDead(owner) || isSilent ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isDead(owner: string): boolean {
  try {
    const { host, pid } = JSON.parse(owner) as { host: string; pid: number };
    return host === hostname() && !isAlive(pid);
  } catch {
    // Created a moment ago and not yet written; its age decides.
    return false;
  }
}

/**
 * Removes the claim of this owner and of no other: moved aside first, so that of two
 * removers only one gets it; what turns out to be another's by then is put back.
 */
async function removeClaim(path: string, { owner }: Owner): Promise<void> {
  const aside = temporaryPath(path);
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== owner) await link(aside, path);
  } catch {
    // Gone already, or a new holder stands there: both are what was wanted.
  } finally {
    await rm(aside, { force: true });
  }
}
