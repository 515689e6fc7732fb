/** kills before file operations, and random damages → how many faults are left after the next run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { damageFiles } from './faults/damages.mjs';
import { killRuns, SCENARIOS } from './faults/killed-runs.mjs';

const { values } = parseArgs({
  options: {
    /** File operations of each command before which it is killed; all where it is left out. */
    kills: { type: 'string' },
    damages: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    /** Of which commands: build, rebuild, feed, publish. */
    only: { type: 'string', multiple: true },
  },
});
const tries = values.kills === undefined ? Infinity : Number(values.kills);
const folder = mkdtempSync(join(tmpdir(), 'lectern-faults-'));

try {
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    if ((values.only && !values.only.includes(name)) || tries === 0) continue;
    const { operations, tries: count, faults } = killRuns(folder, scenario, { tries });
    const sums = Object.entries(faults).map(([kind, found]) => `${kind} ${found.length}`);
    console.log(`${name}: killed ${count} times, of ${operations} operations: ${sums.join(', ')}`);
    for (const [kind, found] of Object.entries(faults))
      for (const { killAt, paths } of found)
        console.log(`  ${kind} at ${killAt}: ${paths.join(', ')}`);
  }
  if (Number(values.damages) > 0) {
    const options = { tries: Number(values.damages), seed: Number(values.seed) };
    const {
      tries: count,
      verifiable,
      found,
      repaired,
      named,
      missed,
      kept,
    } = damageFiles(folder, options);
    console.log(`verify: ${found} of ${verifiable} damages in output found`);
    for (const line of missed) console.log(`  missed ${line}`);
    console.log(`build and feed: ${repaired} of ${count} repaired, ${named} named`);
    for (const line of kept) console.log(`  kept ${line}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
