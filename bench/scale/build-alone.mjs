/**
 * command line → the editions of all orders in a shared store, made without a queue:
 * `node build-alone.mjs OPTIONS`, JSON with `place` (where the orders are), `output`, `store`, `root` and
 * for clips `sharedStore`. Prints the processor time as JSON.
 */
import { guardStages, recordEdition } from '../../dist/run/narrate.js';
import { openProject } from '../../dist/run/project/project.js';
import { openRun } from '../../dist/run/stages/edition-run.js';
import { openStagesOf } from '../../dist/run/stages/open-stages.js';
import { openSharedPlace } from '../../dist/speech/clips/shared-place.js';
import { listWanted, readOrder } from '../../dist/workers/article-order.js';

const { place: address, ...options } = JSON.parse(process.argv[2]);
const place = await openSharedPlace(address);
const project = openProject({ ...options, provider: 'tone' });
for (const { digest } of await listWanted(place, {})) {
  const { script, source } = await readOrder(place, { digest });
  const run = openRun({ kind: 'text', content: '', url: source }, project);
  await recordEdition(guardStages(openStagesOf(script, run)));
}
await project.close();
await place.close();
const { userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000 }));
