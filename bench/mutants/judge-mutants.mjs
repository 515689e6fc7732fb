/** mutants, one after another → whether a test fails with each of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMutant } from './find-mutants.mjs';
import { writeSource } from './project-copy.mjs';

/** How long a test file may take, in milliseconds on a busy machine. */
const LONGEST_MS = 300_000;

/**
 * A judge for a copy of the project: a mutant is caught by a test that fails with it, twice, and passes without it. A
 * verdict's `name` is "caught", "lived" or "not judged"; `failed` is the file that decided.
 */
export function openJudge({ folder, tests }) {
  let before = [];
  const run = (files, changed) => {
    const all = [...before, ...changed];
    before = changed;
    return tests.run(files, {
      changed: all.map((path) => join(folder, path)),
      limitMs: LONGEST_MS,
    });
  };
  /** The first file that fails twice: one that failed by chance, on a busy machine, passes then. */
  const findFailing = async (files, changed) => {
    let rest = files;
    while (rest.length > 0) {
      const outcome = await run(rest, changed);
      if (outcome.passed) return undefined;
      // An error outside of all tests has no file.
      const failed = outcome.failed[0] ?? outcome.givenUp ?? rest.at(-1);
      if (outcome.givenUp) return { failed, why: 'no end' };
      if (!(await run([failed], changed)).passed) return { failed, why: outcome.errors[0] };
      rest = rest.slice(rest.indexOf(failed) + 1);
    }
    return undefined;
  };
  return async (mutant, files) => {
    const found = await withMutant(folder, mutant, () => findFailing(files, [mutant.path]));
    if (found === undefined) return { name: 'lived', failed: [] };
    const { failed, why } = found;
    const isSound = (await run([failed], [])).passed;
    return { name: isSound ? 'caught' : 'not judged', failed: [failed], why };
  };
}

async function withMutant(folder, mutant, action) {
  const text = readFileSync(join(folder, mutant.path), 'utf8');
  await writeSource(folder, { path: mutant.path, text: applyMutant(text, mutant) });
  try {
    return await action();
  } finally {
    await writeSource(folder, { path: mutant.path, text });
  }
}
