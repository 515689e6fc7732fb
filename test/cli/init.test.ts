/** `lectern init`: a configuration that the next command works with. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const FILES = { 'hugo.toml': 'title = "A"\n', 'content/posts/a.md': '# A post\n\nWords.\n' };

test('lectern init writes what a dry run works with, once', async () => {
  const cwd = writeTree(join(folder.path, 'site'), FILES);
  const dry = await lectern(['init', '--dry-run'], { cwd });
  expect([dry.code, dry.stdout]).toEqual([
    0,
    expect.stringMatching(/^output: output\n\n# [^\n]*\npublish:\n {2}to: static\/audio$/m),
  ]);
  expect(existsSync(join(cwd, 'lectern.config.yaml'))).toBe(false);
  const run = await lectern(['init'], { cwd });
  expect([run.code, run.stdout]).toEqual([0, 'lectern.config.yaml\n']);
  expect(run.stderr).toBe(
    'recognised: a site of Hugo, 1 article in content/posts\neditions: output; published into static/audio by `lectern publish`\nnode_modules/lectern/docs/sites/hugo.md: audio by the build of the site itself\nnext: npx lectern build content/posts --dry-run\n',
  );
  const plan = ['build', 'content/posts', '--dry-run', '--provider', 'tone'];
  expect((await lectern(plan, { cwd })).code).toBe(0);
  const again = await lectern(['init'], { cwd });
  expect([again.code, again.stderr]).toEqual([2, expect.stringMatching(/nothing was written/)]);
});

test('lectern init works where the configuration above is wrong', async () => {
  const cwd = writeTree(join(folder.path, 'above'), {
    'lectern.config.yaml': 'voce: x\n',
    'site/posts/a.md': '# A\n\nWords.\n',
  });
  const run = await lectern(['init', '--json'], { cwd: join(cwd, 'site') });
  expect(JSON.parse(run.stdout)).toMatchObject({ kind: 'plain', source: 'posts', written: true });
});
