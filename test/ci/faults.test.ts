import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const BENCH = fileURLToPath(new URL('../../bench/faults.mjs', import.meta.url));

test('kills, damages, runs at once, full disks and odd files leave no fault: the short form of bench:faults', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [BENCH, '--short']);
  expect(stdout).toMatch(/^build, killed before its \d+ file operations: 0 of \d+$/m);
}, 300_000);
