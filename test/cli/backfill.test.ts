import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lectern } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
let cwd: string;
const backfill = (...more: string[]) =>
  lectern(['backfill', 'posts', '--provider', 'tone', '--per-day', '2', ...more], { cwd });

// Each try has its own folder: a second one must not find what the first has made.
beforeEach(async () => {
  folder = temporaryFolder();
  cwd = join(folder.path, 'site');
  const post = (day: string, name: string) =>
    `---\ndate: 2024-01-0${day}\n---\n\n# The ${name}\n\nIt came back.\n`;
  writeTree(cwd, {
    'posts/ferry.md': post('1', 'ferry'),
    'posts/lamps.md': post('2', 'lamps'),
    'posts/tide.md': post('3', 'tide'),
  });
  // A file of this very moment is listed as one whose next change may not show: see `settledAt`.
  await setTimeout(100);
});
afterEach(() => folder.remove());

test('lectern backfill estimates, builds as many as a day may have, and continues from there', async () => {
  const dry = await backfill('--dry-run', '--json');
  expect(JSON.parse(dry.stdout)).toMatchObject({
    list: 'posts',
    done: 0,
    todo: 3,
    today: 2,
    madeToday: 0,
    estimate: { articles: 3, planned: 3, failed: 0, characters: expect.any(Number) },
    exitCode: 0,
  });
  expect(existsSync(join(cwd, 'output'))).toBe(false);

  const first = await backfill();
  expect([first.code, first.stdout]).toEqual([0, expect.stringMatching(/tide.*\n.*lamps.*\n$/)]);
  expect(first.stderr).toContain('posts: 0 done, 3 to do, 2 of them today (0 already made today)');
  expect(first.stderr).toMatch(/estimate from 3 of 3 articles: \d+ characters/);

  const second = await backfill('--json');
  expect(JSON.parse(second.stdout)).toMatchObject({
    done: 2,
    todo: 1,
    today: 0,
    madeToday: 2,
  });
  const third = await lectern(['backfill', 'posts', '--provider', 'tone', '--json'], { cwd });
  expect(JSON.parse(third.stdout)).toMatchObject({
    list: 'posts',
    done: 2,
    editions: [{ slug: 'ferry', standing: false }],
    exitCode: 0,
  });
  const fourth = await lectern(['backfill', 'posts', '--provider', 'tone'], { cwd });
  expect([fourth.code, fourth.stdout, fourth.stderr]).toEqual([0, '', 'posts: 3 done, 0 to do\n']);

  const wrong = await lectern(['backfill', 'posts', '--until', 'soon'], { cwd });
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    expect.stringContaining('--until soon is not a date'),
  ]);
  expect((await lectern(['backfill', 'none'], { cwd })).code).toBe(4);
}, 240_000);

test('a draft in the folder does not count as one that could not be read', async () => {
  const place = writeTree(join(folder.path, 'drafts'), {
    'posts/a.md': '# One\n\nIt came back.\n',
    'posts/b.md': '---\ndraft: true\n---\n\n# Two\n\nNot yet.\n',
    'posts/c.md': '---\ndate: [\n---\n\n# Three\n\nBroken.\n',
  });
  const args = ['backfill', 'posts', '--provider', 'tone', '--dry-run', '--json'];
  const { estimate } = JSON.parse((await lectern(args, { cwd: place })).stdout) as {
    readonly estimate: object;
  };
  expect(estimate).toMatchObject({ articles: 3, planned: 2, failed: 1 });
});
