/** disks of many sizes that fill up → runs that do not say so, and next runs that stall or do not complete. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD, differences, readTree, renew, writeProject } from './project.mjs';
import { startRow } from './row.mjs';
import { runInside } from './run-inside.mjs';

/** What lies on the small disk, and the command that fills it. */
const PLACES = {
  output: { mounted: ['output'], command: BUILD },
  store: { mounted: ['.lectern'], command: BUILD },
  both: { mounted: ['output', '.lectern'], command: BUILD },
  publish: { mounted: ['site'], command: ['publish', '--to', 'site'], isBuilt: true },
};

/** The smallest and largest disk, in KiB: nothing fits on one, all on the other. */
const [SMALLEST, LARGEST] = [16, 2048];

/** Why no disk can be mounted here; `undefined` where one can. */
export function whyNoMounts(folder) {
  const path = join(folder, 'mount');
  mkdirSync(path);
  const { status, stderr, error } = mount(path, SMALLEST);
  if (status === 0) unmount(path);
  rmSync(path, { recursive: true, force: true });
  return status === 0 ? undefined : String(error?.message ?? stderr).trim();
}

/** Fills disks of so many sizes for each place; then gives them room and runs the same again. */
export async function fillDisks(folder, { tries, caseName }) {
  const why = whyNoMounts(folder);
  if (why !== undefined)
    return [startRow(`a full disk: left out, since nothing can be mounted here (${why})`)];
  const rows = [];
  for (const [placeName, place] of Object.entries(PLACES)) {
    const row = startRow(`a full disk for ${placeName}`);
    for (let i = 0; i < tries; i++) {
      const ratio = tries === 1 ? 0.5 : i / (tries - 1);
      const sizeKib = Math.round(SMALLEST * (LARGEST / SMALLEST) ** ratio);
      const name = `${placeName}, ${sizeKib} KiB`;
      if (caseName !== undefined && !name.includes(caseName)) continue;
      const faults = await fillOne(folder, { ...place, sizeKib });
      row.note({ name, faults, again: ['--only', 'disks', '--case', name] });
    }
    rows.push(row);
  }
  return rows;
}

async function fillOne(folder, { mounted, command, isBuilt = false, sizeKib }) {
  const [wantedRoot, root] = [join(folder, 'wanted'), join(folder, 'root')];
  const start = join(folder, 'start');
  writeProject(start);
  if (isBuilt) await runInside(start, BUILD);
  renew(start, wantedRoot);
  await runInside(wantedRoot, command);
  renew(start, root);
  const disks = mounted.map((name) => join(root, name));
  for (const path of disks) {
    mkdirSync(path, { recursive: true });
    mount(path, sizeKib);
  }
  try {
    const first = await runInside(root, command);
    for (const path of disks) mount(path, LARGEST * 8, 'remount,');
    const next = await runInside(root, command);
    const [wanted, found] = [readTree(wantedRoot), readTree(root)];
    const isTold = first.status === 0 || first.stderr.includes('the disk is full');
    return [
      ...(isTold ? [] : [`not told: ${first.stderr}`]),
      ...(next.status === 0 ? [] : [`the next run: ${next.stderr}`]),
      ...(next.stderr.includes('waiting for') ? [`the next run: ${next.stderr}`] : []),
      ...differences(wanted, found).map((path) => `${path} is other`),
      ...differences(found, wanted).map((path) => `${path} is left`),
    ];
  } finally {
    disks.forEach(unmount);
    for (const path of [root, wantedRoot]) rmSync(path, { recursive: true, force: true });
  }
}

function mount(path, sizeKib, how = '') {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `${how}size=${sizeKib}k`, 'tmpfs', path], {
    encoding: 'utf8',
  });
}

function unmount(path) {
  spawnSync('umount', ['-l', path]);
}
