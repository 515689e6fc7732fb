/** a size or a prohibition → a small file system of its own, for what happens on full and closed disks. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireThat } from './requirements.ts';

/** A mounted folder; `remove` unmounts and deletes it. */
export type Mount = { readonly path: string; readonly remove: () => void };

/** Mounts a tmpfs with options such as `size=1m` or `ro`; `undefined` where mounting is refused. */
export function mountSmall(options: string): Mount | undefined {
  const path = mkdtempSync(join(tmpdir(), 'lectern-mount-'));
  mkdirSync(path, { recursive: true });
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]);
  if (status !== 0) {
    rmSync(path, { recursive: true, force: true });
    return undefined;
  }
  const remove = (): void => {
    spawnSync('umount', ['-l', path]);
    rmSync(path, { recursive: true, force: true });
  };
  return { path, remove };
}

let allowed: boolean | undefined;

/** Whether this process may mount; prints the reason once where it may not. See `requireThat`. */
export function requireMounts(): boolean {
  if (allowed === undefined) {
    const mount = mountSmall('size=64k');
    mount?.remove();
    allowed = requireThat(
      mount !== undefined,
      'mounting is refused here; the tests of full and read-only disks are left out',
    );
  }
  return allowed;
}
