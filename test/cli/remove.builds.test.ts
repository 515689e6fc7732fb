import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lectern } from '../helpers/command-line.ts';
import { digestTree, writeTree } from '../helpers/file-trees.ts';
import { FEED } from '../helpers/podcast-settings.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const folder = temporaryFolder();
const cwd = join(folder.path, 'site');
const build = (...more: string[]) =>
  lectern(['build', 'posts', '--provider', 'tone', ...more], { cwd });

beforeAll(async () => {
  writeTree(cwd, {
    'posts/ferry.md': '# The ferry\n\nIt came back.\n',
    'posts/lamps.md': '# The lamps\n\nThey were lit.\n',
    'lectern.config.json': JSON.stringify({ feed: FEED, publish: { to: 'public' } }),
  });
  expect((await build()).code).toBe(0);
  expect((await lectern(['feed'], { cwd })).code).toBe(0);
  expect((await lectern(['publish'], { cwd })).code).toBe(0);
}, 120_000);
afterAll(() => folder.remove());

describe('lectern remove', () => {
  test('takes an edition back for good, until it is restored', async () => {
    const before = digestTree(join(cwd, 'output'));
    const dry = await lectern(['remove', 'ferry', '--dry-run', '--json'], { cwd });
    expect(digestTree(join(cwd, 'output'))).toEqual(before);
    const foreseen = JSON.parse(dry.stdout) as {
      editions: unknown;
      published: { removed: string[] };
    };

    const done = await lectern(['remove', 'ferry'], { cwd });
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('remove ferry/edition.json\n');
    expect(done.stdout).toContain('public: remove ferry/index.html\n');
    expect(done.stderr).toContain('posts/ferry.md is not built again without --restore');
    expect(existsSync(join(cwd, 'output/ferry')) || existsSync(join(cwd, 'public/ferry'))).toBe(
      false,
    );
    expect(foreseen.published.removed.length).toBeGreaterThan(5);

    for (const of of [['build'], ['plan'], ['build', '--dry-run']]) {
      const [command, ...more] = of;
      const again = await lectern([command!, 'posts', '--provider', 'tone', ...more], { cwd });
      expect([again.code, again.stderr]).toEqual([
        0,
        expect.stringContaining(
          'posts/ferry.md was passed over: its edition was removed (--restore builds it again)',
        ),
      ]);
    }
    expect(readFileSync(join(cwd, 'output/index.html'), 'utf8')).not.toContain('ferry/');
    const named = await lectern(['build', 'posts/ferry.md', '--provider', 'tone'], { cwd });
    expect([named.code, named.stderr]).toEqual([4, expect.stringContaining('--restore')]);
    expect(existsSync(join(cwd, 'output/ferry'))).toBe(false);

    const more = await lectern(['remove', 'ferry', '--json'], { cwd });
    expect(JSON.parse(more.stdout)).toMatchObject({
      editions: [{ slug: 'ferry', source: 'posts/ferry.md', files: [] }],
      published: { removed: [] },
      dryRun: false,
    });

    const restored = await build('--restore');
    expect([restored.code, restored.stderr]).toEqual([
      0,
      expect.not.stringContaining('passed over'),
    ]);
    expect(digestTree(join(cwd, 'output/ferry'))).toEqual(
      Object.fromEntries(
        Object.entries(before).flatMap(([path, digest]) =>
          path.startsWith('ferry/') ? [[path.slice('ferry/'.length), digest]] : [],
        ),
      ),
    );
    expect((await build()).code).toBe(0);
  }, 240_000);

  test('leaves what is published where it is told to, and ends with 4 for an unknown name', async () => {
    const unknown = await lectern(['remove', 'lamp'], { cwd });
    expect([unknown.code, unknown.stderr]).toEqual([
      4,
      expect.stringContaining('Did you mean lamps?'),
    ]);
    const both = await lectern(['remove', 'lamps', '--local', '--to', 'public'], { cwd });
    expect(both.code).toBe(2);
    const local = await lectern(['remove', 'lamps', '--local', '--clips', '--quiet'], { cwd });
    expect([local.code, local.stdout]).toEqual([0, '']);
    expect(existsSync(join(cwd, 'public/lamps/edition.json'))).toBe(true);
    expect((await lectern(['publish'], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 'public/lamps'))).toBe(false);
  }, 120_000);

  test('fetches nothing in a dry run from where machines share editions, and else the records alone', async () => {
    const env = { LECTERN_SHARED_OUTPUT: join(folder.path, 'shared') };
    const [one, other] = ['one', 'other'].map((name) => join(folder.path, name));
    for (const [at, name] of [
      [one!, 'ferry'],
      [other!, 'lamps'],
    ] as const) {
      writeTree(at, { [`posts/${name}.md`]: `# The ${name}\n\nIt was seen.\n` });
      expect((await lectern(['build', 'posts', '--provider', 'tone'], { cwd: at, env })).code).toBe(
        0,
      );
    }
    const before = digestTree(other!);
    const dry = await lectern(['remove', 'lamps', '--dry-run'], { cwd: other!, env });
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining('lamps/edition.json')]);
    expect(dry.stderr).toContain('fetches nothing');
    expect(digestTree(other!)).toEqual(before);

    // No list of what is published is compared: the records of the others are enough.
    const done = await lectern(['remove', 'lamps'], { cwd: other!, env });
    expect(done.code).toBe(0);
    expect(readdirSync(join(other!, 'output', 'ferry')).sort()).toEqual([
      'edition.json',
      'embed.html',
      'index.html',
      'record.json',
    ]);
  }, 120_000);
});
