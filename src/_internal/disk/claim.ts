/**
 * a path → a claim that one process at a time holds,
 * and that another takes over when its holder is gone.
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

/** Milliseconds within which a claim is written once it was made: an empty one is none later. */
const WRITTEN_MS = 2_000;

/** Seconds between two looks at a claim that another holds: it is held for less, as a rule. */
const POLL = 0.05;

/** Seconds of waiting after which it is told what is waited for. */
const TOLD_AFTER = 2;

/** Taken for the content of a claim that may not be read: its lease decides. */
const UNREADABLE = 'a claim of another user';

/** A held claim. Release it exactly once. */
export type Claim = { readonly release: () => Promise<void> };

/**
 * Takes the claim at `path`, or gives `undefined` while another holder
 * has it. A claim whose process is dead (on this machine) or whose lease
 * has run out (anywhere) is removed, and the next call may take it.
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

/** Takes the claim at `path` as soon as nobody else holds it. `onWait` hears once who does. */
export async function waitForClaim(
  path: string,
  options: AbortOptions & { readonly onWait?: ((holder: string) => void) | undefined },
): Promise<Claim> {
  for (let looks = 1; ; looks++) {
    const claim = await takeClaim(path);
    if (claim) return claim;
    if (looks === TOLD_AFTER / POLL) {
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

/** What a claim's file says. */
type Held = { readonly owner: string };

async function createClaim(path: string, { owner }: Held): Promise<boolean> {
  try {
    await writeFile(path, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // On a full disk it is made and stays empty. Without its folder it was not made: what stands there by
    // now is another's.
    if (!isAbsent(error)) await removeClaim(path, { owner: '' });
    throw error;
  }
}

function holdClaim(path: string, { owner }: Held): Claim {
  const lease = holdLease(path);
  return {
    release: async () => {
      lease.end();
      // Nobody can have taken it over meanwhile: looking whose it is would cost more than the claim.
      if (lease.isFresh()) await unlink(path).catch(() => undefined);
      else await removeClaim(path, { owner });
    },
  };
}

/**
 * The content of the claim at `path` when its holder is gone;
 * `undefined` when it is alive or there is none.
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

/** What a claim says, empty for what stands there and is no file; `undefined` where nothing stands. */
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

/** Who holds the claim at `path`, for people; `undefined` where nobody does. */
export async function describeHolder(path: string): Promise<string | undefined> {
  const text = await readClaim(path);
  if (text === undefined) return undefined;
  const { host, pid } = (parseJson(text) ?? {}) as { host?: unknown; pid?: unknown };
  return typeof host === 'string' && typeof pid === 'number'
    ? `process ${pid} on ${host}`
    : 'a process that is not known';
}

/**
 * Removes the claim of this owner and of no other: moved aside first, so that of two
 * removers only one gets it; what turns out to be another's by then is put back.
 */
async function removeClaim(path: string, { owner }: Held): Promise<void> {
  const aside = temporaryPath(path);
  try {
    await rename(path, aside);
    if ((await readClaim(aside)) !== owner) await link(aside, path);
  } catch {
    // Gone already, or a new holder stands there: both are what was wanted.
  } finally {
    await unlink(aside).catch(() => rm(aside, { force: true, recursive: true }));
  }
}
