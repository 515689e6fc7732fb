/** a test file → the programs that it starts, counted, and refused where only tests of a slow kind may start them; its seconds of processor time. */
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';
import { afterAll, vi } from 'vitest';
import { refuseSlowPrograms } from './requirements.ts';
import { QUICK_PROJECTS, SMOKE } from './test-kinds.mjs';

/** What is told of a file to the reporter of the run. */
export type FileCosts = {
  /** Child processes that it started. */
  readonly processes: number;
  /** Seconds of processor time of its worker, threads included and children not. */
  readonly processorSeconds: number;
};

declare module 'vitest' {
  interface TaskMeta {
    costs?: FileCosts;
  }
}

const kind = process.env['TEST_KIND'] ?? '';
const isQuick = QUICK_PROJECTS.includes(kind) && kind !== SMOKE;

const STARTERS = ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn', 'spawnSync'];

type Start = ((...given: unknown[]) => unknown) & { [promisify.custom]?: Start };
const programs = childProcess as unknown as Record<string, Start & { original?: Start }>;

let processes = 0;
// A worker without isolation runs this for each of its files: the programs are wrapped again, not twice.
for (const name of STARTERS) {
  const start = programs[name]!.original ?? programs[name]!;
  const counted = countStarts(start);
  // What `promisify` makes of it gives both outputs, by a function of its own.
  const { [promisify.custom]: promising } = start;
  if (promising) counted[promisify.custom] = countStarts(promising);
  programs[name] = Object.assign(counted, { original: start });
}
syncBuiltinESMExports();

function countStarts(start: Start): Start {
  return (...given) => {
    const [program, words] = given;
    if (isQuick)
      refuseSlowPrograms([program, ...(Array.isArray(words) ? words : [])].map(String).join(' '));
    processes++;
    return start(...given);
  };
}

const before = process.cpuUsage();
// Vitest reads the names of the first argument: it must be a pattern, and nothing of it is used.
// oxlint-disable-next-line no-empty-pattern
afterAll(({}, file) => {
  const { user, system } = process.cpuUsage(before);
  // The next file of this worker finds everything as this one did.
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  file.meta.costs = { processes, processorSeconds: (user + system) / 1e6 };
});
