import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI, lectern, type LecternOptions, type Run } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = join(folder.path, 'place');
const cli = join(folder.path, 'package/dist/cli.js');
afterAll(() => folder.remove());

/** A package from which `voices/` was deleted. */
beforeAll(() => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  cpSync(dirname(CLI), dirname(cli), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder.path, 'package/package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder.path, 'package/node_modules'), 'junction');
  writeTree(cwd, { 'a.md': 'A Story\n\nThe ferry returned to the harbour at noon.\n' });
});

/** Runs that package's command line. */
async function run(...args: string[]): Promise<Run> {
  const { href } = pathToFileURL(join(dirname(cli), 'cli/run.js'));
  const module = (await import(/* @vite-ignore */ href)) as Pick<LecternOptions, 'run'>;
  return lectern(args, { cwd, ...module });
}

test('without the built-in voices other providers speak', async () => {
  const built = await run('build', 'a.md', '--provider', 'tone');
  expect(built).toMatchObject({ code: 0 });
  const edition = readFileSync(join(cwd, 'output/a/edition.json'), 'utf8');
  expect(JSON.parse(edition)).toMatchObject({ voices: [{ name: 'tone', provider: 'tone' }] });
});

test.each([
  ['build', 'a.md'],
  ['build', 'a.md', '--voice', 'heart'],
  ['build', 'a.md', '--dry-run'],
  ['script', 'a.md'],
  ['voices'],
])('without them `%s %s` says what is missing, and what to do', async (...args) => {
  const { code, stderr } = await run(...args);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error: .*There is no voice on this machine: no pack in .*voices.*\n/m);
  expect(stderr).toMatch(/\n {2}Install Lectern again .*--provider\.\n$/);
});
