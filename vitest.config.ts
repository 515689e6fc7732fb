/** vitest → the test run: a project for each kind of test, which the suffix of a file names (`test/helpers/test-kinds.mjs`). */
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { noteSkipped, runReporter } from './test/helpers/run-reporter.ts';
import { secondTryReporter } from './test/helpers/second-try-reporter.ts';
import { threadsFromSource } from './test/helpers/source-bundles.ts';
import { tablesFromSource } from './test/helpers/source-tables.ts';
import { BUILDS, ISOLATED, SLOW_KINDS, SMOKE } from './test/helpers/test-kinds.mjs';
import { LongestFirst } from './test/helpers/test-order.ts';

const SEED = 'test/helpers/property-seed.ts';
const PROGRAMS = 'test/helpers/started-programs.ts';
const BYTES = 'test/helpers/equal-bytes.ts';

const filesOf = (kind: string): string => `test/**/*.${kind}.test.ts`;
const suffixes = [BUILDS, ISOLATED, SMOKE, ...SLOW_KINDS.map(({ name }) => name)];

type ProjectOptions = NonNullable<TestProjectInlineConfiguration['test']>;

/** Files wait for browsers that play, servers that answer and threads that encode: there is one worker more than there are cores. */
const WORKERS = availableParallelism() + 1;
const SLOW: ProjectOptions = {
  isolate: false,
  maxWorkers: WORKERS,
  sequence: { groupOrder: 0 },
};
const PURE: ProjectOptions = { maxWorkers: WORKERS, sequence: { groupOrder: 1 } };

function projectOf(name: string, options: ProjectOptions = {}): TestProjectInlineConfiguration {
  const test: ProjectOptions = {
    name,
    include: [filesOf(name)],
    setupFiles: [SEED, PROGRAMS, BYTES],
    // Voices that whoever runs the tests has installed must not answer in them.
    env: { XDG_DATA_HOME: join(tmpdir(), 'lectern-test-no-data'), TEST_KIND: name },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A crowded machine is slow, not wrong.
    expect: { poll: { timeout: 15_000 } },
    retry: Number(process.env['TEST_RETRY'] ?? 0),
    pool: 'forks',
    // What was built is loaded as Node.js loads it.
    server: { deps: { external: [/[\\/]dist[\\/]/] } },
    ...options,
  };
  return { plugins: [threadsFromSource(), tablesFromSource()], test };
}

export default defineConfig({
  test: {
    reporters: ['default', secondTryReporter, runReporter],
    onConsoleLog: noteSkipped,
    // The kinds compile the same source: each file once, and again when it has changed.
    experimental: { fsModuleCache: true },
    sequence: { sequencer: LongestFirst },
    projects: [
      projectOf('quick', {
        include: ['test/**/*.test.ts'],
        exclude: suffixes.map(filesOf),
        // Its files share the modules of their worker; what a test replaces goes with its file.
        isolate: false,
        ...PURE,
      }),
      projectOf(BUILDS, { isolate: false, ...PURE }),
      projectOf(ISOLATED, PURE),
      projectOf(SMOKE, PURE),
      ...SLOW_KINDS.map(({ name }) => projectOf(name, SLOW)),
    ],
  },
});
