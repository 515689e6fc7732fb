/** Decisions at the terminal: shown with their lines, obeyed, and named where they are wrong. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonOf, lectern, type Run } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

let cwd = '';
const call = (...args: readonly string[]): Promise<Run> =>
  lectern([...args, '--provider', 'tone'], { cwd });

beforeAll(() => {
  cwd = writeTree(join(folder.path, 'place'), {
    'lectern.config.yaml': 'disclosure: false\n',
    'one.md': '# One\n\nThe ferry to Krk was late.\n\n```\nlet x\n```\n\nNothing else.\n',
    'two.md': '# Two\n\nThe ferry was late.\n',
    'one.lectern.yaml': `passages:
  - text: The ferry to Krk…
    voice: tone-low
    rate: 0.9
    take: 2
    pause: 1.5
    words:
      - words: Krk
        ipa: kərk
      - words: ferry
        say: 5 fairies
  - text: let x
    read: true
  - text: Nothing else.
    skip: true
  - text: Gone…
    skip: true
`,
    'two.lectern.yaml': 'passages:\n  - text: The ferry was late.\n    take: two\n',
  });
});

test('script --explain names file and line of each decision', async () => {
  const { stdout } = await call('script', 'one.md', '--explain');
  const named = [...stdout.matchAll(/(decision-\w+) +one\.lectern\.yaml:(\d+)/g)];
  expect(named.map(([, rule, line]) => `${rule} ${line}`).sort()).toEqual([
    'decision-ipa 8',
    'decision-pause 2',
    'decision-rate 2',
    'decision-read 12',
    'decision-say 10',
    'decision-take 2',
    'decision-voice 2',
  ]);
  const { stdout: skipped } = await call('script', 'one.md', '--skipped');
  expect(skipped).toContain('decided-to-skip');
  expect(skipped.trimEnd()).toMatch(/decided in one\.lectern\.yaml:14$/);
});

test('what no longer fits is a warning that --strict refuses', async () => {
  const { stderr, code } = await call('script', 'one.md');
  expect([code, stderr]).toEqual([0, expect.stringContaining('one.lectern.yaml:16: “Gone…”')]);
  expect((await call('script', 'one.md', '--strict')).code).not.toBe(0);
});

test('a voice that was removed is named with its passage, and not needed where one reads all', async () => {
  writeTree(cwd, {
    'three.md': '# Three\n\nThe quay is long.\n',
    'three.lectern.yaml': 'passages:\n  - text: The quay is long.\n    voice: gone\n',
  });
  const { code, stderr } = await call('plan', 'three.md');
  expect([code, stderr]).toEqual([4, expect.stringContaining('Decided for “The quay is long.”: ')]);
  expect((await call('plan', 'three.md', '--voice', 'tone')).code).toBe(0);
  rmSync(join(cwd, 'three.md'));
});

test('a wrong file fails its article alone, as a wrong configuration does', async () => {
  const alone = await call('build', 'two.md');
  expect(alone.code).toBe(3);
  expect(alone.stderr).toContain('two.lectern.yaml:3:5: passage 1: “take” must be a number');
  const both = await call('build', 'two.md', 'one.md', '--json');
  expect(both.code).toBe(6);
  expect(jsonOf(both).editions).toHaveLength(1);
});

test('names are listed as they are decided, and a file of decisions is not an article', async () => {
  const { stdout } = await call('plan', '.', '--json');
  expect(jsonOf({ stdout } as Run).editions.map(({ slug }: { slug: string }) => slug)).toEqual([
    'one',
  ]);
});
