/** hostile files → runs that crash, end with a code of no document, or take more time or memory than they may. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hostileCases } from './hostile-files.mjs';
import { casesOfSet } from './hostile-set.mjs';
import { BUILD, CLI, CODES, refuseNoTry, renew, writeProject } from './project.mjs';
import { chooseCases } from './random.mjs';
import { startRow } from './row.mjs';
import { runInside } from './run-inside.mjs';

/** Seconds of processor time, all threads together. */
const MOST_TIME = 5;

const MOST_MEMORY_MIB = 512;

/** Seconds after which a run hangs, however busy the machine is. */
const HANG = 600;

const PRELOAD = new URL('./usage-at-end.mjs', import.meta.url).href;

/** Lets a command read each of them, those of the folder `setFolder` too, in a process of its own. */
export async function readHostile(folder, options) {
  const [start, root] = [join(folder, 'start'), join(folder, 'root')];
  writeProject(start);
  for (const command of [BUILD, ['feed']]) await runInside(start, command);
  const row = startRow(
    `hostile files (a crash, a code of no document, over ${MOST_TIME} s or ${MOST_MEMORY_MIB} MiB)`,
  );
  const { setFolder } = options;
  const cases = [...hostileCases(), ...(setFolder === undefined ? [] : casesOfSet(setFolder))];
  for (const { name, files, args, check } of chooseCases(cases, options)) {
    renew(start, root);
    for (const [path, make] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), make());
    }
    const run = runMeasured(root, args);
    const faults = [...faultsOf(run), ...((await check?.(root, run.stdout)) ?? [])];
    const ofSet = setFolder === undefined ? [] : ['--hostile-set', setFolder];
    row.note({ name, faults, again: ['--only', 'hostile', '--case', name, ...ofSet] });
  }
  rmSync(root, { recursive: true, force: true });
  return [row];
}

function runMeasured(root, args) {
  const usageFile = join(root, '..', 'usage.json');
  rmSync(usageFile, { force: true });
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', PRELOAD, CLI, ...args],
    {
      cwd: root,
      env: { ...process.env, USAGE_FILE: usageFile },
      encoding: 'utf8',
      maxBuffer: 1024 ** 3,
      timeout: HANG * 1000,
      killSignal: 'SIGKILL',
    },
  );
  const usage = existsSync(usageFile) ? JSON.parse(readFileSync(usageFile, 'utf8')) : undefined;
  return { status, signal, stdout, printed: `${stdout}${stderr}`, stderr, usage };
}

function faultsOf({ status, signal, printed, stderr, usage }) {
  if (signal !== null) return [`ended by ${signal}`];
  refuseNoTry(stderr);
  const { processor = Infinity, peakMib = Infinity } = usage ?? {};
  return [
    ...(/internal error|\n {4}at /i.test(stderr) ? [stderr.slice(0, 300)] : []),
    ...(CODES.has(status) ? [] : [`exit code ${status}: ${printed.slice(0, 300)}`]),
    ...(processor <= MOST_TIME
      ? []
      : [`${processor.toFixed(1)} s of processor time (exit code ${status})`]),
    ...(peakMib <= MOST_MEMORY_MIB ? [] : [`${peakMib.toFixed(0)} MiB (exit code ${status})`]),
  ];
}
