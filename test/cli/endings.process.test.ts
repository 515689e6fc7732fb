/** What becomes of a run whose output no one takes, or that is told to end. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CLI, countChild, spawnLectern } from '../helpers/command-line.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

function newPlace(name: string, articles: number): string {
  const path = join(folder.path, name);
  mkdirSync(path);
  for (let at = 1; at <= articles; at++)
    writeFileSync(join(path, `post-${at}.md`), `# Post ${at}\n\nThe ferry sails at noon.\n`);
  return path;
}

describe('a run', () => {
  test('whose reader has seen enough does all of its work, and says nothing of it', () => {
    const cwd = newPlace('head', 4);
    const line = `"${process.execPath}" "${CLI}" build . --provider tone --verbose 2>&1 | head -n 1`;
    countChild();
    execFileSync('sh', ['-c', line], { cwd });
    const built = readdirSync(join(cwd, 'output'), { withFileTypes: true });
    const editions = built.filter((entry) => entry.isDirectory() && entry.name.startsWith('post-'));
    expect(editions.map(({ name }) => name).sort()).toEqual([
      'post-1',
      'post-2',
      'post-3',
      'post-4',
    ]);
  });

  test('whose output cannot be written says so once, and fails', () => {
    const cwd = newPlace('full', 1);
    const line = `"${process.execPath}" "${CLI}" script post-1.md --provider tone > /dev/full`;
    countChild();
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd, encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      1,
      'lectern: standard output cannot be written: the disk is full.\n',
    ]);
  });

  test.each(['SIGHUP', 'SIGTERM'] as const)(
    'that is told to end by %s leaves nothing unfinished',
    async (signal) => {
      const cwd = newPlace(signal, 60);
      const run = spawnLectern(['build', '.', '--provider', 'tone', '--verbose'], {
        cwd,
        onStart: (child) => child.stderr!.once('data', () => child.kill(signal)),
      });
      expect((await run).code).toBe(130);
      const output = join(cwd, 'output');
      const left = existsSync(output) ? readdirSync(output) : [];
      expect(left.filter((name) => name.startsWith('.tmp-'))).toEqual([]);
    },
  );

  test('whose code never pauses is still ended by a signal', async () => {
    const cwd = newPlace('stalled', 1);
    const code = "import { writeSync } from 'node:fs'; writeSync(2, 'stalled'); for (;;);";
    writeFileSync(join(cwd, 'lectern.config.mjs'), code);
    let repeated: NodeJS.Timeout | undefined;
    const run = spawnLectern(['script', 'post-1.md'], {
      cwd,
      onStart: (child) =>
        child.stderr!.once('data', () => {
          repeated = setInterval(() => child.kill('SIGTERM'), 50);
        }),
    });
    const { signal } = await run;
    clearInterval(repeated);
    expect(signal).toBe('SIGTERM');
  });
});
