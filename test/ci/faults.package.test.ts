import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const BENCH = fileURLToPath(new URL('../../bench/faults.mjs', import.meta.url));

/** How a run ended that did not end well. */
type Ended = { readonly stdout: string; readonly code?: number };

/** Parts whose outcome does not hang on how busy the machine is; runs at once have a test of their own. */
const ONLY = ['kills', 'damages'].flatMap((part) => ['--only', part]);

test('kills and damages leave no fault: the short form of bench:faults', async () => {
  const run = promisify(execFile)(process.execPath, [BENCH, '--short', ...ONLY]);
  // What was found is in what it prints, not in the message of the error.
  const { stdout, code = 0 }: Ended = await run.catch((error: unknown) => error as Ended);
  expect(code === 0 ? '' : stdout).toBe('');
  expect(stdout).toMatch(/^build, killed before its \d+ file operations: 0 of \d+$/m);
}, 300_000);
