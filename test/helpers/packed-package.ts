/** an empty folder → that folder with the package in it as npm would leave it, its dependencies apart. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm pack --json` tells of a package. */
export type Packed = {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
};

/** Packs what was built, and unpacks it into `node_modules/lectern`. */
export function installPacked(folder: string): Packed {
  execFileSync(process.execPath, ['scripts/write-notices.mjs'], { cwd: ROOT, stdio: 'pipe' });
  const answer = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    },
  );
  const packed = (JSON.parse(answer) as Packed[])[0]!;
  mkdirSync(join(folder, 'node_modules/lectern'), { recursive: true });
  const place = ['-C', 'node_modules/lectern', '--strip-components=1'];
  execFileSync('tar', ['-xzf', packed.filename, ...place], { cwd: folder });
  return packed;
}

/** Copies what a package of pages needs, its `package.json` and what was built, into `node_modules/lectern`: no voice, and quick. */
export function placeBuilt(folder: string): void {
  for (const name of ['package.json', 'dist'])
    cpSync(join(ROOT, name), join(folder, 'node_modules/lectern', name), { recursive: true });
}
