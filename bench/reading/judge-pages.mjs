/** Pages of a corpus → what is judged of each, in the order of the pages, by a pool of worker threads. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What decides a judgment beside the page: the built reader, what it is measured with, and the labels. */
const DECIDE = [
  'dist/_internal',
  'dist/article',
  'dist/languages',
  'bench/paste.mjs',
  'bench/text-scores.mjs',
  'bench/reading',
  'training/corpus.mjs',
  'training/labels.json',
  'training/labels.mjs',
  'training/reader.mjs',
  'training/words.mjs',
];

/** So many pages between two lines of progress. */
const STEP = 100;

/**
 * The rows of each task, as judge-page.mjs gives them. `jobs` is the number of threads, by default that of the processor's cores;
 * in the folder `keep` judgments are kept by a digest of all that decides them, so that a run that was stopped goes on where it was.
 */
export async function judgePages(tasks, { jobs, keep, styles, folds, pastedFolds }) {
  const digest = keep && digestOf([...DECIDE.map((path) => join(ROOT, path)), folds, pastedFolds]);
  const results = [];
  let next = 0;
  const workers = Array.from({ length: Math.min(jobs ?? availableParallelism(), tasks.length) });
  await Promise.all(workers.map(run));
  return results;

  function run() {
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('judge-worker.mjs', import.meta.url), {
        workerData: { keep, digest, styles, folds, pastedFolds },
      });
      let at = -1;
      const give = () => {
        at = next++;
        if (at >= tasks.length) return void worker.terminate().then(resolve, reject);
        if (at > 0 && at % STEP === 0) console.error(`${at} of ${tasks.length} pages`);
        worker.postMessage(tasks[at]);
      };
      worker.on('message', (rows) => {
        results[at] = rows;
        give();
      });
      worker.on('error', (error) => {
        const task = tasks[at];
        reject(new Error(`${task?.folder} ${task?.id}: ${error.message}`, { cause: error }));
      });
      give();
    });
  }
}

/** A digest of files, and of all files of folders. */
function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.filter((given) => given !== undefined)) {
    for (const file of filesOf(path)) hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:json|m?js)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}
