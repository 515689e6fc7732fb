/** mutants, one after another → whether a test fails with each of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyMutant } from './find-mutants.mjs';
import { writeSource } from './project-copy.mjs';

/** How long a test file may take, in milliseconds on a busy machine. */
const LONGEST_MS = 300_000;

/** A test that was too slow may have been held up by the machine. */
const TOO_SLOW = /timed? ?out/i;

/**
 * A judge for a copy of the project. A verdict's `name` is "caught", "lived" or "not judged"; `failed` are the files that caught it.
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
  const judge = async (mutant, files) => {
    if (files.length === 0) return { name: 'lived', failed: [] };
    const outcome = await withMutant(folder, mutant, () => run(files, [mutant.path]));
    if (outcome.passed) return { name: 'lived', failed: [] };
    const isSlow = outcome.givenUp || outcome.errors.some((message) => TOO_SLOW.test(message));
    const failed = outcome.givenUp ? [outcome.givenUp] : outcome.failed;
    if (isSlow && !(await run(failed, [])).passed) return { name: 'not judged', failed };
    return { name: 'caught', failed, why: outcome.givenUp ? 'no end' : outcome.errors[0] };
  };
  return {
    judge,
    /** The files that fail without any mutant. */
    findFailing: async (files) => {
      const failing = [];
      for (const file of files) if (!(await run([file], [])).passed) failing.push(file);
      return failing;
    },
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
