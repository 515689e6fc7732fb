/** The folder of folds that `fit.py --folds` wrote → for each site the model that never saw it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseForest } from './reader.mjs';

/** `(site) => Forest`; without a folder, always undefined: the model that ships. */
export function heldOutForests(folder) {
  if (folder === undefined) return () => undefined;
  const { count } = JSON.parse(readFileSync(join(folder, 'folds.json'), 'utf8'));
  const forests = Array.from({ length: count }, (_, fold) => {
    const { trees } = JSON.parse(readFileSync(join(folder, `${fold}.json`), 'utf8'));
    return parseForest(trees);
  });
  return (site) => forests[foldOf(site, count)];
}

/** As in fit.py: the first 32 bits of a digest of the site. */
function foldOf(site, count) {
  const digest = createHash('sha256').update(site).digest('hex');
  return parseInt(digest.slice(0, 8), 16) % count;
}
