/** attacks on files, disks and runs → how many tries there were and what they found; exit code 1 where they found anything. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { damageFiles } from './faults/damages.mjs';
import { fillDisks } from './faults/full-disks.mjs';
import { readHostile } from './faults/hostile.mjs';
import { killRuns, stopRuns } from './faults/killed-runs.mjs';
import { tryOddPlaces } from './faults/odd-places.mjs';
import { runTogether } from './faults/rounds.mjs';
import { leakSecrets } from './faults/secrets.mjs';

/** Each part with its tries: of the whole bench, and of the short form that the tests run. */
const PARTS = {
  /** Of each command; `Infinity` before every file operation, as in `moments`, which cost less. */
  kills: { run: killRuns, tries: 50, short: 1 },
  moments: { run: stopRuns, tries: Infinity, short: 1 },
  damages: { run: damageFiles, tries: 500, short: 8 },
  rounds: { run: runTogether, tries: 200, short: 1 },
  /** Of each place. */
  disks: { run: fillDisks, tries: 20, short: 1 },
  odd: { run: tryOddPlaces, tries: Infinity, short: 4 },
  hostile: { run: readHostile, tries: Infinity, short: 6 },
  secrets: { run: leakSecrets, tries: Infinity, short: 6 },
};

const { values } = parseArgs({
  options: {
    ...Object.fromEntries(Object.keys(PARTS).map((name) => [name, { type: 'string' }])),
    /** Few tries of each part. */
    short: { type: 'boolean', default: false },
    /** Parts that are run; all where none is named. */
    only: { type: 'string', multiple: true },
    /** Of parts that consist of cases: those with this text in their name. */
    case: { type: 'string' },
    /** A folder of JSON lines, each with a text that breaks programs, or bytes in hex. */
    'hostile-set': { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'lectern-faults-'));
let faultCount = 0;
try {
  for (const [name, { run, tries, short }] of Object.entries(PARTS)) {
    if (values.only && !values.only.includes(name)) continue;
    const count = Number(values[name] ?? (values.short ? short : tries));
    if (count === 0) continue;
    const began = performance.now();
    const rows = await run(folder, {
      tries: count,
      seed: Number(values.seed),
      caseName: values.case,
      setFolder: values['hostile-set'],
    });
    for (const { measure, tries: tried, faultCount: found } of rows) {
      faultCount += found;
      console.log(`${measure}: ${found} of ${tried}`);
    }
    console.log(`  ${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = faultCount > 0 ? 1 : 0;
