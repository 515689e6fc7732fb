/**
 * functions and tests → which tests run which function: each function says once in a process that it was entered,
 * also in a thread and in a command of `dist`; what runs in a browser says nothing.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeSource } from './project-copy.mjs';

/** Milliseconds for one test file on a busy machine; a slower one judges nothing. */
const LONGEST_FILE_MS = 240_000;

/** Where processes say what they entered, in the project's folder. */
const ENTERED = 'entered.txt';

/**
 * Runs test files, taken from a queue, in a copy of the project. What is found is put into `reached`, by file: its
 * digest, whether it `passed`, `seconds`, and the functions it enters. What `reached` has of a file that is the same stays.
 */
export async function findReached({ folder, tests }, { mutants, queue, reached, log }) {
  const paths = [...new Set(mutants.map(({ path }) => path))];
  const texts = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  for (const [path, text] of texts) {
    const own = mutants.filter((mutant) => mutant.path === path);
    await writeSource(folder, { path, text: withProbes(text, own, folder) });
  }
  // A process that has read the sources already would not see what was put into them.
  tests.end();
  try {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      const digest = digestOf(readFileSync(join(folder, file)));
      if (reached[file]?.digest === digest) continue;
      reached[file] = { digest, ...(await reachedBy(file, { folder, tests })) };
      log(`${file} ${reached[file].seconds.toFixed(1)} s${reached[file].passed ? '' : ' FAILS'}`);
    }
  } finally {
    for (const [path, text] of texts) await writeSource(folder, { path, text });
    tests.end();
  }
}

async function reachedBy(file, { folder, tests }) {
  const path = join(folder, ENTERED);
  rmSync(path, { force: true });
  const start = performance.now();
  const { passed } = await tests.run([file], { limitMs: LONGEST_FILE_MS });
  const seconds = (performance.now() - start) / 1000;
  const entered = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  return { passed, seconds, functions: [...new Set(entered)] };
}

function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** The name of the function in which a mutant stands. */
export function functionOf({ path, owner }) {
  return `${path}#${owner?.start ?? 'module'}`;
}

/** The text, in which each function that has a mutant says that it is entered. Lines stay where they are. */
function withProbes(text, mutants, folder) {
  const owners = new Map(mutants.map((each) => [functionOf(each), each.owner]));
  const inserts = [...owners].flatMap(([name, owner]) => probesOf(name, owner));
  const probed = inserts
    .toSorted((a, b) => b.at - a.at)
    .reduce((all, { at, added }) => all.slice(0, at) + added + all.slice(at), text);
  return sayEntered(join(folder, ENTERED)) + probed;
}

/** What is put where. A mutant of no function stands in the module, which is entered as it is loaded. */
function probesOf(name, owner) {
  const call = `globalThis.lecternEntered?.(${JSON.stringify(name)})`;
  if (owner === undefined) return [{ at: 0, added: `${call};` }];
  const { start, end, isBlock } = owner;
  if (isBlock) return [{ at: start + 1, added: `${call};` }];
  return [
    { at: start, added: `(${call}, (` },
    { at: end, added: '))' },
  ];
}

/** JavaScript that writes each name once in a process; in a browser it writes nothing. */
function sayEntered(path) {
  const make = `(() => {
    const seen = new Set();
    const files = globalThis.process?.getBuiltinModule?.('node:fs');
    return (name) => {
      if (seen.has(name)) return;
      seen.add(name);
      try { files?.appendFileSync(${JSON.stringify(path)}, name + '\\n'); } catch {}
    };
  })()`;
  return `globalThis.lecternEntered ??= ${make};`.replaceAll(/\n\s*/g, ' ');
}
