/** random damages to output and store → how many `verify` finds, and how many a build and a feed repair or name. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences, readTree, runCommand, writeProject } from './project.mjs';

/** A generator of numbers from 0 to below 1 that the same seed repeats: mulberry32. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DAMAGES = {
  'a byte': (bytes, random) => {
    const other = Buffer.from(bytes);
    const at = Math.floor(random() * other.length);
    other[at] = (other[at] + 1 + Math.floor(random() * 255)) & 255;
    return other;
  },
  'a digit': (bytes, random) => {
    const places = [...bytes.keys()].filter((i) => bytes[i] >= 48 && bytes[i] <= 57);
    const at = places[Math.floor(random() * places.length)] ?? 0;
    const other = Buffer.from(bytes);
    other[at] = 48 + ((other[at] - 48 + 1 + Math.floor(random() * 8)) % 10);
    return other;
  },
  'cut short': (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  longer: (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
  gone: () => undefined,
};

/**
 * Damages one file at a time: `verify` first, then a build and a feed. Gives the damages that were
 * missed, and those that were kept without a word.
 */
export function damageFiles(folder, { tries, seed = 1, onTry = () => undefined }) {
  const [start, root] = [join(folder, 'start'), join(folder, 'root')];
  writeProject(start);
  const build = ['build', 'articles', '--provider', 'tone'];
  for (const command of [build, ['feed']]) runCommand(start, command);
  const wanted = readTree(start);
  const random = randomFrom(seed);
  const files = [...wanted.keys()].filter((path) => /^(?:output|\.lectern)\/.*[^/]$/.test(path));
  const kinds = Object.keys(DAMAGES);
  const result = { tries: 0, verifiable: 0, found: 0, repaired: 0, named: 0, missed: [], kept: [] };

  for (let i = 0; i < tries; i++) {
    const path = files[Math.floor(random() * files.length)];
    const kind = kinds[Math.floor(random() * kinds.length)];
    rmSync(root, { recursive: true, force: true });
    cpSync(start, root, { recursive: true });
    const file = join(root, path);
    const before = readFileSync(file);
    const bytes = DAMAGES[kind](before, random);
    if (bytes === undefined) rmSync(file);
    else if (Buffer.compare(bytes, before) === 0) continue;
    else writeFileSync(file, bytes);
    result.tries++;

    if (path.startsWith('output/')) {
      result.verifiable++;
      if (runCommand(root, ['verify']).status === 8) result.found++;
      else result.missed.push(`${path}: ${kind}`);
    }
    const runs = [runCommand(root, build), runCommand(root, ['feed'])];
    const isSame =
      differences(wanted, readTree(root)).length === 0 &&
      differences(readTree(root), wanted).length === 0;
    if (isSame) result.repaired++;
    else if (
      runs.some(({ status, stderr }) => status !== 0 || stderr.includes(path.split('/').at(-1)))
    )
      result.named++;
    else result.kept.push(`${path}: ${kind}`);
    onTry({ i, tries });
  }
  rmSync(root, { recursive: true, force: true });
  return result;
}
