import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const BENCH = fileURLToPath(new URL('../../bench/plan.mjs', import.meta.url));

/** How a run ended that did not end well. */
type Ended = { readonly stdout: string; readonly code?: number };

test('builds request what their plans said, to the unit: the short form of bench:plan', async () => {
  const run = promisify(execFile)(process.execPath, [BENCH, '--scripts', '6']);
  const { stdout, code = 0 }: Ended = await run.catch((error: unknown) => error as Ended);
  expect(code === 0 ? '' : stdout).toBe('');
  expect(stdout).toContain('plans that a build did not keep to: 0 of 12\n');
}, 300_000);
