/** A folder of folds that `fit.py --folds` wrote → for each site the model that never saw it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseChain, parseForest, parseNetwork } from './reader.mjs';

/** `(site) => Forest`; without a folder, always undefined: the model that ships. */
export function heldOutForests(folder) {
  return heldOut(folder, ({ trees }) => parseForest(trees));
}

/** `(site) => Chain`, of the folder that `pasted/fit.py --folds` wrote; without one, as above. Networks that `pasted/pack.py` wrote may lie beside them, as `network-0.json` to `network-4.json`. */
export function heldOutChains(folder) {
  return heldOut(folder, (model, fold) => {
    const path = join(folder, `network-${fold}.json`);
    const network = existsSync(path)
      ? parseNetwork(JSON.parse(readFileSync(path, 'utf8')))
      : undefined;
    return parseChain(model, network);
  });
}

function heldOut(folder, parse) {
  if (folder === undefined) return () => undefined;
  const { count } = JSON.parse(readFileSync(join(folder, 'folds.json'), 'utf8'));
  const models = Array.from({ length: count }, (_, fold) =>
    parse(JSON.parse(readFileSync(join(folder, `${fold}.json`), 'utf8')), fold),
  );
  return (site) => models[foldOf(site, count)];
}

/** As in both fit.py: the first 32 bits of a digest of the site. */
export function foldOf(site, count) {
  const digest = createHash('sha256').update(site).digest('hex');
  return parseInt(digest.slice(0, 8), 16) % count;
}
