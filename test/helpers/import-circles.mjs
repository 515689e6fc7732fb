/** which file imports which → the circles that folders beside each other make, through others too. */

/**
 * Where two files part: the folders beside each other that hold them, or undefined where one of the
 * files lies in no such folder.
 */
function partingOf(from, to) {
  const [left, right] = [from, to].map((name) => name.split('/').slice(0, -1));
  const at = left.findIndex((part, i) => part !== right[i]);
  if (at < 0 || at >= right.length) return undefined;
  return [left, right].map((folders) => folders.slice(0, at + 1).join('/'));
}

/** @type {import('./import-circles.mjs').circlesAmong} */
export function circlesAmong(imports) {
  const targets = new Map();
  for (const [from, to] of imports) {
    const parting = partingOf(from, to);
    if (parting === undefined) continue;
    const [folder, target] = parting;
    targets.set(folder, (targets.get(folder) ?? new Set()).add(target));
  }
  const circles = [];
  const done = new Set();
  const visit = (folder, path) => {
    const start = path.indexOf(folder);
    if (start >= 0) return void circles.push([...path.slice(start), folder].join(' → '));
    if (done.has(folder)) return;
    for (const target of targets.get(folder) ?? []) visit(target, [...path, folder]);
    done.add(folder);
  };
  for (const folder of targets.keys()) visit(folder, []);
  return circles;
}
