import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { endChild, findProgram, hasEnded } from '../../src/_internal/processes.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

describe('findProgram', () => {
  test('takes the first on the path that may be run, not a folder or a plain file of that name', async () => {
    const [asFolder, plain, right] = ['a', 'b', 'c'].map((name) => join(folder.path, name));
    mkdirSync(join(asFolder!, 'tool'), { recursive: true });
    for (const place of [plain!, right!]) {
      mkdirSync(place);
      writeFileSync(join(place, 'tool'), '#!/bin/sh\n');
    }
    chmodSync(join(plain!, 'tool'), 0o644);
    chmodSync(join(right!, 'tool'), 0o755);
    const path = [asFolder, plain, right].join(delimiter);
    expect(await findProgram('tool', { path })).toBe(join(right!, 'tool'));
    expect(await findProgram('other', { path })).toBeUndefined();
    expect(await findProgram('tool', { path: '' })).toBeUndefined();
  });
});

describe('endChild', () => {
  test('ends a child that will not be asked', async () => {
    const code =
      "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('ready')";
    const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    await endChild(child);
    expect(hasEnded(child)).toBe(true);
    expect(child.signalCode).toBe('SIGKILL');
    await endChild(child);
  });
});
