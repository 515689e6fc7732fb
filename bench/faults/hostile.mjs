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

/**
 * Limits of a run: seconds of processor time of all threads together, or so many more than those of
 * an ordinary page in the same minutes, where a machine is slow; and memory.
 */
const LIMITS = { time: 5, more: 3.5, memoryMib: 512 };

/** The same where a document is read: reading stops at 15 s and at 700 MiB more than before. */
const DOCUMENT_LIMITS = { time: 16, more: 16, memoryMib: 850 };

/** After how many tries the ordinary page is timed again. */
const TIMED_AGAIN = 25;

const ORDINARY = `<html lang="en"><body><article><h1>The ferry</h1>${'<p>The ferry left the harbour at noon, and nobody on the quay expected it back before the evening tide.</p>'.repeat(20)}</article></body></html>`;

const DOCUMENT = /\.(?:pdf|odt|rtf|epub|docx)$/i;

/** Seconds after which a run hangs, however busy the machine is. */
const HANG = 600;

const PRELOAD = new URL('./usage-at-end.mjs', import.meta.url).href;

/** Lets a command read each of them, those of the folder `setFolder` too, in a process of its own. */
export async function readHostile(folder, options) {
  const [start, root] = [join(folder, 'start'), join(folder, 'root')];
  writeProject(start);
  for (const command of [BUILD, ['feed']]) await runInside(start, command);
  const row = startRow(
    `hostile files (a crash, a code of no document, over ${LIMITS.time} s, or ${LIMITS.more} s more than an ordinary page, or ${LIMITS.memoryMib} MiB, ` +
      `documents ${DOCUMENT_LIMITS.time} s or ${DOCUMENT_LIMITS.memoryMib} MiB)`,
  );
  const { setFolder } = options;
  const cases = [...hostileCases(), ...(setFolder === undefined ? [] : casesOfSet(setFolder))];
  let ordinary = 0;
  for (const [index, { name, files, args, check }] of chooseCases(cases, options).entries()) {
    renew(start, root);
    if (index % TIMED_AGAIN === 0) ordinary = timeOrdinary(root);
    for (const [path, make] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), make());
    }
    const run = runMeasured(root, args);
    const limits = Object.keys(files).some((path) => DOCUMENT.test(path))
      ? DOCUMENT_LIMITS
      : LIMITS;
    const faults = [
      ...faultsOf(run, { ...limits, time: Math.max(limits.time, ordinary + limits.more) }),
      ...((await check?.(root, run.stdout)) ?? []),
    ];
    const ofSet = setFolder === undefined ? [] : ['--hostile-set', setFolder];
    row.note({ name, faults, again: ['--only', 'hostile', '--case', name, ...ofSet] });
  }
  rmSync(root, { recursive: true, force: true });
  return [row];
}

/** Median seconds of processor time of three runs on a short page. */
function timeOrdinary(root) {
  writeFileSync(join(root, 'ordinary.html'), ORDINARY);
  const times = [1, 2, 3].map(
    () => runMeasured(root, ['script', 'ordinary.html', '--json']).usage?.processor ?? 0,
  );
  rmSync(join(root, 'ordinary.html'));
  return times.toSorted((a, b) => a - b)[1];
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

function faultsOf({ status, signal, printed, stderr, usage }, limits) {
  if (signal !== null) return [`ended by ${signal}`];
  refuseNoTry(stderr);
  const { processor = Infinity, peakMib = Infinity } = usage ?? {};
  return [
    ...(/internal error|\n {4}at /i.test(stderr) ? [stderr.slice(0, 300)] : []),
    ...(CODES.has(status) ? [] : [`exit code ${status}: ${printed.slice(0, 300)}`]),
    ...(processor <= limits.time
      ? []
      : [
          `${processor.toFixed(1)} s of processor time, limit ${limits.time.toFixed(1)} (exit code ${status})`,
        ]),
    ...(peakMib <= limits.memoryMib ? [] : [`${peakMib.toFixed(0)} MiB (exit code ${status})`]),
  ];
}
