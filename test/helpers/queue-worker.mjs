/**
 * command line → a worker process of tones, to be killed: `node queue-worker.mjs OPTIONS`, JSON with
 * `queue`, `sharedStore`, `output`, `store`, `root`, `log` (a line a request), `latencyMs`, `concurrency`,
 * `leaseSeconds`, `clockSeconds` (by how much its clock is wrong), and for the voice
 * `requestsPerMinute`. Needs `dist/`.
 */
import { appendFileSync } from 'node:fs';
import { openProject } from '../../dist/run/project/project.js';
import { toneProvider } from '../../dist/speech/providers/tone/tone.js';
import { runWorker } from '../../dist/workers/run-worker.js';

const options = JSON.parse(process.argv[2]);
const { queue, sharedStore, output, store, root, log, latencyMs = 0, concurrency = 4 } = options;
const { leaseSeconds = 3, requestsPerMinute, clockSeconds = 0 } = options;

const now = Date.now.bind(Date);
Date.now = () => now() + clockSeconds * 1000;

const tone = toneProvider();
const provider = {
  ...tone,
  capabilities: (voice) => ({
    ...tone.capabilities(voice),
    maxConcurrency: concurrency,
    ...(requestsPerMinute && { requestsPerMinute }),
  }),
  synthesize: async (request, call) => {
    if (log) appendFileSync(log, `${JSON.stringify({ at: now(), text: request.text })}\n`);
    await new Promise((resolve) => setTimeout(resolve, latencyMs));
    return tone.synthesize(request, call);
  },
};
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());
const project = openProject({ root, output, store, sharedStore, provider });
let [segments, editions] = [0, 0];
await runWorker({
  project,
  settings: { queue, sharedStore },
  concurrency,
  leaseSeconds,
  reconcileSeconds: leaseSeconds,
  signal: stopping.signal,
  onDone: ({ type }) => (type === 'segment' ? segments++ : editions++),
  onTrouble: (message) => process.stderr.write(`${message}\n`),
});
await project.close();
const { userCPUTime, systemCPUTime } = process.resourceUsage();
console.log(JSON.stringify({ segments, editions, cpuMs: (userCPUTime + systemCPUTime) / 1000 }));
