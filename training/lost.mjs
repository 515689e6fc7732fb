/**
 * Labelled pages → the models of what may be lost, in one run: what pasted pages are read on by (`likely`), what of them is warned of
 * (`missed`), and what of HTML pages is warned of (`lines`), written into the source. Two runs write the same bytes.
 *
 *   OMP_NUM_THREADS=1 node training/lost.mjs WCXB/dev WORK --pasted-folds FOLDS --folds FOLDS --texts FOLDER,FOLDER [--python python] [--keep likely]
 *
 * `--keep likely` leaves the model that is read on by as it is; its trees of the folds are fitted all the same, because what is still
 * skipped must be found by trees that never saw a page. What is in WORK already is not made again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'pasted-folds': { type: 'string' },
    folds: { type: 'string' },
    texts: { type: 'string', default: '' },
    python: { type: 'string', default: 'python' },
    keep: { type: 'string' },
  },
});
const [folder, work] = positionals;
if (work === undefined) {
  console.error('node training/lost.mjs FOLDER WORK --pasted-folds FOLDS --folds FOLDS');
  process.exit(2);
}
const at = (name) => join(work, name);
const script = (name) => fileURLToPath(new URL(name, import.meta.url));
const pasted = [folder, '--pasted-folds', flags['pasted-folds'], '--texts', flags.texts];

features('skips', ['pasted/skips.mjs', pasted[0], at('skips'), ...pasted.slice(1)]);
fit('likely', 'skips', ['--folds', at('likely-folds')]);
const likely = ['--likely', at('likely-folds')];
features('missed', ['pasted/skips.mjs', pasted[0], at('missed'), ...pasted.slice(1), ...likely]);
fit('missed', 'missed');
features('lines', ['missed-lines.mjs', folder, at('lines'), '--folds', flags.folds]);
fit('lines', 'lines');
for (const of of ['likely', 'missed', 'lines'])
  if (of !== flags.keep)
    run(process.execPath, ['pasted/export-skips.mjs', at(`${of}.json`), '--of', of]);

/** Writes a folder of features, unless it is there; what a run that was stopped left is made again. */
function features(name, [path, ...rest]) {
  if (existsSync(at(`${name}/done.json`))) return;
  rmSync(at(`${name}/rows.f32`), { force: true });
  run(process.execPath, [path, ...rest]);
}

function fit(of, name, more = []) {
  if (existsSync(at(`${of}.json`))) return;
  run(flags.python, ['pasted/skips.py', at(name), at(`${of}.json`), '--of', of, ...more]);
}

function run(command, [path, ...rest]) {
  const { status } = spawnSync(command, [script(path), ...rest], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
