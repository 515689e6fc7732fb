/** a path ↔ the name of its unfinished file, which identifies the owner. */
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { thisOwner, type Owner } from './owner.ts';

/**
 * Temporary names: `.tmp-<machine>-<pid>-<start>-<random>-<name>`, so that a later run can identify
 * the owner. Earlier versions wrote the host's name and no start.
 */
const TEMPORARY = /^\.tmp-([a-z0-9]+)-(\d+)-(?:(\d+)-)?[0-9a-f]{8}-/;

/** A name beside `path` that no other process uses and that never looks finished. */
export function temporaryPath(path: string): string {
  const { machine, pid, started } = thisOwner();
  const random = randomBytes(4).toString('hex');
  const owner = `${machine}-${pid}-${started}-${random}`;
  return join(dirname(path), `.tmp-${owner}-${basename(path)}`);
}

/** Whether a name is one of our temporary names. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name);
}

/** The owner in a temporary name; `undefined` for any other name. */
export function ownerOfTemporary(name: string): Owner | undefined {
  const [, machine, pid, started] = TEMPORARY.exec(name) ?? [];
  if (machine === undefined) return undefined;
  return { machine, pid: Number(pid), started: Number(started ?? 0) };
}

/** The final path of a temporary one; any other path unchanged. */
export function finishedPath(path: string): string {
  const name = basename(path);
  return isTemporary(name) ? join(dirname(path), name.replace(TEMPORARY, '')) : path;
}
