/** a path ↔ the name of what is not finished yet, which tells whose it is. */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { thisOwner, type Owner } from './owner.ts';

/**
 * Temporary names: `.tmp-<machine>-<pid>-<start>-<random>-<name>`, so that a later run can tell whose
 * they are. Earlier versions wrote no start, and the host's name.
 */
const TEMPORARY = /^\.tmp-([a-z0-9]+)-(\d+)-(?:(\d+)-)?[0-9a-f]{8}-/;

/** A name beside `path` that no other process uses and that never looks finished. */
export function temporaryPath(path: string): string {
  const { machine, pid, started } = thisOwner();
  const random = randomBytes(4).toString('hex');
  const owner = `${machine}-${pid}-${started}-${random}`;
  return join(dirname(path), `.tmp-${owner}-${basename(path)}`);
}

/** Whether a name is one of ours for what is not finished. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** Whose a temporary name is; `undefined` for any other name. */
export function ownerOfTemporary(name: string): Owner | undefined {
  const [, machine, pid, started] = TEMPORARY.exec(name) ?? [];
  if (machine === undefined) return undefined;
  return { machine, pid: Number(pid), started: Number(started ?? 0) };
}

/** The path that a temporary one is to become; any other path as it is. */
export function finishedPath(path: string): string {
  const name = basename(path);
  return isTemporary(name) ? join(dirname(path), name.replace(TEMPORARY, '')) : path;
}
