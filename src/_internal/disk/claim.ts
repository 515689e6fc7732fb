/**
 * a path → a claim that one process at a time holds, and that another can take over when its holder is
 * gone.
 */
import { randomBytes } from 'node:crypto';
import { lstat, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { wait, type AbortOptions } from '../abort.ts';
import { parseJson } from '../parse-json.ts';
import { makingFolderOf } from './files.ts';
import { ifAbsent, isAbsent } from './read-errors.ts';
import { hasRunOut, holdLease, LEASE_MS, markTime, type Lease } from './lease.ts';
import { isKnownAlive, isKnownDead, thisOwner, type Owner } from './owner.ts';

/**
 * Milliseconds within which a new claim is written: one that is still empty later is stale. After half of
 * them its maker asks whether it is still there.
 */
const WRITTEN_MS = 10_000;

/** Seconds between two attempts to take a claim: it is usually held for less. */
const POLL = 0.05;

/** Seconds of waiting after which the holder is reported. */
const REPORT_AFTER = 2;

/** End of the name of a guard, itself a claim: see `guardOf`. */
const GUARD = '.guard';

/** Stands in for the content of a claim that may not be read: its lease decides. */
const UNREADABLE = 'a claim of another user';

/** A held claim. Release it exactly once. */
export type Claim = { readonly release: () => Promise<void> };

/** A held claim that is a file. */
export type FileClaim = Claim & {
  /**
   * Whether it is held still. If so, no other process takes it over within the next half of a lease: ask
   * just before what only its holder may do. A process that was stopped for long may have lost it.
   */
  readonly isHeld: () => Promise<boolean>;
};

/**
 * Takes the claim at `path`, or returns `undefined` while another holder has it. A claim whose process
 * is dead (on this machine) or whose lease has expired (anywhere) is removed, so that the next call may
 * take it.
 */
export function takeClaim(path: string): Promise<FileClaim | undefined> {
  return makingFolderOf(path, () => takeHere(path));
}

/** The same in a folder that exists. */
async function takeHere(path: string): Promise<FileClaim | undefined> {
  const token = randomBytes(8).toString('hex');
  const owner = `${JSON.stringify({ ...thisOwner(), host: hostname(), token })}\n`;
  const isSince = markTime();
  if (!(await createClaim(path, { owner }))) {
    await removeStaleClaim(path);
    return undefined;
  }
  const lease = holdLease(path);
  // While it was empty for so long, it may have been removed as stale. Guards are looked at before use.
  const isSure = isSince(WRITTEN_MS / 2) || path.endsWith(GUARD);
  if (isSure || (await renewOwn(path, { owner, lease }))) return holdClaim(path, { owner, lease });
  lease.end();
  return undefined;
}

/** Takes the claim at `path` as soon as it is free. `onWait` is called once with its holder. */
export async function waitForClaim(
  path: string,
  options: AbortOptions & { readonly onWait?: ((holder: string) => void) | undefined },
): Promise<FileClaim> {
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

/**
 * Removes the claim at `path` when it is stale. Of all that find it stale, one at a time looks again and
 * removes it: by then it may be gone, and another's claim in its place.
 */
export async function removeStaleClaim(path: string): Promise<void> {
  if (!(await isStale(path))) return;
  const guard = await takeHere(guardOf(path)).catch(ifAbsent(undefined));
  if (!guard) return;
  try {
    if ((await isStale(path)) && (await guard.isHeld())) await removeAny(path);
  } finally {
    await guard.release();
  }
}

/**
 * Removes the stale claims in a folder, those that `isClaim` knows by name, also the guards of processes that died. The
 * folder may be missing.
 */
export async function removeStaleClaims(
  folder: string,
  { isClaim }: { readonly isClaim: (name: string) => boolean },
): Promise<void> {
  const names = await readdir(folder).catch(() => [] as string[]);
  for (const name of names.filter((each) => isClaim(withoutGuards(each))))
    await removeStaleClaim(join(folder, name)).catch(() => undefined);
}

/** The content of a claim's file. */
type Held = { readonly owner: string };

type Leased = Held & { readonly lease: Lease };

async function createClaim(path: string, { owner }: Held): Promise<boolean> {
  const isSince = markTime();
  try {
    await writeFile(path, owner, { flag: 'wx' });
    return true;
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // On a full disk the file is created and stays empty; later, another's may be in its place.
    const isOurs = syscall !== 'open' && isSince(WRITTEN_MS / 2);
    if (isOurs) await unlink(path).catch(() => undefined);
    throw error;
  }
}

function holdClaim(path: string, { owner, lease }: Leased): FileClaim {
  return {
    isHeld: async () => {
      if ((await readClaim(path)) !== owner) return false;
      return lease.isFresh() || renewOwn(path, { owner, lease });
    },
    release: async () => {
      lease.end();
      // No one can have taken over a fresh claim: checking its owner would cost more than the claim.
      if (lease.isFresh()) await unlink(path).catch(() => undefined);
      else await removeOwn(path, { owner }).catch(() => undefined);
    },
  };
}

/** Renews a claim that may have been taken over; returns whether it was not. */
async function renewOwn(path: string, { owner, lease }: Leased): Promise<boolean> {
  if ((await readClaim(path)) !== owner) return false;
  return whileGuarded(path, async () => {
    if ((await readClaim(path)) !== owner) return false;
    await lease.renew();
    return true;
  });
}

/** Removes the claim of this owner, if it was not taken over. */
async function removeOwn(path: string, { owner }: Held): Promise<void> {
  if ((await readClaim(path)) !== owner) return;
  await whileGuarded(path, async () => {
    if ((await readClaim(path)) === owner) await unlink(path);
  });
}

/** Does something while no other process removes the claim at `path` as a stale one. */
async function whileGuarded<T>(path: string, act: () => Promise<T>): Promise<T> {
  for (;;) {
    const guard = await waitForClaim(guardOf(path), {});
    try {
      if (await guard.isHeld()) return await act();
    } finally {
      await guard.release();
    }
  }
}

/** Who holds this claim may remove the one at `path` that is stale, or is its own and may be. */
function guardOf(path: string): string {
  return path + GUARD;
}

/** The name of the claim that a guard is for; any other name unchanged. */
function withoutGuards(name: string): string {
  return name.replace(/(?:\.guard)+$/, '');
}

/** Whether the holder of the claim at `path` is gone; not where there is no claim. */
async function isStale(path: string): Promise<boolean> {
  const text = await readClaim(path);
  if (text === undefined) return false;
  const owner = readOwner(text);
  if (owner && isKnownAlive(owner)) return false;
  if (owner && isKnownDead(owner)) return true;
  const isWritten = text.trim() !== '';
  return hasRunOut(path, isWritten ? LEASE_MS : WRITTEN_MS);
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

/** Removes a claim; also a folder or a link in its place. */
async function removeAny(path: string): Promise<void> {
  await unlink(path).catch(() => rm(path, { force: true, recursive: true }));
}
