/** `lectern backfill --enqueue`: so many a day for workers, and on from there; what was enqueued or made is done. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jsonOf, lectern, type Run } from '../helpers/command-line.ts';
import { writeTree } from '../helpers/file-trees.ts';
import { describeOnServers } from '../helpers/queue-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

describeOnServers('a backfill', ({ running }, kind) => {
  const cwd = join(folder.path, kind);
  beforeAll(() => {
    const post = (day: string, name: string) =>
      `---\ndate: 2024-01-0${day}\n---\n\n# The ${name}\n\nIt came back.\n`;
    writeTree(cwd, {
      'posts/ferry.md': post('1', 'ferry'),
      'posts/lamps.md': post('2', 'lamps'),
      'posts/tide.md': post('3', 'tide'),
    });
  });
  const command = (...args: string[]): Promise<Run> =>
    lectern([...args, '--json'], {
      cwd,
      env: {
        LECTERN_QUEUE: running().url,
        LECTERN_SHARED_STORE: 'shared',
        LECTERN_SHARED_OUTPUT: 'editions',
      },
    });
  const backfill = (...more: string[]): Promise<Run> =>
    command('backfill', 'posts', '--provider', 'tone', '--enqueue', ...more);

  it('leaves as many to workers as a day may have, estimates, and continues from there', async () => {
    const dry = await backfill('--per-day', '2', '--dry-run');
    expect(jsonOf(dry)).toMatchObject({ todo: 3, today: 2, estimate: { articles: 3 } });
    const first = await backfill('--per-day', '2', '--max-cost', '5');
    expect(jsonOf(first)).toMatchObject({
      todo: 3,
      articles: [
        { slug: 'tide', state: 'added' },
        { slug: 'lamps', state: 'added' },
      ],
      exitCode: 0,
    });
    expect(jsonOf(await backfill('--per-day', '2'))).toMatchObject({ done: 2, todo: 1, today: 0 });
    expect(jsonOf(await backfill())).toMatchObject({ done: 2, articles: [{ slug: 'ferry' }] });
    expect(jsonOf(await command('queue', 'status'))).toMatchObject({ waiting: 3 });

    // What is taken out is to do again; what a worker made is done, though it is not in the output folder.
    await command('queue', 'drain');
    expect(jsonOf(await backfill('--dry-run'))).toMatchObject({ done: 0, todo: 3 });
    await command('build', 'posts/tide.md', '--provider', 'tone', '--output', 'elsewhere');
    expect(existsSync(join(cwd, 'editions', 'editions', 'tide.json'))).toBe(true);
    expect(jsonOf(await backfill('--dry-run'))).toMatchObject({ done: 1, todo: 2 });
  }, 400_000);
});
