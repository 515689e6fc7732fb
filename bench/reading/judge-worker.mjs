/** A worker thread's tasks, pages of a corpus → what is judged of each, by message; taken from the folder `keep` where it was judged there before. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openJudge } from './judge-page.mjs';

const { keep, digest, ...settings } = workerData;
const judge = openJudge(settings);
parentPort.on('message', (task) => parentPort.postMessage(keep ? kept(task) : judge(task)));

/** What was judged before with the same reader, models and styles. */
function kept(task) {
  const name = createHash('sha256').update(JSON.stringify([digest, settings.styles, task]));
  const path = join(keep, `${name.digest('hex').slice(0, 24)}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  const rows = judge(task);
  mkdirSync(keep, { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(rows));
  renameSync(`${path}.new`, path);
  return rows;
}
