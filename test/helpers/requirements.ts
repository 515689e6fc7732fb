/** the name of a program or module → whether tests that need it run: skipped with a printed reason, or failed where nothing may be skipped. */
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { SLOW_KINDS } from './test-kinds.mjs';

/** Set to 1 by the full test run: a missing requirement then fails its tests instead of skipping them. */
const REQUIRE_ALL = process.env['TEST_REQUIRE_ALL'] === '1';

/** How the line begins that says what is left out; the end of the run lists them, each once. */
export const SKIPPED = 'skipped: ';

/**
 * Whether `condition` holds. Where it does not, says why the tests are skipped and answers false;
 * with TEST_REQUIRE_ALL=1 answers true anyway, so that the tests run and fail.
 * Use: `describe.runIf(requireThat(…, 'reason'))('…', …)`.
 */
export function requireThat(condition: boolean, reason: string): boolean {
  if (condition || REQUIRE_ALL) return true;
  console.warn(SKIPPED + reason);
  return false;
}

/** Whether a program is on PATH (`ffprobe`, `sox`); see `requireThat` for what happens when it is not. */
export function requireCommand(name: string): boolean {
  return requireThat(
    findOnPath(name) !== undefined,
    `${name} is not installed; the tests that run it are left out`,
  );
}

/** Whether an npm package can be resolved; see `requireThat`. */
export function requireModule(name: string): boolean {
  let found = true;
  try {
    createRequire(import.meta.url).resolve(name);
  } catch {
    found = false;
  }
  return requireThat(
    found,
    `the package ${name} is not installed; the tests that use it are left out`,
  );
}

/** Where PATH finds a program, without running it. */
export function findOnPath(name: string): string | undefined {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not in this folder: look in the next.
    }
  }
  return undefined;
}

/**
 * Refuses what a test of `npm test` may not start.
 * @throws Error with the suffix that the file needs.
 */
export function refuseSlowPrograms(commandLine: string): void {
  const kind = SLOW_KINDS.find(({ isStartedBy }) => isStartedBy.test(commandLine));
  if (kind === undefined) return;
  throw new Error(
    `A test that starts ${kind.starts} belongs into a file NAME.${kind.name}.test.ts, which npm run test:all runs (${commandLine}).`,
  );
}
