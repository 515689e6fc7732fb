/** random damages to output and store → how many `verify` finds, and how many a build and a feed repair or name. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD, differences, readTree, renew, writeProject } from './project.mjs';
import { pick, randomFrom } from './random.mjs';
import { startRow } from './row.mjs';
import { runInside } from './run-inside.mjs';

/** Each makes other bytes of a file's own; `undefined` for a file that is gone, the same where it has no such damage. */
const DAMAGES = {
  'a byte': (bytes, { random }) => {
    const other = Buffer.from(bytes);
    const at = Math.floor(random() * other.length);
    other[at] = (other[at] + 1 + Math.floor(random() * 255)) & 255;
    return other;
  },
  'a digit': (bytes, { random }) => {
    const places = [...bytes.keys()].filter((i) => bytes[i] >= 48 && bytes[i] <= 57);
    const at = places[Math.floor(random() * places.length)];
    if (at === undefined) return bytes;
    const other = Buffer.from(bytes);
    other[at] = 48 + ((other[at] - 48 + 1 + Math.floor(random() * 8)) % 10);
    return other;
  },
  'a member': (bytes, { random, path }) =>
    path.endsWith('.json') ? otherMember(bytes, random) : bytes,
  'the file of the other article': (bytes, { path, root }) => {
    const other = path.replace(/^output\/(ferry|lamps)\//, (_, slug) => `output/${otherOf(slug)}/`);
    return existsSync(join(root, other)) ? readFileSync(join(root, other)) : bytes;
  },
  'cut short': (bytes, { random }) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  empty: () => Buffer.alloc(0),
  longer: (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
  gone: () => undefined,
};

function otherOf(slug) {
  return slug === 'ferry' ? 'lamps' : 'ferry';
}

/** JSON of the right shape with one value that is another: a time later, a word longer, a flag turned. */
function otherMember(bytes, random) {
  const value = JSON.parse(bytes.toString('utf8'));
  const places = [];
  const walk = (holder) => {
    for (const [name, each] of Object.entries(holder)) {
      if (typeof each === 'object' && each !== null) walk(each);
      else places.push([holder, name]);
    }
  };
  walk(value);
  const [holder, name] = places[Math.floor(random() * places.length)] ?? [{}, ''];
  const before = holder[name];
  if (typeof before === 'number') holder[name] = Math.round((before + 0.4) * 1000) / 1000;
  else if (typeof before === 'string') holder[name] = `${before}x`;
  else holder[name] = before !== true;
  const isPretty = bytes.includes('\n  ');
  return Buffer.from(`${JSON.stringify(value, null, isPretty ? 2 : undefined)}\n`);
}

const [STORE, STAMPS] = ['.lectern/', '.lectern/index/'];

/** Damages one file at a time: `verify` first, then a build and a feed. */
export async function damageFiles(folder, { tries, seed }) {
  const [start, root] = [join(folder, 'start'), join(folder, 'root')];
  writeProject(start);
  for (const command of [BUILD, ['feed']]) await runInside(start, command);
  const missed = startRow('a damage that verify misses');
  const kept = startRow('a damage that build and feed keep');
  const wanted = readTree(start);
  for (let i = 0; i < tries; i++) {
    renew(start, root);
    // Files are told by their times from now on: the damage must be seen all the same.
    await runInside(root, BUILD);
    const damage = damageOne(root, randomFrom(seed + i));
    const name = `${damage.path}: ${damage.kind}`;
    const again = ['--only', 'damages', '--damages', '1', '--seed', String(seed + i)];
    if (!isNeedless(damage)) {
      const isFound = isNamed(await runInside(root, ['verify']), damage.path);
      missed.note({ name, faults: isFound ? [] : ['verify says nothing'], again });
    }
    const runs = [await runInside(root, BUILD), await runInside(root, ['feed'])];
    const faults = runs.some((run) => isNamed(run, damage.path))
      ? []
      : remains(readTree(root), { wanted, damage });
    kept.note({ name, faults, again });
  }
  return [missed, kept];
}

/** Damages a file of the output or the store, in a way that changes it; gives its path and the kind. */
function damageOne(root, random) {
  const files = readdirSync(root, { recursive: true }).filter(
    (path) => /^(?:output|\.lectern)\//.test(path) && statSync(join(root, path)).isFile(),
  );
  for (;;) {
    const path = pick(files.sort(), random);
    const kind = pick(Object.keys(DAMAGES), random);
    const before = readFileSync(join(root, path));
    const bytes = DAMAGES[kind](before, { random, path, root });
    if (bytes !== undefined && Buffer.compare(bytes, before) === 0) continue;
    if (bytes === undefined) rmSync(join(root, path));
    else writeFileSync(join(root, path), bytes);
    return { path, kind, isGone: bytes === undefined };
  }
}

/** What is other than after a quiet run. */
function remains(after, { wanted, damage }) {
  const isSpared = (path) => path === damage.path && isNeedless(damage);
  const other = [...differences(wanted, after), ...differences(after, wanted)];
  return [...new Set(other)].filter((path) => !isSpared(path)).map((path) => `${path} is other`);
}

/** Whether nothing is amiss: clips are recorded again when an article needs them, stamps save looks alone. */
function isNeedless({ path, isGone }) {
  return path.startsWith(STAMPS) || (isGone && path.startsWith(STORE));
}

/** Whether a run failed, and said of which file, clip or folder. */
function isNamed({ status, stdout, stderr }, path) {
  const [folder, name] = path.split('/').slice(-2);
  const names = [name, name.replace(/\.[a-z]+$/, ''), `${folder}/`];
  return status !== 0 && names.some((each) => `${stdout}${stderr}`.includes(each));
}
