/** a folder in which other threads may be at work → a copy of it as it stood at one moment, or amid a write. */
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

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

/**
 * Puts the copy aside once more, with half of what a write writes. `write`: the call. Whether it is such a write, of
 * content that is there as a whole, into the folder.
 */
export function tearAside(copy, { to, write: { owner = {}, name, args } }) {
  if (name !== 'writeFile' && name !== 'write') return false;
  const isNamed = typeof owner.fd !== 'number' && typeof args[0] === 'string';
  const path = isNamed ? resolve(args[0]) : openedPath(owner.fd ?? args[0]?.fd);
  const content = typeof owner.fd === 'number' ? args[0] : args[1];
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (path === undefined || !ArrayBuffer.isView(bytes) || bytes.byteLength < 2) return false;
  const place = relative(process.cwd(), path);
  // Outside, or in a folder that is made when this fails.
  if (place.startsWith('..') || !existsSync(join(copy, dirname(place)))) return false;
  cpSync(copy, to, { recursive: true });
  const size = bytes.byteLength <= AT_ONCE ? 0 : bytes.byteLength >> 1;
  const half = Buffer.from(bytes.buffer, bytes.byteOffset, size);
  const torn = join(to, place);
  if (isNamed) writeFileSync(torn, half);
  else appendFileSync(torn, half);
  const past = Date.now() / 1000 - CLAIM_SECONDS;
  if (/\.(?:claim|guard)$/.test(place)) utimesSync(torn, past, past);
  return true;
}

/** Bytes that a system writes whole or not at all: a file that is made for them stays empty. */
const AT_ONCE = 4096;

/** Seconds after which an empty claim counts as left over: they have passed. */
const CLAIM_SECONDS = 15;

/** Linux tells; elsewhere it is not known. */
function openedPath(descriptor) {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return undefined;
  }
}
