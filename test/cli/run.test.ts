/** `run` as a function: what it is given is all that it knows, and calls do not disturb each other. */
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CLI_CHILDREN, MOST_CLI_CHILDREN } from '../helpers/cli-children.mjs';
import { lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

test('few of these tests start a process: each start takes longer than most commands', () => {
  const children = Object.values(CLI_CHILDREN);
  expect(children.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(MOST_CLI_CHILDREN);
});

describe('the command line as a function', () => {
  test('works in the folder and with the variables that it is given, several at once', async () => {
    const runs = ['de', 'fr', 'es'].map(async (language) => {
      const cwd = writeTree(join(folder.path, language), {
        'lectern.config.yaml': `output: ${language}\n`,
      });
      const env = { LECTERN_LANGUAGE: language };
      const { code, stdout } = await lectern(['config', 'print', '--json'], { cwd, env });
      expect(code).toBe(0);
      const { root, settings } = JSON.parse(stdout) as {
        root: string;
        settings: { name: string; value: unknown }[];
      };
      const valueOf = (name: string): unknown => settings.find((row) => row.name === name)?.value;
      expect([root, valueOf('language')]).toEqual([cwd, language]);
      expect(valueOf('output')).toBe(join(cwd, language));
    });
    await Promise.all(runs);
  });

  test('ends with 130 where it was aborted before it began', async () => {
    const cwd = writeTree(join(folder.path, 'aborted'), { 'a.md': '# A\n\nThe ferry sails.\n' });
    const args = ['build', 'a.md', '--provider', 'tone', '--json'];
    const run = await lectern(args, { cwd, interrupt: AbortSignal.abort() });
    expect([run.code, run.stderr]).toEqual([130, 'interrupted; what was recorded is kept\n']);
    expect(JSON.parse(run.stdout)).toMatchObject({ failures: [{ code: 'INTERRUPTED' }] });
  });

  test('prints help as wide as the terminal that it is given', async () => {
    const { code, stdout } = await lectern(['--help'], { cwd: folder.path });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: lectern /);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
