/** a process → an identity that is unique even among containers that share a host name. */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** The process that holds something on a shared disk. */
export type Owner = {
  /** Where the process runs: a host since its last boot, and the container on it. */
  readonly machine: string;
  readonly pid: number;
  /** Start time of the process, in ticks since boot; 0 if the system does not provide it. */
  readonly started: number;
};

/**
 * Containers may share a host name and a kernel, but not the table of process ids; after a reboot all
 * ids are reused. Systems without these files have no such containers.
 */
const PLACE = [
  hostname(),
  readOr('', () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  readOr('', () => readlinkSync('/proc/self/ns/pid')),
].join('\n');

/** Letters and digits, valid on every file system. */
const MACHINE = createHash('sha256').update(PLACE).digest('hex').slice(0, 12);

const OWN: Owner = { machine: MACHINE, pid: process.pid, started: startOf(process.pid) };

/** This process. */
export function thisOwner(): Owner {
  return OWN;
}

/**
 * Whether an owner is known to be dead: it was a process of this machine that has ended, or its id now
 * belongs to a later one. Nothing is known about other machines; the lease decides.
 */
export function isKnownDead({ machine, pid, started }: Owner): boolean {
  if (machine !== MACHINE) return false;
  if (!isAlive(pid)) return true;
  const now = startOf(pid);
  return started !== 0 && now !== 0 && now !== started;
}

/** Whether an owner is known to be alive. */
export function isKnownAlive(owner: Owner): boolean {
  return owner.machine === MACHINE && !isKnownDead(owner);
}

/** Whether a process of this machine is running. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of `/proc/<pid>/stat` (proc(5)); the second field, a name, ends at the last bracket. */
function startOf(pid: number): number {
  const text = readOr('', () => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[19] ?? 0) || 0;
}

function readOr(otherwise: string, read: () => string): string {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
