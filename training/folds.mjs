/** The models of the folds that `fit.py --folds` wrote, and which of them never saw a site. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The models, by fold. */
export function readFolds(path) {
  const { count } = JSON.parse(readFileSync(join(path, 'folds.json'), 'utf8'));
  return Array.from({ length: count }, (_, fold) =>
    JSON.parse(readFileSync(join(path, `${fold}.json`), 'utf8')),
  );
}

/** As in fit.py: the first 32 bits of a digest of the site. */
export function foldOf(site, count) {
  const digest = createHash('sha256').update(site).digest('hex');
  return parseInt(digest.slice(0, 8), 16) % count;
}
