/** generated edits of articles → whether each build requests what its plan said, to the unit; exit code 1 where one does not. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { narrate, planEditions } from '../dist/index.js';
import { countingProvider } from './plan/counting-provider.mjs';
import { openEditScript } from './plan/edit-scripts.mjs';

/** Scripts at work at the same time: a build waits until its files are old enough to be told unchanged. */
const AT_ONCE = 4;

/** Edits between two builds, at most. */
const MOST_EDITS = 3;

const { values } = parseArgs({
  options: {
    scripts: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'lectern-plan-'));
const total = { scripts: 0, builds: 0, requests: 0, units: 0, faults: [], edits: {} };
const began = performance.now();
let next = 0;
try {
  await Promise.all(Array.from({ length: AT_ONCE }, runScripts));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const seconds = ((performance.now() - began) / 1000).toFixed(0);
const counts = Object.entries(total.edits).map(([name, count]) => `${name} ${count}`);
console.log(`edit scripts: ${total.scripts}, builds: ${total.builds} (${seconds} s)`);
console.log(`edits: ${counts.join(', ')}`);
console.log(`requests: ${total.requests}, units: ${total.units}`);
console.log(`plans that a build did not keep to: ${total.faults.length} of ${total.builds}`);
for (const fault of total.faults) console.log(`  ${fault}`);
process.exitCode = total.faults.length > 0 ? 1 : 0;

/** One script after the other, until none is left. */
async function runScripts() {
  while (next < Number(values.scripts)) await runScript(next++);
}

/** One article: its first build, and one after its edits. */
async function runScript(number) {
  const root = join(folder, String(number));
  mkdirSync(root);
  const script = openEditScript(Number(values.seed) * 10_000 + number);
  const providers = [
    countingProvider({ id: 'counting', unit: 'characters' }),
    countingProvider({ id: 'other', unit: 'utf8-bytes' }),
  ];
  await compare(script, { root, providers, name: `${number}: first` });
  const edits = Array.from({ length: 1 + (number % MOST_EDITS) }, () => script.edit());
  for (const edit of edits) {
    total.edits[edit] = (total.edits[edit] ?? 0) + 1;
    if (edit === 'lose' || edit === 'damage') removeFiles(root, script, edit);
  }
  await compare(script, { root, providers, name: `${number}: ${edits.join(', ')}` });
  total.scripts += 1;
  rmSync(root, { recursive: true });
}

/** Plans, builds, and compares what the provider was asked with what was planned. */
async function compare(script, { root, providers, name }) {
  const { provider, counts, price } = providers[script.state.provider];
  writeFileSync(join(root, 'post.md'), script.markdown());
  writeFileSync(join(root, 'names.yaml'), script.lexiconText());
  const source = { kind: 'file', path: join(root, 'post.md') };
  const options = {
    root,
    provider,
    price,
    forcedVoice: script.state.voice,
    rate: script.state.rate,
    lexicon: 'names.yaml',
    bitrate: 64,
    pauses: 0.25,
  };
  const before = { ...counts };
  const plan = await planEditions([source], options);
  const asked = { ...counts };
  await narrate(source, options);
  const { missing, cost } = plan;
  const units = missing.units.find(({ unit }) => unit === price.unit)?.amount ?? 0;
  const rows = [
    ['requests of the plan itself', 0, asked.requests - before.requests],
    ['requests', missing.requests, counts.requests - asked.requests],
    ['units', units, counts.units - asked.units],
    ['characters', missing.characters, counts.characters - asked.characters],
    ['cost', cost.amount, (units * price.perMillion) / 1e6],
  ];
  total.builds += 1;
  total.requests += counts.requests - asked.requests;
  total.units += counts.units - asked.units;
  for (const [what, planned, made] of rows)
    if (Math.abs(planned - made) > 1e-12)
      total.faults.push(`${name}: ${what} ${made}, planned ${planned}`);
}

/** Loses half of the clips; to damage it, also the record of the edition. */
function removeFiles(root, script, edit) {
  const clips = join(root, '.lectern/clips');
  for (const name of readdirSync(clips, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.json') && script.chance() < 0.5) rmSync(join(clips, name));
  if (edit === 'damage') rmSync(join(root, 'output/post/record.json'), { force: true });
}
