/** vitest → the test run: one fork pool, time limits long enough for the built-in voice on a slow machine. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { secondTryReporter } from './test/helpers/second-try-reporter.ts';
import { threadsFromSource } from './test/helpers/source-bundles.ts';

export default defineConfig({
  plugins: [threadsFromSource()],
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/helpers/property-seed.ts'],
    // Voices that whoever runs the tests has installed must not answer in them.
    env: { XDG_DATA_HOME: join(tmpdir(), 'lectern-test-no-data') },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: Number(process.env['TEST_RETRY'] ?? 0),
    reporters: ['default', secondTryReporter],
    maxWorkers: 2,
    pool: 'forks',
  },
});
