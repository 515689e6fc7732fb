/** a folder in which other threads may be at work → a copy of it as it stood at one moment. */
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Copies until nothing changed meanwhile: operations that were under way have come to their end then. */
export function putAside(from, to) {
  for (;;) {
    const before = factsOf(from);
    const isWhole = copyAll(from, { to, paths: [...before.keys()] });
    const after = factsOf(from);
    const isSame =
      before.size === after.size && [...before].every(([path, facts]) => after.get(path) === facts);
    if (isWhole && isSame) return;
    rmSync(to, { recursive: true, force: true });
  }
}

/** Size and times of everything below a folder, by path; folders end in a slash. */
function factsOf(folder) {
  const facts = new Map();
  for (const name of readdirSync(folder, { recursive: true })) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    if (!found) continue;
    const { ino, size, mtimeMs } = found;
    facts.set(found.isDirectory() ? `${name}/` : name, `${ino} ${size} ${mtimeMs}`);
  }
  return facts;
}

/** Whether all of them were there still. */
function copyAll(from, { to, paths }) {
  mkdirSync(to, { recursive: true });
  try {
    for (const path of paths) {
      const target = join(to, path);
      mkdirSync(path.endsWith('/') ? target : dirname(target), { recursive: true });
      if (!path.endsWith('/')) copyFileSync(join(from, path), target);
    }
    return true;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}
